import { Button, Group, Loader } from '@mantine/core'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { readLink } from '../../../shared/fields/record-type'
import type { LeftAlone } from '../../../shared/merge/undo'
import { describeField } from '../../../shared/text/describe-field'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { useTexts } from '../../components/texts/use-texts'
import type { MergeReportKept } from '../../db/backup/merge-reports'
import { checkUndoMerge, redoMerge, undoMerge, type UndoMergeCheck } from '../../db/commands/undo-merge'
import { useNames } from '../../db/live'
import { useBase, useCustomFields } from '../../db/use-base'
import classes from './backups.module.css'
import { TouchedNames } from './touched-names'

/** Records and links that are named before it is said how many more there are. */
const named = 20

interface Props {
  readonly report: MergeReportKept
  readonly onClose: () => void
  /** Goes back to the report. */
  readonly onCancel: () => void
}

/** What taking a merge back would do, said before it is done; it is one act that can be done again. */
export function AskUndo({ report, onClose, onCancel }: Props): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const [check, setCheck] = useState<UndoMergeCheck | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let wanted = true
    checkUndoMerge(base, report).then((found) => wanted && setCheck(found), reportError)
    return () => {
      wanted = false
    }
  }, [base, report])
  const undo = async (): Promise<void> => {
    setBusy(true)
    const answer = await undoMerge(base, report).finally(() => setBusy(false))
    if (!answer.ok) return notifyProblem(answer.problem, say, language)
    onClose()
    const undone = answer.value
    return notifyDone(say('merges.takenBack'), undone ? { label: say('common.undo'), run: () => void redo(undone) } : undefined)
  }
  const redo = async (undone: MergeReportKept): Promise<void> => {
    const redone = await redoMerge(base, undone)
    if (!redone.ok) notifyProblem(redone.problem, say, language)
  }
  return (
    <>
      {check ? (
        <Checked check={check} onOpen={onClose} />
      ) : (
        <p className="line sm quiet" role="status">
          <Loader size="xs" /> {say('merges.checking')}
        </p>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus disabled={busy} onClick={onCancel}>
          {say('common.cancel')}
        </Button>
        <Button disabled={!check || check.back.length === 0} loading={busy} onClick={() => void undo()}>
          {say('merges.undoNow')}
        </Button>
      </Group>
    </>
  )
}

function Checked({ check: { back, left, dangling }, onOpen }: { readonly check: UndoMergeCheck; readonly onOpen: () => void }): ReactNode {
  const { say } = useTexts()
  const leftOf = useLeft(left)
  const kept = useMemo(() => [...leftOf.keys()], [leftOf])
  const since = new Set(left.flatMap(({ key, why }) => (why === 'written-since' ? [key] : []))).size
  return (
    <div className={classes['told']}>
      <p className="note ambre" role="alert">
        <span>
          <b>{say('merges.askUndo', { count: back.length })}</b>
          <br />
          {since > 0 ? say('merges.askLeft', { count: since }) : say('merges.askNone')} {say('merges.askNote')}
        </span>
      </p>
      {back.length > 0 && (
        <>
          <h3 className="sm">{say('merges.backNames')}</h3>
          <TouchedNames keys={back} count={back.length} most={named} onOpen={onOpen} />
        </>
      )}
      {kept.length > 0 && (
        <>
          <h3 className="sm">{say('merges.leftNames')}</h3>
          <TouchedNames keys={kept} count={kept.length} most={named} about={(key) => leftOf.get(key)?.join(', ')} onOpen={onOpen} />
        </>
      )}
      {dangling.length > 0 && <Dangling links={dangling} />}
    </div>
  )
}

// What stays of each record, in words.
function useLeft(left: readonly LeftAlone[]): ReadonlyMap<string, readonly string[]> {
  const { say, language } = useTexts()
  const customFields = useCustomFields()
  return useMemo(() => {
    const words = new Map<string, Set<string>>()
    for (const { key, field, why } of left) {
      const target = readLink(key)
      if (!target) continue
      const { label } = describeField(field, { type: target.type, customFields, language, nameOf: () => '' })
      const said = field === '' ? say('merges.leftAll') : why === 'erased' ? say('merges.leftErased', { field: label }) : label
      words.set(key, (words.get(key) ?? new Set()).add(said))
    }
    return new Map([...words].map(([key, all]) => [key, [...all]]))
  }, [left, customFields, language, say])
}

function Dangling({ links }: { readonly links: UndoMergeCheck['dangling'] }): ReactNode {
  const { say } = useTexts()
  const shown = useMemo(() => links.slice(0, named), [links])
  const nameOf = useNames(useMemo(() => shown.flatMap(({ from, to }) => [from, to]), [shown]))
  return (
    <>
      <p className="sm">{say('merges.askDangling', { count: links.length })}</p>
      <ul className="sm">
        {shown.map(({ from, to }) => (
          <li key={`${from} ${to}`}>{say('merges.link', { from: nameOf(from).text, to: nameOf(to).text })}</li>
        ))}
      </ul>
      {links.length > shown.length && <p className="xs quiet">{say('merges.more', { count: links.length - shown.length })}</p>}
    </>
  )
}
