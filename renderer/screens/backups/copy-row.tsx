import { Button } from '@mantine/core'
import { IconShieldCheck, IconShieldQuestion, IconShieldX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CopyNote } from '../../../shared/ipc/copy-note'
import { bytesText } from '../../../shared/text/format'
import { useTexts } from '../../components/texts/use-texts'

interface Props {
  readonly copy: CopyNote
  readonly busy: boolean
  readonly when: (at: number) => string
  readonly onLook: () => void
  readonly onRestore: () => void
}

const marks = {
  sound: { tone: 'maquis', Sign: IconShieldCheck },
  damaged: { tone: 'rubis', Sign: IconShieldX },
  unread: { tone: 'ambre', Sign: IconShieldQuestion },
} as const

/** A safety copy in the table: when and why it was made, what it holds, what its last reading found, and the ways into it. */
export function CopyRow({ copy: { at, reason, records, size, health, readAt }, busy, when, onLook, onRestore }: Props): ReactNode {
  const { say, language } = useTexts()
  const { tone, Sign } = marks[health]
  return (
    <tr>
      <td>{when(at)}</td>
      <td>{say(`safety.reason.${reason}`)}</td>
      <td>
        {records === null ? say('safety.unknown') : say('safety.records', { count: records })}, {bytesText(size, language)}
      </td>
      <td>
        <span className={`pill ${tone}`} title={readAt === null ? undefined : say('safety.readAt', { when: when(readAt) })}>
          <Sign size={14} aria-hidden="true" />
          {say(`safety.health.${health}`)}
        </span>
      </td>
      <td>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={busy || health === 'damaged'}
          aria-label={say('safety.lookLabel', { when: when(at) })}
          onClick={onLook}
        >
          {say('safety.look')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          disabled={busy || health === 'damaged'}
          aria-label={say('restore.toCopyLabel', { when: when(at) })}
          onClick={onRestore}
        >
          {say('restore.toCopy')}
        </Button>
      </td>
    </tr>
  )
}
