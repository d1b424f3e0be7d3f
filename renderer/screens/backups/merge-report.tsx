import { Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconArrowsSplit, IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { mergeMinutes } from '../../../shared/dossiers/merge-minutes'
import { readLink } from '../../../shared/fields/record-type'
import { instantDay } from '../../../shared/text/format'
import { describeField } from '../../../shared/text/describe-field'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import { recordsOf, type MergeReportKept } from '../../db/backup/merge-reports'
import { redoMerge } from '../../db/commands/undo-merge'
import { useToReview } from '../../db/dangling/use-dangling'
import { useBase, useCustomFields, useToday } from '../../db/use-base'
import { AfterMerge } from './after-merge'
import { AskUndo } from './ask-undo'
import classes from './backups.module.css'
import { CountsInWords } from './counts-in-words'
import { minutesOf } from './minutes-of'
import { TouchedNames } from './touched-names'
import { useSheet } from './use-sheet'

/** Records that a report lists before it says how many more there are. */
const shownRecords = 100

interface Props {
  readonly report: MergeReportKept
  readonly onClose: () => void
}

/** What a merge brought: numbers, records by name, what is left to look at; to print, to take back, to do again. */
export function MergeReport({ report, onClose }: Props): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const when = useWhen(base.zone, useToday())
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const fileName = say('merges.fileName', { day: instantDay(report.at, base.zone) })
  const sheet = useSheet(mergeMinutes, () => minutesOf(report, base.zone), fileName)
  const redo = async (): Promise<void> => {
    setBusy(true)
    const redone = await redoMerge(base, report).finally(() => setBusy(false))
    if (!redone.ok) return notifyProblem(redone.problem, say, language)
    onClose()
    return notifyDone(say('merges.redone'))
  }
  if (asking) return <AskUndo report={report} onClose={onClose} onCancel={() => setAsking(false)} />
  return (
    <>
      <div className={classes['told']}>
        <CountsInWords counted={report} past />
        {(['created', 'changed', 'deleted'] as const).map((what) => (
          <Records key={what} report={report} what={what} onOpen={onClose} />
        ))}
        <StillToReview report={report} onOpen={onClose} />
        <AfterMerge hadOwn={report.hadOwn} erased={report.erasures.records.length} />
        {report.undone && <p className="sm quiet">{say('merges.undoneAt', { when: when(report.undone.at) })}</p>}
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="subtle" leftSection={<IconPrinter size={16} />} loading={sheet.making} onClick={sheet.print}>
          {say('merges.print')}
        </Button>
        <Button variant="subtle" leftSection={<IconDeviceFloppy size={16} />} disabled={sheet.making} onClick={sheet.save}>
          {say('merges.savePdf')}
        </Button>
        {report.undone ? (
          <Button variant="default" leftSection={<IconArrowForwardUp size={16} />} loading={busy} onClick={() => void redo()}>
            {say('merges.redo')}
          </Button>
        ) : (
          report.fresh > 0 && (
            <Button variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={() => setAsking(true)}>
              {say('merges.undo')}
            </Button>
          )
        )}
        <Button onClick={onClose}>{say('common.close')}</Button>
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
  const { say } = useTexts()
  const keys = useMemo(() => recordsOf(report, what), [report, what])
  const together = useTogether(report)
  if (keys.length === 0) return null
  return (
    <details>
      <summary className="sm">{say(`backups.${what}`, { count: report.counts[what] })}</summary>
      <TouchedNames keys={keys} count={report.counts[what]} most={shownRecords} about={together} onOpen={onOpen} />
    </details>
  )
}

// The fields that came in without a question though the record was worked on here too.
function useTogether({ counts }: MergeReportKept): (key: string) => string | undefined {
  const { language } = useTexts()
  const customFields = useCustomFields()
  return useMemo(() => {
    const fields = new Map(counts.records.map(({ key, together }) => [key, together]))
    return (key) => {
      const type = readLink(key)?.type
      const names = fields.get(key)
      if (!type || !names) return undefined
      const labels = names.map((name) => describeField(name, { type, customFields, language, nameOf: () => '' }).label)
      return [...new Set(labels)].join(', ')
    }
  }, [counts, customFields, language])
}

// Links that lead nowhere and numbers borne twice are worked out anew: what was settled since is not told.
function StillToReview({ report, onOpen }: { readonly report: MergeReportKept; readonly onOpen: () => void }): ReactNode {
  const { say } = useTexts()
  const found = useToReview()
  const keys = useMemo(() => new Set(report.counts.records.map(({ key }) => key)), [report])
  if (!found) return null
  const links = found.dangling.links.filter(({ from, id, to }) => keys.has(`${from}:${id}`) || keys.has(to))
  const clashes = found.clashes.filter(({ type, records }) => records.some(({ id }) => keys.has(`${type}:${id}`)))
  const count = links.length + clashes.length
  if (count === 0) return null
  return (
    <p className="note ambre">
      <IconArrowsSplit size={18} aria-hidden="true" />
      <span>{say('merges.toReview', { count })}</span>
      <Button className="push stiff" component={Link} href={pathOf.disagreements} variant="default" size="compact-md" onClick={onOpen}>
        {say('merges.review')}
      </Button>
    </p>
  )
}
