import { useEffect, useRef, useState } from 'react'
import type { WorkAmount } from './long-work'

/** A long work as it is shown: its step, how far that has come, and how long it has run. */
export interface ShownWork {
  readonly title: string
  readonly amount: WorkAmount
  readonly elapsedMs: number
}

/** How a work is stopped, and how it tells of itself. */
export interface WorkHooks {
  readonly signal: AbortSignal
  tell(title: string, amount: WorkAmount): void
}

/** One long work at a time. */
export interface LongWorkState {
  readonly running: boolean
  /** null while none runs, and of one that ends before anybody could read it. */
  readonly shown: ShownWork | null
  run<Value>(work: (hooks: WorkHooks) => Promise<Value>): Promise<Value>
  stop(): void
}

const readableMs = 300

/** Follows one long work at a time. Each step is timed by itself: the time left is reckoned from its own pace. Leaving the screen stops it. */
export function useLongWork(): LongWorkState {
  const [running, setRunning] = useState(false)
  const [shown, setShown] = useState<ShownWork | null>(null)
  const stopping = useRef<AbortController | null>(null)
  useEffect(() => () => stopping.current?.abort(), [])
  return {
    running,
    shown,
    stop: () => stopping.current?.abort(),
    run: (work) => {
      const controller = new AbortController()
      stopping.current = controller
      setRunning(true)
      let [first, step, startedAt] = [0, '', 0]
      const tell: WorkHooks['tell'] = (title, amount) => {
        const now = performance.now()
        if (step === '') first = now
        if (title !== step) [step, startedAt] = [title, now]
        if (now - first >= readableMs) setShown({ title, amount, elapsedMs: now - startedAt })
      }
      return work({ signal: controller.signal, tell }).finally(() => {
        setShown(null)
        setRunning(false)
      })
    },
  }
}
