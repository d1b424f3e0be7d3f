import type { Block } from '../../blocks/block'
import type { RecordType } from '../../fields/record-type'
import type { RecordRow } from '../../records/record-row'

import { fieldWordsOf, wordsOf } from '../../text/words-of'
import { sayValue, type Fact, type Teller } from './teller'

/** The label of a field, `paidOn`, or of a property of the items of a list, `parties/partner`; '' for one that this version does not describe. */
export function labelOf(teller: Teller, type: RecordType, path: string): string {
  const [name = '', property] = path.split('/')
  if (property !== undefined) return wordsOf(type, teller.language).fields[name]?.item?.[property]?.label ?? ''
  const named = teller.field(type, name)
  return named ? fieldWordsOf(type, named, teller.language).label : ''
}

/** The name of a code of a choice; the code itself where no words are known for it, '' for none. */
export function codeText(teller: Teller, type: RecordType, name: string, code: string | null | undefined): string {
  const named = teller.field(type, name)
  if (!named || code == null) return ''
  return fieldWordsOf(type, named, teller.language).codes?.[code] ?? code
}

/** A property of an item of a list as one line; '' for none. */
export function itemText(teller: Teller, type: RecordType, list: string, item: object, property: string): string {
  const field = teller.field(type, list)?.field
  const inner = field?.kind === 'list' ? field.item[property] : undefined
  const words = wordsOf(type, teller.language).fields[list]?.item?.[property]
  if (!inner || !words) return ''
  const value = (item as Readonly<Record<string, unknown>>)[property]
  return sayValue(inner, value, { language: teller.language, words, nameOf: teller.nameOf })
}

/** The facts of the fields that the directorate added to a type. Nobody said who may read them: they are ours. */
export function addedFacts(teller: Teller, type: RecordType, row: RecordRow): readonly Fact[] {
  const added = teller.snapshot.records['custom-field'] ?? []
  return teller.facts(
    type,
    row,
    added.map(({ id }) => `x/${id}`),
  )
}

/** A part of a group as one line; '' for none. */
export function partText(teller: Teller, type: RecordType, row: RecordRow, group: string, part: string): string {
  const field = teller.field(type, group)?.field
  const inner = field?.kind === 'group' ? field.parts[part] : undefined
  const words = wordsOf(type, teller.language).fields[group]?.parts?.[part]
  const value = row[group]
  if (!inner || !words || typeof value !== 'object' || value === null) return ''
  return sayValue(inner, (value as Readonly<Record<string, unknown>>)[part], { language: teller.language, words, nameOf: teller.nameOf })
}

/** The parts of a group that have a value, each with its own label; the first one carries the mark of a disagreement. */
export function partFacts(teller: Teller, type: RecordType, row: RecordRow, name: string): readonly Fact[] {
  const field = teller.field(type, name)?.field
  const words = wordsOf(type, teller.language).fields[name]?.parts ?? {}
  const facts = Object.keys(field?.kind === 'group' ? field.parts : {}).flatMap((part) => {
    const text = partText(teller, type, row, name, part)
    return text === '' ? [] : [{ label: words[part]?.label ?? '', value: text }]
  })
  const sign = teller.sign(type, row, name)
  return facts.map((fact, at) => (at === 0 ? { ...fact, value: sign + fact.value } : fact))
}

/** A group as facts under its own label; nothing when none of its parts has a value. */
export function groupBlocks(teller: Teller, type: RecordType, row: RecordRow, name: string): readonly Block[] {
  const facts = partFacts(teller, type, row, name)
  if (facts.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: labelOf(teller, type, name) },
    { kind: 'facts', facts },
  ]
}
