import type { RecordType } from '../../fields/record-type'
import type { DayRange, ScriptName } from '../../fields/value'
import type { Day } from '../../kernel/day'
import { holdsDay } from '../../records/holds-day'
import type { RecordRow } from '../../records/record-row'
import { languages, type Language } from '../../text/language'

/** A name of a record beside the one it goes by: of a period, or in another language. */
export interface OtherName {
  readonly text: string
  readonly tag: string
  readonly valid: DayRange | null
}

/** The types whose records hold names of periods and languages, with the list that holds them and the property of its items. */
const lists: { readonly [Type in RecordType]?: readonly [list: string, property: string] } = {
  partner: ['names', 'name'],
  convention: ['titles', 'title'],
  action: ['titles', 'title'],
}

/** The types of which `otherNamesOf` can tell something. */
export const typesWithNames = Object.keys(lists) as readonly RecordType[]

/** The names of a record that a document may call it by: in a language that documents are made in; the French ones that were valid for a time. */
export function otherNamesOf(type: RecordType, row: RecordRow): readonly OtherName[] {
  const [list, property] = lists[type] ?? ['', '']
  const items = Array.isArray(row[list]) ? (row[list] as readonly Readonly<Record<string, unknown>>[]) : []
  return items.flatMap((item): readonly OtherName[] => {
    const name = item[property] as ScriptName | null | undefined
    const valid = (item['valid'] ?? null) as DayRange | null
    if (!name || name.text.trim() === '' || item['form'] === 'transliteration' || item['form'] === 'short') return []
    const known = languages.some((language) => isIn(name.tag, language))
    // The name without a period is the French one of today.
    return known && (valid !== null || !isIn(name.tag, 'fr')) ? [{ text: name.text, tag: name.tag, valid }] : []
  })
}

/** What a record is called in a language on a day; null where it goes by its one name. */
export function nameOn(names: readonly OtherName[], language: Language, day: Day): string | null {
  const then = names.filter(({ tag, valid }) => isIn(tag, language) && holdsDay(valid, day))
  return (then.find(({ valid }) => valid !== null) ?? then[0])?.text ?? null
}

/** Whether a tag is of a language: « en-GB » of English. */
export function isIn(tag: string, language: Language): boolean {
  return tag === language || tag.startsWith(`${language}-`)
}
