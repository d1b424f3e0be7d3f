import { Radio, Stack } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { readPassphrase } from '../../../shared/backup/passphrase'
import { PassphraseField } from '../../components/passphrase/passphrase-field'
import { Unprotected } from '../../components/passphrase/use-ask-passphrase'
import { useTexts } from '../../components/texts/use-texts'
import { drawPassphrase, isUnusual } from '../../db/backup/passphrases'
import type { TypedAnswer } from '../../../shared/backup/passphrase'
import { useLiveQuery } from '../../db/live-query'
import { useBase } from '../../db/use-base'
import { PassphraseCard } from './passphrase-card'

interface Props {
  /** Whether the system has a key store. */
  readonly vault: boolean
  /** Whether the directorate has a passphrase already, as far as one can tell from here: it is then typed, and not drawn again. */
  readonly exists: boolean
  /** null: there is none yet that may be used. */
  readonly onChange: (answer: TypedAnswer | null) => void
}

/** The passphrase of a laptop that knows none: the one that the directorate has, or the first one, drawn. One is enough for everybody. */
export function ChoosePassphrase({ vault, exists, onChange }: Props): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const [how, setHow] = useState<'have' | 'draw'>(exists ? 'have' : 'draw')
  const [text, setText] = useState('')
  const [drawn] = useState(() => drawPassphrase(base))
  const [noted, setNoted] = useState(false)
  const [unprotected, setUnprotected] = useState(false)
  const read = readPassphrase(text)
  const typed = read.ok ? read.passphrase : null
  const unusual = useLiveQuery(() => (typed === null ? Promise.resolve(false) : isUnusual(base.storeId, typed)), [base, typed])
  const passphrase = how === 'have' ? typed : noted ? drawn : null
  useEffect(() => onChange(passphrase === null ? null : { passphrase, unprotected }), [passphrase, unprotected, onChange])
  return (
    <>
      <Radio.Group mt="md" label={say('passphrase.which')} value={how} onChange={(value) => setHow(value === 'draw' ? 'draw' : 'have')}>
        <Stack gap={8} mt={6}>
          <Radio value="have" label={say('passphrase.have')} description={say('passphrase.haveText')} />
          <Radio value="draw" label={say('passphrase.draw')} description={say('passphrase.drawText')} />
        </Stack>
      </Radio.Group>
      {how === 'have' ? (
        <PassphraseField text={text} onChange={setText} onEnter={() => undefined} />
      ) : (
        <PassphraseCard passphrase={drawn} fresh noted={noted} onNoted={setNoted} />
      )}
      {how === 'have' && unusual === true && (
        <p className="sm tone-ambre" role="status">
          {say('passphrase.unusual')}
        </p>
      )}
      {vault ? <p className="xs quiet">{say('passphrase.vault')}</p> : <Unprotected checked={unprotected} onChange={setUnprotected} />}
    </>
  )
}
