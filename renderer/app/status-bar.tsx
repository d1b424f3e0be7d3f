import { IconArrowsSplit, IconDeviceLaptop, IconFolderShare, IconPencil, IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Say } from '../../shared/text/i18n'
import { pathOf } from '../components/paths/paths'
import { useTexts } from '../components/texts/use-texts'
import { useWhen } from '../components/texts/use-when'
import { useDraftKeys } from '../db/drafts'
import { useConflictCount } from '../db/live'
import { useKeptHealth, type KeptHealth } from '../db/safety/health'
import { useJournalTrouble } from '../db/safety/journal-trouble'
import { useShare } from '../db/share/watch-share'
import { useBase, useToday } from '../db/use-base'

/** Who works on which laptop, what waits unsaved, what waits to be settled, and how old and how sound what was last kept is. */
export function StatusBar(): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const drafts = useDraftKeys(base)
  const toSettle = useConflictCount()
  const { offers } = useShare()
  const pushed = toSettle === 0 && offers.length === 0
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
      {!base.practice && <Backup pushed={pushed} />}
      <span className={pushed && base.practice ? 'push' : undefined}>{base.name}</span>
    </footer>
  )
}

function Backup({ pushed }: { readonly pushed: boolean }): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const health = useKeptHealth(base)
  const journalStands = useJournalTrouble()
  const when = useWhen(base.zone, useToday())
  if (!health) return null
  const { tone, text } = wordsOf(health, journalStands, say, when)
  const Shield = tone === 'maquis' ? IconShieldCheck : IconShieldExclamation
  return (
    <Link className={pushed ? 'push' : undefined} href={pathOf.backups}>
      <Shield size={15} className={`tone-${tone}`} />
      {text}
    </Link>
  )
}

// The worst first.
function wordsOf(
  { verifiedAt, verifiedOld, damaged, backupAt, backupOld }: KeptHealth,
  journalStands: boolean,
  say: Say,
  when: (at: number) => string,
): { readonly tone: 'maquis' | 'ambre' | 'rubis'; readonly text: string } {
  if (journalStands) return { tone: 'rubis', text: say('safety.journalStands') }
  if (damaged) return { tone: 'rubis', text: say('safety.lastDamaged') }
  if (verifiedAt === null) return { tone: 'rubis', text: say('safety.noneVerified') }
  if (verifiedOld) return { tone: 'rubis', text: say('safety.verifiedOld', { when: when(verifiedAt) }) }
  if (backupAt === null) return { tone: 'ambre', text: say('safety.verifiedHere', { when: when(verifiedAt) }) }
  if (backupOld) return { tone: 'rubis', text: say('backups.checkedOld', { when: when(backupAt) }) }
  return { tone: 'maquis', text: say('safety.verifiedAt', { when: when(verifiedAt) }) }
}
