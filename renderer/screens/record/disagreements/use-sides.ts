import { useMemo } from 'react'
import type { RecordType } from '../../../../shared/fields/record-type'
import type { Json } from '../../../../shared/kernel/json'
import type { Problem } from '../../../../shared/kernel/problem'
import type { Result } from '../../../../shared/kernel/result'
import type { Conflicts, ConflictSide, DeletionConflict, FieldConflict } from '../../../../shared/merge/conflicts'
import { fieldsOf } from '../../../../shared/records/fields-of'
import { describeField, type FieldReader } from '../../../../shared/text/describe-field'
import type { Side } from '../../../components/disagreement/disagreement'
import { notifyDone, notifyProblem } from '../../../components/notice/notify'
import { useTexts } from '../../../components/texts/use-texts'
import { useWhen } from '../../../components/texts/use-when'
import type { StoredRow } from '../../../db/database'
import { keepOrDelete } from '../../../db/commands/delete-record'
import { resolveConflict } from '../../../db/commands/resolve'
import { undoGroup } from '../../../db/commands/undo'
import { useAuthors } from '../../../db/history'
import { useNames } from '../../../db/live'
import { useBase, useCustomFields, useToday } from '../../../db/use-base'

interface Worded {
  readonly label: string
  readonly sides: readonly Side[]
  readonly long: boolean
}

/** Puts the disagreements of a record in words, with the acts that settle them. */
export function useSides(
  type: RecordType,
  row: StoredRow,
  conflicts: Conflicts | undefined,
): { ofField(conflict: FieldConflict): Worded; ofDeletion(conflict: DeletionConflict): Worded } {
  const base = useBase()
  const { say, language } = useTexts()
  const customFields = useCustomFields()
  const when = useWhen(base.zone, useToday())
  const links = useMemo(
    () => (conflicts ? linksIn(conflicts, { type, customFields, language }) : []),
    [conflicts, type, customFields, language],
  )
  const nameOf = useNames(links)
  const reader: FieldReader = { type, customFields, language, nameOf: (link) => nameOf(link).text }

  const authors = useAuthors()
  const settle = useSettle()
  const told = (side: ConflictSide): Pick<Side, 'key' | 'of' | 'said'> => ({
    key: side.ops.join(' '),
    of: side.author === base.author.memberId ? 'mine' : 'theirs',
    said: say('disagreements.said', {
      who: nameOf(`member:${side.author}`).text,
      laptop: authors.laptopOf(side.feed) || say('backups.unknownLaptop'),
      when: when(side.at),
    }),
  })

  const kindOf = (field: string): string | undefined => fieldsOf(type, customFields).find(({ name }) => name === field)?.field.kind

  return {
    ofField: (conflict) => {
      const { label, show } = describeField(conflict.field, reader)
      const text = (value: Json): string => show(value) || say('disagreements.empty')
      const take = (value: Json): (() => void) =>
        settle(say('disagreements.taken', { value: text(value) }), () => resolveConflict(base, type, row.id, conflict, value))
      const act = (value: Json): Side['act'] => ({ label: say('record.take'), run: take(value) })
      const before = originOf(conflict)
      const origin: readonly Side[] =
        before === undefined ? [] : [{ key: 'origin', of: 'origin', text: text(before), said: '', act: act(before) }]
      // One's own value stands before those of others, whichever is shown on the page meanwhile.
      const spoken = conflict.sides.map((side): Side => ({ ...told(side), text: text(side.value), act: act(side.value) }))
      const sides = [...origin, ...spoken.filter(({ of }) => of === 'mine'), ...spoken.filter(({ of }) => of !== 'mine')]
      return { label, sides, long: kindOf(conflict.field) === 'longText' }
    },
    ofDeletion: ({ scope, deletion, fields }) => {
      const remove = settle(say('disagreements.binned'), () => keepOrDelete(base, type, row, scope, 'delete'))
      const keep = settle(say('disagreements.kept'), () => keepOrDelete(base, type, row, scope, 'keep'))
      const changes = fields.map(({ field, side }) => {
        const { label, show } = describeField(field, reader)
        return say('disagreements.change', { label, value: show(side.value) || say('disagreements.empty') })
      })
      const [last] = fields.map(({ side }) => side).toSorted((a, b) => b.at - a.at)
      return {
        label: say(scope === '' ? 'disagreements.record' : 'disagreements.item'),
        long: false,
        sides: [
          { ...told(deletion), text: say('disagreements.deleted'), act: { label: say('record.deleteAnyway'), run: remove } },
          ...(last ? [{ ...told(last), text: changes.join(' ; '), act: { label: say('record.keep'), run: keep } }] : []),
        ],
      }
    },
  }
}

// The one value that all sides started from; undefined for none, several, or an erased one.
function originOf({ origin }: FieldConflict): Json | undefined {
  const [before] = origin
  return origin.length === 1 ? before : undefined
}

type Settle = (done: string, command: () => Promise<Result<{ readonly group: string | null }, Problem>>) => () => void

// Runs a command that settles, and says so with its undo.
function useSettle(): Settle {
  const base = useBase()
  const { say, language } = useTexts()
  return (done, command) => () => {
    const run = async (): Promise<void> => {
      const answer = await command()
      if (!answer.ok) return notifyProblem(answer.problem, say, language)
      const { group } = answer.value
      notifyDone(done, group === null ? undefined : { label: say('common.undo'), run: () => void undoGroup(base, group) })
    }
    void run()
  }
}

// Every name that the sides may show: their authors, and whatever the words of their fields and values ask for.
function linksIn(conflicts: Conflicts, words: Omit<FieldReader, 'nameOf'>): readonly string[] {
  const asked = new Set<string>()
  const reader: FieldReader = { ...words, nameOf: (link) => (asked.add(link), '') }
  const told = (side: ConflictSide): void => void asked.add(`member:${side.author}`)
  for (const { field, sides, origin } of conflicts.fields) {
    const { show } = describeField(field, reader)
    for (const value of [...sides.map((side) => side.value), ...origin]) show(value)
    sides.forEach(told)
  }
  for (const { deletion, fields } of conflicts.deletions) {
    told(deletion)
    for (const { field, side } of fields) {
      describeField(field, reader).show(side.value)
      told(side)
    }
  }
  return [...asked]
}
