import { useEffect, useState } from 'react'
import { useBase } from '../use-base'
import type { NumberClash } from './find-clashes'
import type { DanglingLinks } from './find-dangling'

/** What is to be reviewed besides disagreements: links that lead nowhere and numbers borne twice. */
export interface ToReview {
  readonly dangling: DanglingLinks
  readonly clashes: readonly NumberClash[]
}

/** What is to be reviewed, live, while somebody looks at them; undefined until they were looked for. */
export function useToReview(): ToReview | undefined {
  const { database } = useBase()
  const [found, setFound] = useState<ToReview>()
  useEffect(() => {
    const worker = new Worker(new URL('./dangling-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<ToReview>) => setFound(data))
    worker.addEventListener('error', ({ error, message }) => reportError(error ?? new Error(`dangling worker: ${message}`)))
    worker.postMessage({ database })
    return () => worker.terminate()
  }, [database])
  return found
}
