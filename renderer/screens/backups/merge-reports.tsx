import { Button, Modal } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import { listMergeReports, type MergeReportKept } from '../../db/backup/merge-reports'
import { isTakenBack } from '../../db/commands/undo-merge'
import { useLiveQuery } from '../../db/live-query'
import { useBase, useToday } from '../../db/use-base'
import classes from './backups.module.css'
import { MergeReport } from './merge-report'

/** Merges that are listed at first, and each time more are asked for. */
const atOnce = 20

/** What was merged on this laptop: each can be looked at again, and taken back as one act. */
export function MergeReports(): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const when = useWhen(base.zone, useToday())
  const [most, setMost] = useState(atOnce)
  const listed = useLiveQuery(async () => {
    const { reports, count } = await listMergeReports(base, most)
    return {
      count,
      reports: await Promise.all(reports.map(async (one) => ((await isTakenBack(base, one)) ? one : { ...one, undone: null }))),
    }
  }, [base, most])
  const [open, setOpen] = useState<MergeReportKept | null>(null)
  if (!listed || listed.count === 0) return null
  const { reports, count } = listed
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
                {report.fresh > 0
                  ? say('backups.taken', { count: report.fresh })
                  : say('merges.broughtFiles', { count: report.attachments })}
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
      {count > reports.length && (
        <div className="section-facts">
          <Button variant="subtle" size="compact-sm" onClick={() => setMost(most + atOnce)}>
            {say('merges.older', { count: count - reports.length })}
          </Button>
        </div>
      )}
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={open && say('merges.of', { who: open.from.member || open.from.laptop, when: when(open.at) })}
        size={620}
      >
        {open && <MergeReport report={open} onClose={() => setOpen(null)} />}
      </Modal>
    </section>
  )
}
