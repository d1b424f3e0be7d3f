import { Button } from '@mantine/core'
import { IconArrowsJoin, IconClockExclamation, IconDeviceFloppy, IconFileArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import type { MergePreview } from '../../db/backup/preview-merge'
import { notePeer } from '../../db/backup/peers'
import { useBase, useToday } from '../../db/use-base'
import { CountsInWords, Sum } from './counts-in-words'

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
  const last = preview.lastReceivedAt === null ? '' : when(preview.lastReceivedAt)
  // A file that brings nothing still tells what its laptop has.
  const close = (): void => {
    if (!hasNews && tale !== 'own-past') void notePeer(base, preview.manifest)
    onClose()
  }
  const title = tale === 'request' ? say('backups.requestOf', { who }) : say('backups.preview', { who })
  return (
    <section className="block" aria-label={title}>
      <div className="block-head">
        <IconFileArrowLeft size={18} className="tone-terre" />
        <h2>{title}</h2>
        <span className="xs quiet">{say('backups.previewText', { laptop: from.laptop, when: when(from.writtenAt) })}</span>
      </div>
      <div className="section-facts" role="status">
        {(preview.clockAhead || preview.clockBack) && (
          <p className="line sm tone-ambre">
            <IconClockExclamation size={16} aria-hidden="true" />
            {preview.clockAhead ? say('backups.clockAhead', { laptop: from.laptop }) : say('backups.clockBack')}
          </p>
        )}
        {tale !== 'news' && <p className="sm">{say(`backups.tale.${tale}`, { who, last, laptop: from.laptop })}</p>}
        {tale === 'news' && preview.older && <p className="sm quiet">{say('backups.olderWithNews', { last })}</p>}
        {hasNews && <News preview={preview} />}
        {!hasNews && tale !== 'request' && <Sum counted={preview} past={false} />}
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
          <Button variant="default" onClick={close}>
            {hasNews ? say('backups.notNow') : say('common.close')}
          </Button>
        </div>
      </div>
    </section>
  )
}

function News({ preview }: { readonly preview: MergePreview }): ReactNode {
  const { say } = useTexts()
  return (
    <>
      <CountsInWords counted={preview} past={false} />
      <p className="xs quiet">{say('backups.keepsBoth')}</p>
    </>
  )
}
