import { useEffect, useState } from 'react'
import { useBase } from '../use-base'
import type { DanglingLinks } from './find-dangling'

/** The links that lead nowhere, live, while somebody looks at them; undefined until they were looked for. */
export function useDangling(): DanglingLinks | undefined {
  const { storeId } = useBase()
  const [found, setFound] = useState<DanglingLinks>()
  useEffect(() => {
    const worker = new Worker(new URL('./dangling-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<DanglingLinks>) => setFound(data))
    worker.addEventListener('error', ({ error, message }) => reportError(error ?? new Error(`dangling worker: ${message}`)))
    worker.postMessage({ storeId })
    return () => worker.terminate()
  }, [storeId])
  return found
}
