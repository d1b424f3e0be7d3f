import { useEffect, useRef, useState } from 'react'
import { notifyDone, notifyProblem, notifyWarning } from '../../components/notice/notify'
import type { WorkAmount } from '../../components/long-work/long-work'
import { useTexts } from '../../components/texts/use-texts'
import { rereadCopies } from '../../db/safety/health'
import { useBase } from '../../db/use-base'

/** The reading of all copies for a screen: how far it is, or null. Leaving the screen stops it. */
export interface Rereading {
  readonly amount: WorkAmount | null
  readonly elapsedMs: number
  start(): void
  stop(): void
}

/** Reads all copies of the base whole, and says what was found. */
export function useReread(): Rereading {
  const base = useBase()
  const { say, language } = useTexts()
  const [told, setTold] = useState<Pick<Rereading, 'amount' | 'elapsedMs'>>({ amount: null, elapsedMs: 0 })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const run = async (): Promise<void> => {
    const controller = new AbortController()
    running.current = controller
    const begun = base.clock()
    const tell = (done: number, total: number): void => setTold({ amount: { done, total, unit: 'bytes' }, elapsedMs: base.clock() - begun })
    tell(0, 0)
    const read = await rereadCopies(base, { signal: controller.signal, onProgress: tell }).finally(() =>
      setTold({ amount: null, elapsedMs: 0 }),
    )
    if (!read.ok) return notifyProblem(read.problem, say, language)
    const { damaged } = read.value
    if (damaged > 0) return notifyWarning(say('safety.rereadDamaged', { count: damaged }))
    return notifyDone(say('safety.rereadSound'))
  }
  return { ...told, start: () => void run(), stop: () => running.current?.abort() }
}
