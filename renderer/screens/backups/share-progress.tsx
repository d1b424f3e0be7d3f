import { Button, Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { bytesText } from '../../../shared/text/format'
import { useTexts } from '../../components/texts/use-texts'
import type { BackupProgress } from '../../db/backup/save-backup'
import { stopWriting } from '../../db/share/watch-share'

/** How far the file of this laptop has come on its way into the shared folder, and a way to stop it. */
export function ShareProgress({ progress }: { readonly progress: BackupProgress }): ReactNode {
  const { say, language } = useTexts()
  const { stage, bytes, totalBytes } = progress
  const amount = { done: bytesText(bytes, language), total: bytesText(totalBytes, language) }
  return (
    <div>
      <Progress
        size="sm"
        value={totalBytes > 0 ? Math.min(100, (bytes / totalBytes) * 100) : 100}
        aria-label={say(`share.${stage}`, amount)}
      />
      <div className="line quiet">
        <span role="status">{say(`share.${stage}`, amount)}</span>
        <Button className="push" variant="default" size="compact-sm" onClick={stopWriting}>
          {say('common.stop')}
        </Button>
      </div>
    </div>
  )
}
