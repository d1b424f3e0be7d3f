import { Button, Group, Modal } from '@mantine/core'
import { IconArrowBackUp, IconDeviceFloppy, IconListDetails, IconPrinter } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { mergeMinutes } from '../../../shared/dossiers/merge-minutes'
import { readLink } from '../../../shared/fields/record-type'
import type { Json } from '../../../shared/kernel/json'
import { instantClock, instantDay } from '../../../shared/text/format'
import { wordsOf } from '../../../shared/text/words-of'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import { listMergeReports, recordsOf, type MergeReportKept } from '../../db/backup/merge-reports'
import { undoGroup } from '../../db/commands/undo'
import { checkUndoMerge, isTakenBack, undoMerge, type UndoMergeCheck } from '../../db/commands/undo-merge'
import { useNames } from '../../db/live'
import { useLiveQuery } from '../../db/live-query'
import { useBase, useToday } from '../../db/use-base'
import classes from './backups.module.css'
import { CountsInWords } from './counts-in-words'
import { useSheet } from './use-sheet'

/** Records that a report lists before it says how many more there are. */
const shownRecords = 100

/** What was merged on this laptop: each can be looked at again, and taken back as one act. */
export function MergeReports(): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const when = useWhen(base.zone, useToday())
  const reports = useLiveQuery(async () => {
    const listed = await listMergeReports(base)
    return Promise.all(listed.map(async (one) => ((await isTakenBack(base, one)) ? one : { ...one, undone: null })))
  }, [base])
  const [open, setOpen] = useState<MergeReportKept | null>(null)
  if (!reports || reports.length === 0) return null
  return (
    <section className="block" aria-labelledby="merge-reports">
      <div className="block-head">
        <h2 id="merge-reports">{say('merges.title')}</h2>
        <span className="xs quiet">{say('merges.text')}</span>
      </div>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{say('merges.when')}</th>
            <th scope="col">{say('merges.from')}</th>
            <th scope="col">{say('merges.brought')}</th>
            <th scope="col" aria-label={say('merges.open')} />
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id}>
              <td>{when(report.at)}</td>
              <td>{say('merges.who', { who: report.from.member || report.from.laptop, laptop: report.from.laptop })}</td>
              <td>
                {say('backups.taken', { count: report.fresh })}
                {report.undone && <span className="pill ambre">{say('merges.undone')}</span>}
              </td>
              <td>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconListDetails size={14} />}
                  aria-label={`${say('merges.open')}, ${when(report.at)}`}
                  onClick={() => setOpen(report)}
                >
                  {say('merges.open')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={open && say('merges.of', { who: open.from.member || open.from.laptop, when: when(open.at) })}
        size={620}
      >
        {open && <Report report={open} onClose={() => setOpen(null)} />}
      </Modal>
    </section>
  )
}

function Report({ report, onClose }: { readonly report: MergeReportKept; readonly onClose: () => void }): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const when = useWhen(base.zone, useToday())
  const [check, setCheck] = useState<UndoMergeCheck | null>(null)
  const sheet = useSheet(
    mergeMinutes,
    () => minutesOf(report, base.zone),
    say('merges.fileName', { day: instantDay(report.at, base.zone) }),
  )
  return (
    <>
      <CountsInWords counted={report} wanted={0} past />
      {(['created', 'changed', 'deleted'] as const).map((what) => (
        <Records key={what} report={report} what={what} onOpen={onClose} />
      ))}
      {report.undone && <p className="sm quiet">{say('merges.undoneAt', { when: when(report.undone.at) })}</p>}
      {check && <AskUndo report={report} check={check} onClose={onClose} />}
      {!check && (
        <Group justify="flex-end" mt="md">
          <Button variant="subtle" leftSection={<IconPrinter size={16} />} loading={sheet.making} onClick={sheet.print}>
            {say('merges.print')}
          </Button>
          <Button variant="subtle" leftSection={<IconDeviceFloppy size={16} />} disabled={sheet.making} onClick={sheet.save}>
            {say('merges.savePdf')}
          </Button>
          {report.undone === null && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={16} />}
              onClick={() => void checkUndoMerge(base, report).then(setCheck)}
            >
              {say('merges.undo')}
            </Button>
          )}
          <Button onClick={onClose}>{say('common.close')}</Button>
        </Group>
      )}
    </>
  )
}

// What the minutes print of a report.
function minutesOf({ at, from, counts, undone, fresh, alreadyKnown, attachments, authors }: MergeReportKept, zone: string): Json {
  const moment = (instant: number): string => `${instantDay(instant, zone)}T${instantClock(instant, zone)}`
  const { created, changed, deleted, disagreements, records } = counts
  return {
    mergedAt: moment(at),
    writtenAt: moment(from.writtenAt),
    member: from.member,
    laptop: from.laptop,
    fresh,
    alreadyKnown,
    attachments,
    created,
    changed,
    deleted,
    disagreements,
    authors: authors.map(({ member, laptop, changes }) => ({ member, laptop, changes })),
    records: records.map(({ key, what }) => ({ link: key, what })),
    undoneAt: undone ? moment(undone.at) : null,
  }
}

interface AskProps {
  readonly report: MergeReportKept
  readonly check: UndoMergeCheck
  readonly onClose: () => void
}

// What it would do is said before it is done; it is one act that undo takes back in turn.
function AskUndo({ report, check, onClose }: AskProps): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const undo = async (): Promise<void> => {
    const answer = await undoMerge(base, report)
    onClose()
    if (!answer.ok) return notifyProblem(answer.problem, say, language)
    const { group } = answer.value
    return notifyDone(
      say('merges.takenBack'),
      group === null ? undefined : { label: say('common.undo'), run: () => void undoGroup(base, group) },
    )
  }
  return (
    <>
      <p className="note ambre" role="alert">
        <span>
          <b>{say('merges.askUndo', { count: check.back })}</b>
          <br />
          {check.left > 0 ? say('merges.askLeft', { count: check.left }) : say('merges.askNone')} {say('merges.askNote')}
        </span>
      </p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button disabled={check.back === 0} onClick={() => void undo()}>
          {say('merges.undoNow')}
        </Button>
      </Group>
    </>
  )
}

interface RecordsProps {
  readonly report: MergeReportKept
  readonly what: 'created' | 'changed' | 'deleted'
  readonly onOpen: () => void
}

function Records({ report, what, onOpen }: RecordsProps): ReactNode {
  const { say, language } = useTexts()
  const keys = useMemo(() => recordsOf(report, what), [report, what])
  const shown = useMemo(() => keys.slice(0, shownRecords), [keys])
  const nameOf = useNames(shown)
  if (keys.length === 0) return null
  return (
    <details>
      <summary className="sm">{say(`backups.${what}`, { count: report.counts[what] })}</summary>
      <ul className="sm">
        {shown.map((key) => {
          const target = readLink(key)
          if (!target) return null
          return (
            <li key={key}>
              <Link href={pathOf.record(target.type, target.id)} onClick={onOpen}>
                {nameOf(key).text || wordsOf(target.type, language).untitled}
              </Link>{' '}
              <span className="xs quiet">{wordsOf(target.type, language).one}</span>
            </li>
          )
        })}
      </ul>
      {report.counts[what] > shown.length && (
        <p className="xs quiet">{say('merges.more', { count: report.counts[what] - shown.length })}</p>
      )}
    </details>
  )
}
