import { Button } from '@mantine/core'
import { IconFileImport, IconHistory } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { CopyNote } from '../../../shared/ipc/copy-note'
import { useTexts } from '../../components/texts/use-texts'
import { listCopies } from '../../db/safety/copies'
import { journalOf } from '../../db/safety/recover-from-journals'
import { Choice } from './choice'

interface Props {
  /** The base whose records are gone. */
  readonly lost: string
  readonly when: (at: number) => string
  readonly disabled: boolean
  readonly onCopy: (name: string) => void
  readonly onNoted: () => void
  readonly onFile: () => void
  /** Files that came from outside, as the first ways. */
  readonly children: ReactNode
}

/** The ways back to a lost base: the copy that this laptop made last, an older one, before the first one its journal, or a file. */
export function RecoverChoices({ lost, when, disabled, onCopy, onNoted, onFile, children }: Props): ReactNode {
  const { say } = useTexts()
  const { copies, notedAt } = useWaysBack(lost)
  const [copy, ...older] = copies
  return (
    <section className="choices">
      {children}
      {copy && (
        <Choice
          icon={<IconHistory size={22} className="tone-mer" />}
          title={say('safety.recoverCopy')}
          text={
            copy.records === null
              ? say('safety.otherCopy', { when: when(copy.at) })
              : say('safety.recoverCopyText', { count: copy.records, when: when(copy.at) })
          }
          disabled={disabled}
          onClick={() => onCopy(copy.name)}
        />
      )}
      {notedAt !== null && (
        <Choice
          icon={<IconHistory size={22} className="tone-mer" />}
          title={say('safety.recoverNoted')}
          text={say('safety.recoverNotedText', { when: when(notedAt) })}
          disabled={disabled}
          onClick={onNoted}
        />
      )}
      {older.length > 0 && (
        <details>
          <summary className="sm">{say('safety.otherCopies')}</summary>
          {older.map(({ name, at, records }) => (
            <p key={name}>
              <Button variant="subtle" size="compact-sm" disabled={disabled} onClick={() => onCopy(name)}>
                {say('safety.otherCopy', { when: when(at) })}
                {records !== null && `, ${say('safety.records', { count: records })}`}
              </Button>
            </p>
          ))}
        </details>
      )}
      <Choice
        icon={<IconFileImport size={22} className="tone-mer" />}
        title={say('start.recoverJoin')}
        text={say('start.recoverText')}
        disabled={disabled}
        onClick={onFile}
      />
    </section>
  )
}

interface WaysBack {
  /** Those that this laptop made by itself, the last made first; what was found damaged is no way back. */
  readonly copies: readonly CopyNote[]
  /** When its journal was last written, where there is no copy; null: it brings back nothing more. */
  readonly notedAt: number | null
}

function useWaysBack(lost: string): WaysBack {
  const [ways, setWays] = useState<WaysBack>({ copies: [], notedAt: null })
  useEffect(() => void findWaysBack(lost).then(setWays), [lost])
  return ways
}

async function findWaysBack(lost: string): Promise<WaysBack> {
  const copies = (await listCopies(lost)).filter(({ health }) => health !== 'damaged')
  // What follows a copy stands in the journal: it is taken with the copy.
  return { copies, notedAt: copies.length > 0 ? null : await journalOf(lost) }
}
