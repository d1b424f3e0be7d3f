import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { readPassphrase, type AskPassphrase, type TypedAnswer } from '../../../shared/backup/passphrase'
import { useTexts } from '../texts/use-texts'
import { PassphraseField } from './passphrase-field'

/** Asks for the passphrase of a file in a dialog, which the caller puts on its screen. `vault` says whether the system keeps it safe. */
export function useAskPassphrase(vault: boolean): { readonly ask: AskPassphrase; readonly dialog: ReactNode } {
  const [asking, setAsking] = useState<{ readonly wrong: boolean; readonly number: number } | null>(null)
  const answer = useRef<(typed: TypedAnswer | null) => void>(() => undefined)
  const asked = useRef(0)
  const ask: AskPassphrase = (wrong) =>
    new Promise((done) => {
      asked.current += 1
      answer.current = done
      setAsking({ wrong, number: asked.current })
    })
  const end = (typed: TypedAnswer | null): void => {
    setAsking(null)
    answer.current(typed)
  }
  return { ask, dialog: asking && <Dialog key={asking.number} wrong={asking.wrong} vault={vault} onEnd={end} /> }
}

interface DialogProps {
  readonly wrong: boolean
  readonly vault: boolean
  readonly onEnd: (typed: TypedAnswer | null) => void
}

function Dialog({ wrong, vault, onEnd }: DialogProps): ReactNode {
  const { say } = useTexts()
  const [text, setText] = useState('')
  const [unprotected, setUnprotected] = useState(false)
  const read = readPassphrase(text)
  const open = (): void => {
    if (read.ok) onEnd({ passphrase: read.passphrase, unprotected })
  }
  return (
    <Modal
      opened
      onClose={() => onEnd(null)}
      title={say('passphrase.askTitle')}
      size={520}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <p className="sm quiet">{say('passphrase.askText')}</p>
      {wrong && (
        <p className="sm tone-rubis" role="alert">
          {say('passphrase.wrong')}
        </p>
      )}
      <PassphraseField text={text} onChange={setText} onEnter={open} />
      {vault ? <p className="xs quiet">{say('passphrase.vault')}</p> : <Unprotected checked={unprotected} onChange={setUnprotected} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => onEnd(null)}>
          {say('common.cancel')}
        </Button>
        <Button disabled={!read.ok} onClick={open}>
          {say('passphrase.open')}
        </Button>
      </Group>
    </Modal>
  )
}

/** The choice where the system has no key store: ask again next time, or keep the words in the open on this laptop. */
export function Unprotected({
  checked,
  onChange,
}: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}): ReactNode {
  const { say } = useTexts()
  return (
    <Checkbox
      mt="sm"
      label={say('passphrase.unprotected')}
      description={say('passphrase.unprotectedText')}
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  )
}
