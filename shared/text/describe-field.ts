import type { Field } from '../fields/field'
import type { RecordType } from '../fields/record-type'
import { fieldsOf, type NamedField } from '../records/fields-of'
import type { RecordRow } from '../records/record-row'
import type { Language } from './language'
import type { AnyFieldWords } from './record-words'
import { itemName, showValue } from './show-value'
import { fieldWordsOf } from './words-of'

/** A field as an op names it, in words: what it is called and how one of its values reads. */
export interface DescribedField {
  /** « Fonctions › Intitulé », « Secteurs › Eau ». The raw name where this version does not know the field. */
  readonly label: string
  /** '' for no value. */
  show(value: unknown): string
}

/** What a name in an op depends on to be put in words. */
export interface FieldReader {
  readonly type: RecordType
  readonly customFields: readonly RecordRow[]
  readonly language: Language
  nameOf(link: string): string
}

/** Puts a field name of an op in words: `name`, `sectors/water`, `mandates/<item>/title`, `mandates/<item>/languages/fr`, `x/<field>`, `x/<field>/v/<code>`. */
export function describeField(name: string, reader: FieldReader): DescribedField {
  const segments = name.split('/')
  const added = segments[0] === 'x'
  const top = added ? segments.slice(0, 2).join('/') : (segments[0] ?? '')
  const named = fieldsOf(reader.type, reader.customFields).find((one) => one.name === top)
  if (!named) return { label: name, show: plainText }
  const rest = added ? segments.slice(segments[2] === 'v' ? 3 : 2) : segments.slice(1)
  return inside(fieldAndWords(named, reader), rest, reader)
}

/** A field with its words: of the record, added to it, or a property of the items of a list. */
export interface WordedField {
  readonly field: Field
  readonly words: AnyFieldWords
}

/** The field whose whole value an op name holds; null for an element of a set, a place in a list, a deletion, and what this version does not know. */
export function fieldAt(name: string, reader: FieldReader): WordedField | null {
  const [first = '', second, property, ...further] = name.split('/')
  const top = first === 'x' ? `x/${second ?? ''}` : first
  const named = fieldsOf(reader.type, reader.customFields).find((one) => one.name === top && !one.computed)
  if (!named) return null
  const own = fieldAndWords(named, reader)
  if (first === 'x' || second === undefined) return property === undefined ? own : null
  if (own.field.kind !== 'list' || property === undefined || further.length > 0) return null
  const [field, words] = [own.field.item[property], own.words.item?.[property]]
  return field && words ? { field, words } : null
}

/** What an item of a list is called, by the list and what names it: « Fonctions › Présidente, Région de Ligurie ». Where nothing names it, its kind. */
export function describeItem(scope: string, row: RecordRow, reader: FieldReader): string {
  const [list = '', id] = scope.split('/')
  const found = fieldAt(list, reader)
  if (found?.field.kind !== 'list') return list
  const items = row[list]
  const item = Array.isArray(items) ? (items as readonly { readonly id: string }[]).find((one) => one.id === id) : undefined
  const { field, words } = found
  const name = item ? itemName(field, { ...item }, { language: reader.language, words, nameOf: reader.nameOf }) : ''
  return `${words.label} › ${name || (words.one ?? '')}`
}

function fieldAndWords(named: NamedField, { type, language }: FieldReader): WordedField {
  return { field: named.field, words: fieldWordsOf(type, named, language) }
}

// `rest` is what stands after the name of the field: nothing, the element of a set, or an item and one of its properties.
function inside({ field, words }: WordedField, rest: readonly string[], reader: FieldReader): DescribedField {
  const [first, property, ...further] = rest
  const context = { language: reader.language, words, nameOf: reader.nameOf }
  if (first === undefined) return { label: words.label, show: (value) => showValue(field, value, context) }
  if (field.kind !== 'list') {
    const element = showValue(field, [first], context) || first
    return { label: `${words.label} › ${element}`, show: (value) => yesNo(value, reader) }
  }
  const inner = property === undefined ? undefined : field.item[property]
  const innerWords = property === undefined ? undefined : words.item?.[property]
  if (!inner || !innerWords) return { label: words.one ?? words.label, show: plainText }
  const described = inside({ field: inner, words: innerWords }, further, reader)
  return { label: `${words.label} › ${described.label}`, show: described.show }
}

function yesNo(value: unknown, { language, nameOf }: FieldReader): string {
  return value === null || value === undefined ? '' : showValue({ kind: 'yesNo' }, value, { language, words: { label: '' }, nameOf })
}

function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
