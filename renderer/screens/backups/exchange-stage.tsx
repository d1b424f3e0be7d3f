import { Button } from '@mantine/core'
import { IconCircleCheck, IconFileArrowRight, IconFileImport, IconFolderOpen, IconArrowsSplit } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CommittedFile } from '../../../shared/ipc/contract'
import { bytesText } from '../../../shared/text/format'
import { call } from '../../bridge/bridge'
import { LongWork } from '../../components/long-work/long-work'
import { ProblemState } from '../../components/notice/problem-state'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import type { AppliedMerge } from '../../db/backup/apply-merge'
import type { MergePreview } from '../../db/backup/preview-merge'
import { useConflictCount } from '../../db/live'
import { AfterMerge } from './after-merge'
import { Preview } from './preview'
import { RestorePreview } from './restore-preview'
import type { Exchange } from './use-exchange'
import type { Work } from './use-work'

interface StageProps {
  readonly exchange: Exchange
  /** Asks for a file that a colleague's request wants. */
  readonly onAnswer: (preview: MergePreview) => void
  /** Asks for a file that says what this laptop lacks. */
  readonly onRequest: () => void
}

/** What is under way, or what came of it. */
export function ExchangeStage({ exchange, onAnswer, onRequest }: StageProps): ReactNode {
  const { stage } = exchange
  const { say } = useTexts()
  switch (stage.at) {
    case 'idle':
      return null
    case 'working':
      return <Working work={stage.work} onStop={exchange.stop} />
    case 'saved':
      return <Saved file={stage.file} onClose={exchange.close} />
    case 'preview':
      return (
        <Preview
          preview={stage.preview}
          onMerge={() => exchange.merge(stage.file, stage.preview)}
          onAnswer={() => onAnswer(stage.preview)}
          onClose={exchange.close}
        />
      )
    case 'restore':
      return (
        <RestorePreview prepared={stage.prepared} onRestore={() => exchange.restore(stage.file, stage.prepared)} onClose={exchange.close} />
      )
    case 'merged':
      return (
        <>
          <Merged preview={stage.preview} report={stage.report} onClose={exchange.close} />
          <AfterMerge hadOwn={stage.report.hadOwn} erased={stage.report.erased.length} />
        </>
      )
    case 'refused':
      return (
        <div className="block">
          {stage.name !== '' && (
            <div className="block-head">
              <span className="sm quiet">{say('merges.refusedFile', { name: stage.name })}</span>
            </div>
          )}
          <ProblemState problem={stage.problem}>
            {stage.problem.type === 'backup-refused' && (
              <Button leftSection={<IconFileImport size={16} />} onClick={exchange.pick}>
                {say('backups.anotherFile')}
              </Button>
            )}
            {stage.problem.type === 'backup-refused' && stage.problem.reason === 'incomplete' && (
              <Button variant="default" leftSection={<IconFileArrowRight size={16} />} onClick={onRequest}>
                {say('backups.request')}
              </Button>
            )}
            <Button variant="default" onClick={exchange.close}>
              {say('common.close')}
            </Button>
          </ProblemState>
        </div>
      )
  }
}

function isNamed(what: Work['what']): what is 'reading' | 'preparing' {
  return what === 'reading' || what === 'preparing'
}

const workTexts = {
  saving: 'backups.savingText',
  checking: 'backups.savingText',
  reading: 'backups.readingText',
  copying: 'backups.copyingText',
  checkingCopy: 'backups.copyingText',
  applying: 'backups.applyingText',
  preparing: 'restore.preparingText',
} as const

function Working({ work, onStop }: { readonly work: Work; readonly onStop: () => void }): ReactNode {
  const { say } = useTexts()
  const title = isNamed(work.what) ? say('backups.reading', { name: work.name }) : say(`backups.${work.what}`)
  return (
    <LongWork
      title={title}
      text={say(workTexts[work.what])}
      amount={work.amount}
      elapsedMs={work.elapsedMs}
      onStop={work.what === 'applying' ? null : onStop}
    />
  )
}

function Saved({ file, onClose }: { readonly file: CommittedFile; readonly onClose: () => void }): ReactNode {
  const { say, language } = useTexts()
  return (
    <div className="note maquis" role="status">
      <IconCircleCheck size={18} />
      <span>
        <b>{say('backups.saved')}</b>
        <br />
        {say('backups.savedText', { name: file.name, size: bytesText(file.size, language) })}
      </span>
      <span className="push line">
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconFolderOpen size={16} />}
          onClick={() => void call('file.reveal', { token: file.token })}
        >
          {say('backups.reveal')}
        </Button>
        <Button variant="default" size="compact-md" onClick={onClose}>
          {say('common.close')}
        </Button>
      </span>
    </div>
  )
}

interface MergedProps {
  readonly preview: MergePreview
  readonly report: AppliedMerge
  readonly onClose: () => void
}

function Merged({ preview, report, onClose }: MergedProps): ReactNode {
  const { say } = useTexts()
  const toSettle = useConflictCount()
  const changes = say('backups.taken', { count: report.ops })
  return (
    <div className="note maquis" role="status">
      <IconCircleCheck size={18} />
      <span>
        <b>{say('backups.merged')}</b>
        <br />
        {say('backups.mergedText', { changes, who: preview.from.member || preview.from.laptop })}{' '}
        {toSettle > 0 && say('shell.toSettle', { count: toSettle })}
      </span>
      <span className="push line">
        {toSettle > 0 && (
          <Button
            component={Link}
            href={pathOf.disagreements}
            variant="default"
            size="compact-md"
            leftSection={<IconArrowsSplit size={16} />}
          >
            {say('backups.settle')}
          </Button>
        )}
        <Button variant="default" size="compact-md" onClick={onClose}>
          {say('common.close')}
        </Button>
      </span>
    </div>
  )
}
