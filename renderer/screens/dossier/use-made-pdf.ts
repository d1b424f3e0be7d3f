import { useEffect, useState } from 'react'
import type { Problem } from '../../../shared/kernel/problem'
import type { ReadPdf } from '../../bridge/pdf-bytes'
import { makePdfOf } from '../../db/pictures'
import { useBase } from '../../db/use-base'
import type { TakenSnapshot } from './use-snapshot'

/** The PDF of the present settings, and how far it is. The former one stays in sight while the next is made. */
export interface MadePdfState {
  readonly pdf: ReadPdf | null
  readonly making: { readonly done: number; readonly total: number | null } | null
  readonly problem: Problem | null
  stop(): void
  retry(): void
}

/** Makes the PDF of a snapshot, and again whenever the snapshot changes; a change stops what is under way. null: not collected yet. */
export function useMadePdf(snapshot: TakenSnapshot | null): MadePdfState {
  const base = useBase()
  const [pdf, setPdf] = useState<ReadPdf | null>(null)
  const [making, setMaking] = useState<MadePdfState['making']>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [running, setRunning] = useState<AbortController | null>(null)
  useEffect(() => {
    if (snapshot === null) return undefined
    const stop = new AbortController()
    setRunning(stop)
    setProblem(null)
    setMaking({ done: 0, total: null })
    const onPages = (done: number, total: number | null): void => {
      if (!stop.signal.aborted) setMaking({ done, total })
    }
    void makePdfOf(base, snapshot.text, snapshot.contents.pictures, onPages, stop.signal).then((made) => {
      if (stop.signal.reason === superseded) return
      setMaking(null)
      if (made.ok) setPdf(made.value)
      else setProblem(made.problem)
    })
    return () => stop.abort(superseded)
  }, [base, snapshot, attempt])
  return { pdf, making, problem, stop: () => running?.abort(), retry: () => setAttempt(attempt + 1) }
}

const superseded = 'superseded'
