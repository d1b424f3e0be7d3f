import { useEffect, type ReactNode } from 'react'
import { notifyProblem } from '../components/notice/notify'
import { useTexts } from '../components/texts/use-texts'
import type { Base } from '../db/base'
import { listCopies, makeCopy, renewStaleJournal } from '../db/safety/copies'
import { followJournal } from '../db/safety/journal'
import { watchShare } from '../db/share/watch-share'
import { useBase } from '../db/use-base'
import { MissingChanges } from './missing-changes'

/** A copy is made once a day, when the first screen has been read in peace; a window may stay open for a week. */
const firstLookMs = 20_000
const lookMs = 3_600_000
const dayMs = 24 * 3_600_000

/** Keeps the journal and the daily copy of the open base, and offers what the store lost. */
export function Safety(): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  useEffect(() => void followJournal(base).then(() => renewStaleJournal(base)), [base])
  useEffect(() => watchShare(base), [base])
  useEffect(() => {
    if (base.practice) return undefined
    const stopping = new AbortController()
    const look = async (): Promise<void> => {
      if (await hasCopyOfToday(base)) return
      const made = await makeCopy(base, 'daily', { signal: stopping.signal, onProgress: () => undefined })
      if (!made.ok) notifyProblem(made.problem, say, language)
    }
    const first = setTimeout(() => void look(), firstLookMs)
    const hourly = setInterval(() => void look(), lookMs)
    return () => {
      clearTimeout(first)
      clearInterval(hourly)
      stopping.abort()
    }
  }, [base, say, language])
  return <MissingChanges />
}

// A copy that a wrong clock dated in the future counts as old.
async function hasCopyOfToday(base: Base): Promise<boolean> {
  const [newest] = await listCopies(base.storeId)
  const age = newest ? base.clock() - newest.at : -1
  return age >= 0 && age < dayMs
}
