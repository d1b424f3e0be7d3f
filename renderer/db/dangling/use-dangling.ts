import { useEffect, useState } from 'react'
import { useBase } from '../use-base'
import type { NumberClash } from './find-clashes'
import type { DanglingLinks } from './find-dangling'
import { noteToReview } from './review-count'

/** What is to be reviewed besides disagreements: links that lead nowhere and numbers borne twice. */
export interface ToReview {
  readonly dangling: DanglingLinks
  readonly clashes: readonly NumberClash[]
}

/** Looks beside the window: once, or again after each change. Returns what stops it. */
export function lookThrough(database: string, times: 'once' | 'live', hear: (found: ToReview) => void): () => void {
  const worker = new Worker(new URL('./dangling-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<ToReview>) => {
    hear(data)
    if (times === 'once') worker.terminate()
  })
  worker.addEventListener('error', ({ error, message }) => reportError(error ?? new Error(`dangling worker: ${message}`)))
  worker.postMessage({ database, times })
  return () => worker.terminate()
}

/** What is to be reviewed, live, while somebody looks at them; undefined until they were looked for. */
export function useToReview(): ToReview | undefined {
  const { database } = useBase()
  const [found, setFound] = useState<ToReview>()
  useEffect(
    () =>
      lookThrough(database, 'live', (now) => {
        noteToReview(now)
        setFound(now)
      }),
    [database],
  )
  return found
}
