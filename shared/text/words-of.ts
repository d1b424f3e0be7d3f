import type { RecordType } from '../fields/record-type'
import type { NamedField } from '../records/fields-of'
import { recordWordsEn } from './en/records'
import { recordWordsFr } from './fr/records'
import { withFrenchSpaces } from './french-spaces'
import type { Language } from './language'
import type { AnyFieldWords, AnyRecordWords } from './record-words'

const byLanguage: Readonly<Record<Language, Readonly<Record<string, AnyRecordWords>>>> = {
  fr: withFrenchSpaces(recordWordsFr),
  en: recordWordsEn,
}

/** The words of a record type. */
export function wordsOf(type: RecordType, language: Language): AnyRecordWords {
  const words = byLanguage[language][type]
  if (!words) throw new Error(`no words for ${type} in ${language}`)
  return words
}

/** The words of a field met at run time, described, computed or added. */
export function fieldWordsOf(type: RecordType, field: NamedField, language: Language): AnyFieldWords {
  if (field.label !== null) return { label: field.label, codes: field.codeLabels }
  const words = wordsOf(type, language)
  const found = (field.computed ? words.computed : words.fields)[field.name]
  if (!found) throw new Error(`no words for ${type}.${field.name} in ${language}`)
  return found
}

/** The label of any field name that an op may hold, as a path of labels: `mandates/<id>/title` → « Fonctions › Intitulé ». The name itself when this version does not know it. */
export function fieldPathLabel(
  type: RecordType,
  name: string,
  language: Language,
  addedLabels: Readonly<Record<string, string>> = {},
): string {
  const [first = '', , property] = name.split('/')
  if (first === 'x') return addedLabels[name.split('/')[1] ?? ''] ?? name
  const words = byLanguage[language][type]?.fields[first]
  if (!words) return name
  const inner = property === undefined ? undefined : words.item?.[property]
  return inner ? `${words.label} › ${inner.label}` : words.label
}
