import { Button } from '@mantine/core'
import { IconDeviceLaptop, IconFileImport, IconGitMerge } from '@tabler/icons-react'
import { useMemo, type ReactNode } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import type { Json } from '../../../shared/kernel/json'
import type { Problem } from '../../../shared/kernel/problem'
import type { Result } from '../../../shared/kernel/result'
import type { ConflictSide, FieldConflict } from '../../../shared/merge/conflicts'
import type { HistoryEntry } from '../../../shared/merge/history'
import { clockOf, dayHeading } from '../../components/history/when'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { useTexts } from '../../components/texts/use-texts'
import { keepOrDelete } from '../../db/commands/delete-record'
import { resolveConflict } from '../../db/commands/resolve'
import type { StoredRow } from '../../db/database'
import { useAuthors, useConflictsOf } from '../../db/history'
import { useBase, useToday } from '../../db/use-base'
import { useFieldTeller } from './field-teller'

/** The disagreements of a record: every value with who wrote it, where and when, and one click to keep one. */
export function RecordConflicts({ type, row }: { readonly type: RecordType; readonly row: StoredRow }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const today = useToday()
  const authors = useAuthors()
  const conflicts = useConflictsOf(type, row.id)
  const teller = useFieldTeller(
    type,
    useMemo(() => asHistory(conflicts?.fields ?? []), [conflicts]),
  )
  if (!conflicts || conflicts.fields.length + conflicts.deletions.length === 0) return null
  const run = (act: Promise<Result<unknown, Problem>>): void =>
    void act.then((answer) => (answer.ok ? notifyDone(say('form.saved')) : notifyProblem(answer.problem, say, language)))
  const by = (side: ConflictSide): string => {
    const when = `${dayHeading(side.at, base.zone, today, say, language)}, ${clockOf(side.at, base.zone, language)}`
    return say('record.by', { who: authors.nameOf(side.author), when })
  }
  const shownValue = (field: string, value: Json | 'erased'): string => {
    if (value === null) return say('record.emptied')
    if (teller.isElement(field)) return value === true ? say('record.added') : say('record.removed')
    return teller.value(field, value)
  }
  return (
    <section className="block" aria-label={say('record.disagreements')} style={{ marginBottom: 14 }}>
      <div className="block-head">
        <IconGitMerge size={16} className="tone-terre" />
        <h2>{say('record.disagreements')}</h2>
      </div>
      {conflicts.fields.map((conflict) => (
        <div key={conflict.field}>
          <div className="block-head">
            <h3>{teller.label(conflict.field)}</h3>
            {conflict.origin.length === 1 && (
              <span className="xs quiet">{say('record.origin', { value: shownValue(conflict.field, conflict.origin[0] ?? null) })}</span>
            )}
          </div>
          <div className="sides">
            {conflict.sides.map((side) => (
              <div key={side.ops.join()} className={`side ${authors.isMe(side.author) ? 'mine' : 'theirs'}`}>
                <span className="line xs">
                  {authors.isMe(side.author) ? <IconDeviceLaptop size={14} /> : <IconFileImport size={14} />}
                  {by(side)}
                </span>
                <b>{shownValue(conflict.field, side.value)}</b>
                <Button size="compact-sm" variant="default" onClick={() => run(resolveConflict(base, type, row.id, conflict, side.value))}>
                  {say('record.take')}
                </Button>
              </div>
            ))}
          </div>
        </div>
      ))}
      {conflicts.deletions.map(({ scope, deletion }) => (
        <div key={scope} className="section-facts">
          <p className="note ambre">
            {say('record.deletedThere', { who: authors.nameOf(deletion.author), when: clockOf(deletion.at, base.zone, language) })}
          </p>
          <div className="state-actions">
            <Button variant="default" onClick={() => run(keepOrDelete(base, type, row, scope, 'keep'))}>
              {say('record.keep')}
            </Button>
            <Button variant="default" color="rubis" onClick={() => run(keepOrDelete(base, type, row, scope, 'delete'))}>
              {say('record.deleteAnyway')}
            </Button>
          </div>
        </div>
      ))}
    </section>
  )
}

// The teller reads the names of links in what it is given as a history.
function asHistory(fields: readonly FieldConflict[]): readonly HistoryEntry[] {
  const changes = fields.map(({ field, sides, origin }) => ({
    field,
    before: [...origin, ...sides.map(({ value }) => value)],
    after: null,
  }))
  return [{ group: 'conflicts', ops: [], act: 'edit', author: '', feed: '', at: 0, changes }]
}
