import { IconArrowsSplit, IconDeviceLaptop, IconFolderShare, IconPencil, IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { addDays } from '../../shared/kernel/day'
import { instantDay } from '../../shared/text/format'
import { pathOf } from '../components/paths/paths'
import { useTexts } from '../components/texts/use-texts'
import { useWhen } from '../components/texts/use-when'
import { useDraftKeys } from '../db/drafts'
import { useLastBackup } from '../db/last-backup'
import { useConflictCount } from '../db/live'
import { useShare } from '../db/share/watch-share'
import { useBase, useToday } from '../db/use-base'

/** Who works on which laptop, what waits unsaved, what waits to be settled, and how old the last backup is. */
export function StatusBar(): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const drafts = useDraftKeys(base)
  const toSettle = useConflictCount()
  const { offers } = useShare()
  return (
    <footer className="status">
      <span>
        <IconDeviceLaptop size={15} />
        <b>{base.author.memberName}</b> {say('shell.laptop', { name: base.author.laptopName })}
      </span>
      {drafts.length > 0 && (
        <span>
          <IconPencil size={15} />
          {say('shell.drafts', { count: drafts.length })}
        </span>
      )}
      {toSettle > 0 && (
        <Link className="push" href={pathOf.disagreements}>
          <IconArrowsSplit size={15} className="tone-terre" />
          {say('shell.toSettle', { count: toSettle })}
        </Link>
      )}
      {offers.length > 0 && (
        <Link className={toSettle > 0 ? undefined : 'push'} href={pathOf.backups}>
          <IconFolderShare size={15} className="tone-terre" />
          {say('share.waiting', { count: offers.length })}
        </Link>
      )}
      <Backup pushed={toSettle === 0 && offers.length === 0} />
      <span>{base.name}</span>
    </footer>
  )
}

function Backup({ pushed }: { readonly pushed: boolean }): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const last = useLastBackup(base)
  const today = useToday()
  const when = useWhen(base.zone, today)
  // A backup elsewhere that is two weeks old protects little.
  const old = last !== null && instantDay(last.at, base.zone) < addDays(today, -14)
  return (
    <Link className={pushed ? 'push' : undefined} href={pathOf.backups}>
      {last && !old ? (
        <IconShieldCheck size={15} className="tone-maquis" />
      ) : (
        <IconShieldExclamation size={15} className={old ? 'tone-rubis' : 'tone-ambre'} />
      )}
      {last ? say(old ? 'backups.checkedOld' : 'backups.checkedAt', { when: when(last.at) }) : say('backups.noneYet')}
    </Link>
  )
}
