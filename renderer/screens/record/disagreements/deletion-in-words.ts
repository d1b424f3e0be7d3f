import type { ConflictSide, DeletionConflict } from '../../../../shared/merge/conflicts'
import { isDeletion, scopeOf } from '../../../../shared/merge/field-name'
import { describeField, describeItem } from '../../../../shared/text/describe-field'
import type { Side } from '../../../components/disagreement/side'
import { keepOrDelete } from '../../../db/commands/resolve'
import type { Worded, Wording } from './words'

/** Changes that one side tells; of a whole imported record there are many. */
const toldChanges = 6

/** Puts a deletion in dispute in words: who deleted, who chose to keep, and what was written meanwhile, laptop by laptop. */
export function deletionInWords(conflict: DeletionConflict, wording: Wording): Worded {
  const { base, type, row, reader, teller, say, settle } = wording
  const { scope, deletion, kept, fields } = conflict
  const item = scope === '' ? null : describeItem(scope, row, reader)
  const word = item === null ? ofRecord : ofItem
  const sideOf = (side: ConflictSide, text: string, what: 'keep' | 'delete'): Side => ({
    ...teller.tell(side),
    text,
    before: null,
    act: {
      label: say(word[what]),
      run: () => void settle(say(word[`${what}Done`], { item: item ?? '' }), () => keepOrDelete(base, type, row.id, conflict, what)),
    },
  })
  const deleted = say(fields.length > 0 && deletion.act !== 'resolve' ? word.unknowing : word.deleted)
  const keeping = kept ? [{ side: kept, text: say(word.kept) }] : []
  return {
    label: item ?? say('disagreements.record'),
    lead: teller.leadOf([{ side: deletion, text: deleted }, ...keeping]),
    sides: [
      sideOf(deletion, deleted, 'delete'),
      ...keeping.map(({ side, text }) => sideOf(side, text, 'keep')),
      ...byFeed(fields).map(({ last, changes }) => sideOf(last, changesText(changes, wording), 'keep')),
    ],
  }
}

const ofRecord = {
  keep: 'record.keep',
  keepDone: 'disagreements.kept',
  kept: 'disagreements.keptText',
  delete: 'record.deleteAnyway',
  deleteDone: 'disagreements.binned',
  deleted: 'disagreements.deleted',
  unknowing: 'disagreements.deletedUnknowing',
} as const

const ofItem = {
  keep: 'disagreements.keepItem',
  keepDone: 'disagreements.itemKept',
  kept: 'disagreements.itemKeptText',
  delete: 'disagreements.removeAnyway',
  deleteDone: 'disagreements.itemBinned',
  deleted: 'disagreements.itemDeleted',
  unknowing: 'disagreements.itemDeletedUnknowing',
} as const

type Edit = DeletionConflict['fields'][number]

function changesText(changes: readonly Edit[], { row, reader, say }: Wording): string {
  const told = changes.slice(0, toldChanges).map(({ field, side }) => {
    if (isDeletion(field)) return say('disagreements.itemKept', { item: describeItem(scopeOf(field), row, reader) })
    const { label, show } = describeField(field, reader)
    return say('disagreements.change', { label, value: show(side.value) || say('disagreements.empty') })
  })
  const more = changes.length - told.length
  return [...told, ...(more > 0 ? [say('record.moreChanges', { count: more })] : [])].join(' ; ')
}

// What was written without knowing of a deletion, laptop by laptop, the last first.
function byFeed(fields: readonly Edit[]): readonly { readonly last: ConflictSide; readonly changes: readonly Edit[] }[] {
  const byLaptop = new Map<string, Edit[]>()
  for (const edit of fields) byLaptop.set(edit.side.feed, [...(byLaptop.get(edit.side.feed) ?? []), edit])
  return [...byLaptop.values()]
    .flatMap((changes) => {
      const [last] = changes.map(({ side }) => side).toSorted((a, b) => b.at - a.at)
      return last ? [{ last, changes }] : []
    })
    .toSorted((a, b) => b.last.at - a.last.at)
}
