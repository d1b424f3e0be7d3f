import { Button } from '@mantine/core'
import { IconDeviceFloppy, IconUsb, IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { bytesText } from '../../../shared/text/format'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import { useLastBackup } from '../../db/last-backup'
import { useLiveQuery } from '../../db/live-query'
import { listCopies } from '../../db/safety/copies'
import { useCopiesVersion } from '../../db/safety/copies-version'
import { useKeptHealth } from '../../db/safety/health'
import { useJournalTrouble } from '../../db/safety/journal-trouble'
import { useBase, useToday } from '../../db/use-base'
import classes from './backups.module.css'

interface Props {
  readonly busy: boolean
  /** Saves a backup, where a person says. */
  readonly onSave: () => void
}

/** What is safe, and where: the last backup that was read back, where it went, and what this laptop keeps. */
export function SafeFacts({ busy, onSave }: Props): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const last = useLastBackup(base)
  const health = useKeptHealth(base)
  const when = useWhen(base.zone, useToday())
  const size = last ? bytesText(last.size, language) : ''
  const fresh = last !== null && health?.backupOld === false
  return (
    <section className={classes['safe']} aria-label={say('backups.safe')}>
      <Fact
        icon={fresh ? <IconShieldCheck size={20} className="tone-maquis" /> : <IconShieldExclamation size={20} className="tone-rubis" />}
        label={say('backups.last')}
        value={last ? when(last.at) : say('backups.never')}
        text={last ? say('backups.lastText', { count: last.records, size }) : say('backups.neverText')}
      />
      <Fact
        icon={<IconUsb size={20} className={last?.elsewhere ? 'tone-maquis' : 'tone-ambre'} />}
        label={say('backups.place')}
        value={last?.elsewhere ? last.folder || last.name : say('backups.placeNone')}
        text={last && !last.elsewhere ? say('safety.sameDisk') : say('backups.placeText')}
      >
        {!base.practice && !last?.elsewhere && (
          <Button className={classes['way'] ?? ''} variant="subtle" size="compact-sm" disabled={busy} onClick={onSave}>
            {say('safety.otherDisk')}
          </Button>
        )}
      </Fact>
      <Here damaged={health?.damaged ?? false} />
    </section>
  )
}

// What this laptop keeps by itself.
function Here({ damaged }: { readonly damaged: boolean }): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const journalStands = useJournalTrouble()
  const when = useWhen(base.zone, useToday())
  const version = useCopiesVersion()
  const copies = useLiveQuery(() => listCopies(base.storeId), [base, version]) ?? []
  const copy = copies.find((one) => one.health === 'sound')
  const kept = copy ? say('safety.hereCopy', { when: when(copy.at) }) : say('backups.hereText')
  const bad = damaged ? say('safety.lastDamagedText') : kept
  return (
    <Fact
      icon={<IconDeviceFloppy size={20} className={damaged || journalStands ? 'tone-rubis' : 'tone-maquis'} />}
      label={say('backups.here')}
      value={base.author.laptopName}
      text={journalStands ? say('safety.journalStandsText') : bad}
    />
  )
}

interface FactProps {
  readonly icon: ReactNode
  readonly label: string
  readonly value: string
  readonly text: string
  readonly children?: ReactNode
}

function Fact({ icon, label, value, text, children }: FactProps): ReactNode {
  return (
    <div className={classes['fact']}>
      {icon}
      <div className={classes['words']}>
        <p className="xs quiet">{label}</p>
        <p className={`cut ${classes['value']}`} title={value}>
          {value}
        </p>
        <p className="xs quiet">{text}</p>
        {children}
      </div>
    </div>
  )
}
