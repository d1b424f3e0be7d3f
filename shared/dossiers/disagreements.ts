import type { Block } from '../blocks/block'
import { readLink, type RecordType } from '../fields/record-type'
import { isDeletion, scopeOf } from '../merge/field-name'
import { instantDay, shortDay } from '../text/format'
import type { Language } from '../text/language'
import { showValue } from '../text/show-value'
import { fieldPathLabel, fieldWordsOf } from '../text/words-of'
import type { SnapshotConflict } from './snapshot'
import type { Teller } from './teller'

/** What two laptops say differently, each with who and when; nothing when they agree. */
export function disagreementBlocks(teller: Teller): readonly Block[] {
  const { conflicts } = teller.snapshot
  if (conflicts.length === 0) return []
  return [
    {
      kind: 'callout',
      tone: 'conflict',
      title: teller.words.disagreements(conflicts.length),
      items: conflicts.map((one) => tell(teller, one)),
    },
  ]
}

function tell(teller: Teller, conflict: SnapshotConflict): string {
  const { language, snapshot, words } = teller
  const link = readLink(conflict.record)
  const label = link ? labelOf(link.type, conflict.field, language) : conflict.field
  const sides = conflict.sides.map((side) => {
    const who = words.saidBy(side.by, shortDay(instantDay(side.at, snapshot.zone)))
    if (isDeletion(conflict.field)) return `${side.value === true ? words.toDelete : words.toKeep} (${who})`
    return `${words.quoted(valueText(teller, conflict, side.value))} (${who})`
  })
  return words.disagreement([teller.nameOf(conflict.record), ...(label === '' ? [] : [label])].join(', '), sides)
}

// Of a record that one deleted its name says all; of an item the list.
function labelOf(type: RecordType, field: string, language: Language): string {
  if (!isDeletion(field)) return fieldPathLabel(type, field, language)
  const [list = ''] = scopeOf(field).split('/')
  return list === '' ? '' : fieldPathLabel(type, list, language)
}

function valueText(teller: Teller, conflict: SnapshotConflict, value: unknown): string {
  const link = readLink(conflict.record)
  const [name = '', , property] = conflict.field.split('/')
  const named = link ? teller.field(link.type, name === 'x' ? conflict.field : name) : null
  if (!link || !named) return typeof value === 'string' ? value : '…'
  const words = fieldWordsOf(link.type, named, teller.language)
  const { field } = named
  const inner = field.kind === 'list' && property !== undefined ? field.item[property] : field
  const innerWords = field.kind === 'list' && property !== undefined ? words.item?.[property] : words
  if (!inner || !innerWords || (field.kind === 'list' && property === undefined)) return '…'
  return showValue(inner, value, { language: teller.language, words: innerWords, nameOf: teller.nameOf }) || '–'
}
