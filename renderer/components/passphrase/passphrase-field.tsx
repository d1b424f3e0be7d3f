import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { passphraseWords, readPassphrase } from '../../../shared/backup/passphrase'
import { useTexts } from '../texts/use-texts'

interface Props {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onEnter: () => void
}

/** Where the ten words are typed: says the word that no passphrase has, or how many are still missing. */
export function PassphraseField({ text, onChange, onEnter }: Props): ReactNode {
  const { say } = useTexts()
  const read = readPassphrase(text)
  const hint = read.ok
    ? say('passphrase.complete')
    : read.unknown.length > 0
      ? say('passphrase.unknown', { word: read.unknown[0] ?? '' })
      : say('passphrase.soFar', { count: read.count, all: passphraseWords })
  return (
    <Textarea
      data-autofocus
      mt="sm"
      label={say('passphrase.label')}
      description={hint}
      autosize
      minRows={2}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}
