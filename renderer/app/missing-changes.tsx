import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { notifyDone, notifyProblem } from '../components/notice/notify'
import { pathOf } from '../components/paths/paths'
import { useTexts } from '../components/texts/use-texts'
import { useWhen } from '../components/texts/use-when'
import { findMissing, takeMissing, type Missing } from '../db/safety/take-missing'
import { closeWentBack } from '../db/safety/went-back'
import { useBase, useToday } from '../db/use-base'

/** Says that the store lost what was saved, and offers to take back what a copy or the journal kept of it. */
export function MissingChanges(): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const [missing, setMissing] = useState<Missing | null>(null)
  const [refused, setRefused] = useState(false)
  const [read, setRead] = useState<number | null>(null)
  useEffect(() => {
    let wanted = true
    void findMissing(base).then((found) => wanted && setMissing(found))
    return () => {
      wanted = false
    }
  }, [base])
  if (!missing) return null
  const { copy, journal, wentBack } = missing
  const take = async (): Promise<void> => {
    setRead(0)
    const signal = new AbortController().signal
    const onProgress = (done: number, total: number): void => setRead(Math.floor((100 * done) / Math.max(total, 1)))
    const taken = await takeMissing(base, missing, { signal, onProgress }).finally(() => setRead(null))
    if (taken.ok) {
      setMissing(null)
      const { changes, left } = taken.value
      return notifyDone(`${say('safety.takenBack', { count: changes })} ${left > 0 ? say('safety.stillMissing', { count: left }) : ''}`)
    }
    if (taken.problem.type === 'backup-refused') return setRefused(true)
    return notifyProblem(taken.problem, say, language)
  }
  const hide = (): void => setMissing(null)
  const close = (): void => void closeWentBack(base).then(hide)
  return (
    <aside className="note ambre journal-ahead" role="alert">
      <IconHistory size={18} aria-hidden="true" />
      <span>
        <b>{wentBack ? say('safety.wentBack', { count: wentBack.expected - wentBack.held }) : say('safety.journalAhead')}</b>{' '}
        <Kept missing={missing} refused={refused} />
      </span>
      <span className="push line">
        {!refused && (copy ?? journal) && (
          <Button size="compact-md" loading={read !== null} onClick={() => void take()}>
            {say('safety.takeJournal')}
          </Button>
        )}
        {read !== null && read > 0 && <span className="sm">{read}&#x202f;%</span>}
        {(refused || !(copy ?? journal)) && (
          <Link href={pathOf.backups} className="sm">
            {say('safety.toBackups')}
          </Link>
        )}
        {copy || journal ? (
          <Button size="compact-md" variant="default" disabled={read !== null} onClick={hide}>
            {say('safety.later')}
          </Button>
        ) : (
          <Button size="compact-md" variant="default" onClick={close}>
            {say('safety.understood')}
          </Button>
        )}
      </span>
    </aside>
  )
}

function Kept({ missing: { copy, journal }, refused }: { readonly missing: Missing; readonly refused: boolean }): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const when = useWhen(base.zone, useToday())
  if (refused) return say('safety.journalRefused')
  if (copy) return say(journal ? 'safety.copyAndJournalText' : 'safety.copyAheadText', { when: when(copy.at) })
  return journal ? say('safety.journalAheadText', { when: when(journal.writtenAt) }) : say('safety.nothingKept')
}
