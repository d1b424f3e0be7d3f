import { Button } from '@mantine/core'
import { IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Block } from '../../components/block/block'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import { useLastBackup } from '../../db/last-backup'
import { useBase, useToday } from '../../db/use-base'

/** How old the last backup is, and the way to the next one. */
export function LastBackupBlock(): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const [, navigate] = useLocation()
  const last = useLastBackup(base)
  const when = useWhen(base.zone, useToday())
  return (
    <Block title={say('backups.last')}>
      <div>
        {last ? <IconShieldCheck size={16} className="tone-maquis" /> : <IconShieldExclamation size={16} className="tone-ambre" />}
        <span>{last ? when(last.at) : say('backups.noneYet')}</span>
        <Button className="push" variant="default" size="compact-md" onClick={() => navigate(pathOf.backups)}>
          {say('shell.backups')}
        </Button>
      </div>
    </Block>
  )
}
