import { Button, Checkbox } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { recoverySheet } from '../../../shared/dossiers/recovery-sheet'
import { useBase } from '../../db/use-base'
import { useTexts } from '../../components/texts/use-texts'
import { useSheet } from './use-sheet'
import styles from './passphrase-card.module.css'

interface Props {
  readonly passphrase: string
  /** Whether it was drawn just now: it is used once the person says that it is noted. */
  readonly fresh: boolean
  readonly noted?: boolean
  readonly onNoted?: (noted: boolean) => void
}

/** The ten words, and the sheet of paper that holds them. */
export function PassphraseCard({ passphrase, fresh, noted = false, onNoted }: Props): ReactNode {
  const { say } = useTexts()
  const base = useBase()
  const { making, print, save } = useSheet(recoverySheet, () => ({ passphrase }), `Ponte ${base.name} feuille de secours.pdf`)
  return (
    <section className={styles['card']} aria-label={say('passphrase.freshTitle')}>
      <b>{say('passphrase.freshTitle')}</b>
      <p className="xs quiet">{fresh ? say('passphrase.freshText') : say('passphrase.showText')}</p>
      <ol className={styles['words']}>
        {numbered(passphrase).map(({ place, word }) => (
          <li key={place}>{word}</li>
        ))}
      </ol>
      <div className="line">
        <Button variant="default" size="compact-md" disabled={making} leftSection={<IconPrinter size={16} />} onClick={print}>
          {say('passphrase.sheet')}
        </Button>
        <Button variant="subtle" size="compact-md" disabled={making} leftSection={<IconDeviceFloppy size={16} />} onClick={save}>
          {say('passphrase.saveSheet')}
        </Button>
        {making && (
          <span className="xs quiet" role="status">
            {say('passphrase.making')}
          </span>
        )}
      </div>
      {fresh && (
        <Checkbox
          mt="sm"
          label={say('passphrase.noted')}
          checked={noted}
          onChange={({ currentTarget: { checked } }) => onNoted?.(checked)}
        />
      )}
    </section>
  )
}

// A passphrase may hold a word twice: its place tells it.
function numbered(passphrase: string): readonly { readonly place: string; readonly word: string }[] {
  return passphrase.split('-').map((word, at) => ({ place: String(at + 1), word }))
}
