import { Button } from '@mantine/core'
import { IconFileArrowLeft, IconArrowsJoin } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { localeOf } from '../../../shared/text/language'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import type { MergePreview } from '../../db/backup/preview-merge'
import { useBase, useToday } from '../../db/use-base'

interface Props {
  readonly preview: MergePreview
  readonly onMerge: () => void
  readonly onClose: () => void
}

/** What a file would bring, in words and in numbers that add up; nothing has been merged yet. */
export function Preview({ preview, onMerge, onClose }: Props): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const when = useWhen(base.zone, useToday())
  const { fresh, alreadyKnown, attachments, counts, from } = preview
  // A file without a new change may still bring bytes that were missing here.
  const hasNews = fresh > 0 || attachments > 0
  const wanted = preview.manifest.wanted.length
  const number = (count: number): string => new Intl.NumberFormat(localeOf(language)).format(count)
  const sum = {
    fresh: number(fresh),
    known: number(alreadyKnown),
    total: number(fresh + alreadyKnown),
  }
  return (
    <section className="block" aria-label={say('backups.preview', { who: from.member || from.laptop })}>
      <div className="block-head">
        <IconFileArrowLeft size={18} className="tone-terre" />
        <h2>{say('backups.preview', { who: from.member || from.laptop })}</h2>
        <span className="xs quiet">{say('backups.previewText', { laptop: from.laptop, when: when(from.writtenAt) })}</span>
      </div>
      <div className="section-facts" role="status">
        {!hasNews ? (
          <p className="sm">{say('backups.nothingNew')}</p>
        ) : (
          <>
            <p>
              <b>{say('backups.changes', { count: fresh })}</b>
            </p>
            <p className="xs quiet">{say('backups.sum', sum)}</p>
            <ul className="sm">
              {counts.created > 0 && <li>{say('backups.created', { count: counts.created })}</li>}
              {counts.changed > 0 && <li>{say('backups.changed', { count: counts.changed })}</li>}
              {counts.deleted > 0 && <li>{say('backups.deleted', { count: counts.deleted })}</li>}
              {attachments > 0 && <li>{say('backups.attachments', { count: attachments })}</li>}
              {wanted > 0 && <li>{say('backups.wanted', { count: wanted })}</li>}
              <li>{say('backups.conflictsAfter', { count: counts.disagreements })}</li>
            </ul>
            <p className="xs quiet">{say('backups.keepsBoth')}</p>
          </>
        )}
        <div className="state-actions">
          {hasNews && (
            <Button leftSection={<IconArrowsJoin size={16} />} onClick={onMerge}>
              {say('backups.mergeNow')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {hasNews ? say('backups.notNow') : say('common.close')}
          </Button>
        </div>
      </div>
    </section>
  )
}
