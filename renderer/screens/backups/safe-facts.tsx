import { IconDeviceFloppy, IconUsb, IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { bytesText } from '../../../shared/text/format'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import { useLastBackup } from '../../db/last-backup'
import { useLiveQuery } from '../../db/live-query'
import { listCopies } from '../../db/safety/copies'
import { useBase, useToday } from '../../db/use-base'
import classes from './backups.module.css'

/** What is safe, and where: the last backup that was read back, where it went, and what this laptop keeps. `copied` changes when a copy may have been made. */
export function SafeFacts({ copied }: { readonly copied: unknown }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const last = useLastBackup(base)
  const when = useWhen(base.zone, useToday())
  const [copy] = useLiveQuery(() => listCopies(base.storeId), [base, copied]) ?? []
  const size = last ? bytesText(last.size, language) : ''
  return (
    <section className={classes['safe']} aria-label={say('backups.safe')}>
      <Fact
        icon={last ? <IconShieldCheck size={20} className="tone-maquis" /> : <IconShieldExclamation size={20} className="tone-ambre" />}
        label={say('backups.last')}
        value={last ? when(last.at) : say('backups.never')}
        text={last ? say('backups.lastText', { count: last.records, size }) : say('backups.neverText')}
      />
      <Fact
        icon={<IconUsb size={20} className={last ? 'tone-maquis' : 'tone-ambre'} />}
        label={say('backups.place')}
        value={last ? last.folder || last.name : say('backups.placeNone')}
        text={say('backups.placeText')}
      />
      <Fact
        icon={<IconDeviceFloppy size={20} className="tone-maquis" />}
        label={say('backups.here')}
        value={base.author.laptopName}
        text={copy ? say('safety.hereCopy', { when: when(copy.at) }) : say('backups.hereText')}
      />
    </section>
  )
}

interface FactProps {
  readonly icon: ReactNode
  readonly label: string
  readonly value: string
  readonly text: string
}

function Fact({ icon, label, value, text }: FactProps): ReactNode {
  return (
    <div className={classes['fact']}>
      {icon}
      <div className={classes['words']}>
        <p className="xs quiet">{label}</p>
        <p className={`cut ${classes['value']}`} title={value}>
          {value}
        </p>
        <p className="xs quiet">{text}</p>
      </div>
    </div>
  )
}
