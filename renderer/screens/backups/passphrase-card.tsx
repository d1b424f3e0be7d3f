import { Button, Checkbox } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { recoverySheet } from '../../../shared/dossiers/recovery-sheet'
import { takeSnapshot } from '../../../shared/dossiers/snapshot-to-paper'
import { circumstancesOf } from '../../db/circumstances'
import { dossierReader } from '../../db/dossier-reader'
import { useBase, useToday } from '../../db/use-base'
import { notifyProblem } from '../../components/notice/notify'
import { makePdf, savePdf } from '../../bridge/pdf-bytes'
import { printPdf } from '../../components/pdf-view/print-pdf'
import { useTexts } from '../../components/texts/use-texts'
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
  const { making, print, save } = useSheet(passphrase)
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

function useSheet(passphrase: string): { readonly making: boolean; readonly print: () => void; readonly save: () => void } {
  const base = useBase()
  const today = useToday()
  const { say, language } = useTexts()
  const [making, setMaking] = useState(false)
  const make = async (use: (bytes: Uint8Array) => Promise<void>): Promise<void> => {
    setMaking(true)
    const reader = dossierReader(base)
    const options = { passphrase }
    const contents = await recoverySheet.collect(reader, options)
    const snapshot = await takeSnapshot(recoverySheet, reader, options, circumstancesOf(base, contents, language, today))
    const made = await makePdf(snapshot, () => undefined, new AbortController().signal)
    if (made.ok) await use(made.value.bytes)
    else notifyProblem(made.problem, say, language)
  }
  const run = (use: (bytes: Uint8Array) => Promise<void>): void => void make(use).finally(() => setMaking(false))
  return {
    making,
    print: () => run(async (bytes) => void (await printPdf(bytes, { signal: new AbortController().signal, onProgress: () => undefined }))),
    save: () =>
      run(async (bytes) => {
        const saved = await savePdf(bytes, `Ponte ${base.name} feuille de secours.pdf`)
        if (!saved.ok && saved.problem.type !== 'cancelled') notifyProblem(saved.problem, say, language)
      }),
  }
}
