import { Button } from '@mantine/core'
import { IconArrowsJoin, IconClockExclamation, IconDeviceFloppy, IconFileArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { localeOf } from '../../../shared/text/language'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import type { MergePreview } from '../../db/backup/preview-merge'
import { useBase, useToday } from '../../db/use-base'

interface Props {
  readonly preview: MergePreview
  readonly onMerge: () => void
  readonly onAnswer: () => void
  readonly onClose: () => void
}

/** What a file would bring, in words and in numbers that add up; nothing has been merged yet. */
export function Preview({ preview, onMerge, onAnswer, onClose }: Props): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const when = useWhen(base.zone, useToday())
  const { fresh, attachments, from, tale } = preview
  const who = from.member || from.laptop
  // A file without a new change may still bring bytes that were missing here.
  const hasNews = tale !== 'request' && (fresh > 0 || attachments > 0)
  const last = preview.lastWrittenAt === null ? '' : when(preview.lastWrittenAt)
  const title = tale === 'request' ? say('backups.requestOf', { who }) : say('backups.preview', { who })
  return (
    <section className="block" aria-label={title}>
      <div className="block-head">
        <IconFileArrowLeft size={18} className="tone-terre" />
        <h2>{title}</h2>
        <span className="xs quiet">{say('backups.previewText', { laptop: from.laptop, when: when(from.writtenAt) })}</span>
      </div>
      <div className="section-facts" role="status">
        {preview.clockAhead && (
          <p className="line sm tone-ambre">
            <IconClockExclamation size={16} aria-hidden="true" />
            {say('backups.clockAhead', { laptop: from.laptop })}
          </p>
        )}
        {tale !== 'news' && <p className="sm">{say(`backups.tale.${tale}`, { who, last, laptop: from.laptop })}</p>}
        {tale === 'news' && preview.lastWrittenAt !== null && from.writtenAt < preview.lastWrittenAt && (
          <p className="sm quiet">{say('backups.olderWithNews', { last })}</p>
        )}
        {hasNews && <News preview={preview} />}
        <div className="state-actions">
          {hasNews && (
            <Button leftSection={<IconArrowsJoin size={16} />} onClick={onMerge}>
              {say('backups.mergeNow')}
            </Button>
          )}
          {tale === 'request' && (
            <Button leftSection={<IconDeviceFloppy size={16} />} onClick={onAnswer}>
              {say('backups.answerRequest', { who })}
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

function News({ preview }: { readonly preview: MergePreview }): ReactNode {
  const { say, language } = useTexts()
  const { fresh, alreadyKnown, attachments, counts, authors } = preview
  const wanted = preview.manifest.wanted.length
  const number = (count: number): string => new Intl.NumberFormat(localeOf(language)).format(count)
  const sum = { fresh: number(fresh), known: number(alreadyKnown), total: number(fresh + alreadyKnown) }
  return (
    <>
      <p>
        <b>{say('backups.changes', { count: fresh })}</b>
      </p>
      <p className="xs quiet">{say('backups.sum', sum)}</p>
      <ul className="sm">
        {authors.map(({ member, laptop, changes }) => (
          <li key={`${member} ${laptop}`}>
            {say('backups.byAuthor', {
              count: changes,
              who: member || say('backups.somebody'),
              laptop: laptop || say('backups.unknownLaptop'),
            })}
          </li>
        ))}
      </ul>
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
  )
}
