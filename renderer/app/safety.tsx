import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { JournalNote } from '../../shared/ipc/contract'
import { notifyDone, notifyProblem } from '../components/notice/notify'
import { useTexts } from '../components/texts/use-texts'
import { useWhen } from '../components/texts/use-when'
import { listCopies, makeCopy } from '../db/safety/copies'
import { followJournal } from '../db/safety/journal'
import { findJournalAhead, takeJournal } from '../db/safety/take-journal'
import { watchShare } from '../db/share/watch-share'
import { useBase, useToday } from '../db/use-base'

/** A copy is made once a day, when the first screen has been read in peace. */
const firstLookMs = 20_000
const dayMs = 24 * 3_600_000

/** Keeps the journal and the daily copy of the open base, and offers what a journal holds that the store lost. */
export function Safety(): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const when = useWhen(base.zone, useToday())
  const [ahead, setAhead] = useState<JournalNote | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => void followJournal(base), [base])
  useEffect(() => watchShare(base), [base])
  useEffect(() => {
    let wanted = true
    void findJournalAhead(base).then((found) => wanted && setAhead(found))
    return () => {
      wanted = false
    }
  }, [base])
  useEffect(() => {
    if (base.practice) return undefined
    const stopping = new AbortController()
    const timer = setTimeout(() => {
      void listCopies(base.storeId).then(async ([newest]) => {
        if (newest && base.clock() - newest.at < dayMs) return
        const made = await makeCopy(base, 'daily', { signal: stopping.signal, onProgress: () => undefined })
        if (!made.ok && made.problem.type !== 'cancelled') notifyProblem(made.problem, say, language)
      })
    }, firstLookMs)
    return () => {
      clearTimeout(timer)
      stopping.abort()
    }
  }, [base, say, language])
  if (!ahead) return null
  const take = async (): Promise<void> => {
    setBusy(true)
    const taken = await takeJournal(base, ahead).finally(() => setBusy(false))
    if (!taken.ok) return notifyProblem(taken.problem, say, language)
    setAhead(null)
    return notifyDone(say('safety.journalTaken', { count: taken.value.ops }))
  }
  return (
    <aside className="note ambre journal-ahead" role="alert">
      <IconHistory size={18} aria-hidden="true" />
      <span>
        <b>{say('safety.journalAhead')}</b> {say('safety.journalAheadText', { when: when(ahead.writtenAt) })}
      </span>
      <span className="push line">
        <Button size="compact-md" loading={busy} onClick={() => void take()}>
          {say('safety.takeJournal')}
        </Button>
        <Button size="compact-md" variant="default" disabled={busy} onClick={() => setAhead(null)}>
          {say('safety.later')}
        </Button>
      </span>
    </aside>
  )
}
