import { Button, Checkbox } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState, type ReactNode } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import type { CopyNote } from '../../../shared/ipc/copy-note'
import type { Problem } from '../../../shared/kernel/problem'
import type { NamedField } from '../../../shared/records/fields-of'
import { LongWorkShown } from '../../components/long-work/long-work'
import { useLongWork } from '../../components/long-work/use-long-work'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { ProblemState } from '../../components/notice/problem-state'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import { undoGroup } from '../../db/commands/undo'
import type { StoredRow } from '../../db/database'
import { useLiveQuery } from '../../db/live-query'
import { differingFields, readInCopy, takeBack } from '../../db/safety/compare-copy'
import { listCopies } from '../../db/safety/copies'
import { BaseContext, useBase, useCustomFields, useToday } from '../../db/use-base'
import classes from './compare.module.css'
import { useRowShower } from './use-row-shower'

/** Shows a record beside what a safety copy holds of it, and takes back what the person chooses. */
export function useCompareWithCopy(type: RecordType): (row: StoredRow, title: string) => void {
  const base = useBase()
  const { say } = useTexts()
  return (row, title) => {
    const id = modals.open({
      title: say('compare.title', { name: title }),
      size: 'xl',
      // A dialog is drawn beside the screens: it is handed the base that they stand in.
      children: (
        <BaseContext.Provider value={base}>
          <Compare type={type} row={row} title={title} onDone={() => modals.close(id)} />
        </BaseContext.Provider>
      ),
    })
  }
}

interface Props {
  readonly type: RecordType
  readonly row: StoredRow
  readonly title: string
  readonly onDone: () => void
}

type Stage =
  | { readonly at: 'choosing' }
  | { readonly at: 'read'; readonly copy: CopyNote; readonly before: StoredRow | null }
  | { readonly at: 'refused'; readonly problem: Problem }

function Compare(props: Props): ReactNode {
  const { type, row } = props
  const base = useBase()
  const { say } = useTexts()
  const [stage, setStage] = useState<Stage>({ at: 'choosing' })
  const work = useLongWork()
  const read = (copy: CopyNote): Promise<void> =>
    work.run(async ({ signal, tell }) => {
      const before = await readInCopy(base, copy.name, type, row.id, {
        signal,
        onProgress: (done, total) => tell(say('compare.reading'), { done, total, unit: 'bytes' }),
      })
      if (signal.aborted) return
      setStage(before.ok ? { at: 'read', copy, before: before.value } : { at: 'refused', problem: before.problem })
    })
  return (
    <div className="column">
      <p className="sm">{say('compare.lead')}</p>
      {stage.at === 'choosing' && !work.running && <Copies onRead={(copy) => void read(copy)} />}
      <LongWorkShown work={work} text={say('compare.readingText')} />
      {stage.at === 'refused' && <ProblemState problem={stage.problem} />}
      {stage.at === 'read' && <Found {...props} copy={stage.copy} before={stage.before} />}
      {(stage.at === 'read' || stage.at === 'refused') && (
        <Button className={classes['again']} variant="subtle" size="compact-sm" onClick={() => setStage({ at: 'choosing' })}>
          {say('compare.another')}
        </Button>
      )}
    </div>
  )
}

function Copies({ onRead }: { readonly onRead: (copy: CopyNote) => void }): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const when = useWhen(base.zone, useToday())
  const copies = useLiveQuery(() => listCopies(base.storeId), [base])
  if (copies?.length === 0) return <p className="note">{say('compare.none')}</p>
  return (
    <div className="rows">
      {copies?.map((copy) => (
        <div key={copy.name} className="line">
          <span>{when(copy.at)}</span>
          <span className="quiet sm">
            {say(`safety.reason.${copy.reason}`)},{' '}
            {copy.records === null ? say('safety.unknown') : say('safety.records', { count: copy.records })}
          </span>
          <Button
            className="push"
            variant="default"
            size="compact-sm"
            aria-label={say('compare.choose', { when: when(copy.at) })}
            onClick={() => onRead(copy)}
          >
            {say('compare.read')}
          </Button>
        </div>
      ))}
    </div>
  )
}

interface FoundProps extends Props {
  readonly copy: CopyNote
  readonly before: StoredRow | null
}

function Found({ before, ...props }: FoundProps): ReactNode {
  const { say } = useTexts()
  const customFields = useCustomFields()
  if (!before) return <p className="note">{say('compare.absent')}</p>
  if (before._del === 1) return <p className="note">{say('compare.wasDeleted')}</p>
  const fields = differingFields(props.type, props.row, before, customFields)
  if (fields.length === 0) return <p className="note">{say('compare.same')}</p>
  return <Differences {...props} before={before} fields={fields} />
}

interface DifferencesProps extends Props {
  readonly copy: CopyNote
  readonly before: StoredRow
  readonly fields: readonly NamedField[]
}

function Differences({ type, row, title, copy, before, fields, onDone }: DifferencesProps): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const when = useWhen(base.zone, useToday())
  const [nowShower, thenShower] = [useRowShower(type, row), useRowShower(type, before)]
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const toggle = (name: string): void =>
    choose(chosen.has(name) ? new Set([...chosen].filter((one) => one !== name)) : new Set([...chosen, name]))
  const take = async (): Promise<void> => {
    const taken = await takeBack(
      base,
      type,
      row,
      before,
      fields.filter(({ name }) => chosen.has(name)),
    )
    if (!taken.ok) return notifyProblem(taken.problem, say, language)
    const { group } = taken.value
    notifyDone(
      say('compare.taken', { name: title }),
      group === null ? undefined : { label: say('common.undo'), run: () => void undoGroup(base, group) },
    )
    return onDone()
  }
  return (
    <>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{say('compare.field')}</th>
            <th scope="col">{say('compare.now')}</th>
            <th scope="col">{say('compare.before', { when: when(copy.at) })}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((named) => (
            <tr key={named.name}>
              <th scope="row">
                <Checkbox
                  label={nowShower.label(named)}
                  aria-label={say('compare.takeField', { label: nowShower.label(named) })}
                  checked={chosen.has(named.name)}
                  onChange={() => toggle(named.name)}
                />
              </th>
              <td>{nowShower.hasValue(named) ? nowShower.show(named) : <span className="quiet">{say('compare.nothing')}</span>}</td>
              <td>{thenShower.hasValue(named) ? thenShower.show(named) : <span className="quiet">{say('compare.nothing')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="line">
        <Button className="push" variant="default" data-autofocus onClick={onDone}>
          {say('common.cancel')}
        </Button>
        <Button disabled={chosen.size === 0} onClick={() => void take()}>
          {chosen.size === 0 ? say('compare.takeNone') : say('compare.take', { count: chosen.size })}
        </Button>
      </div>
    </>
  )
}
