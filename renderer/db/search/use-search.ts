import { useEffect, useState } from 'react'
import type { Base } from '../base'
import type { PonteDatabase } from '../database'
import { useBase } from '../use-base'
import type { FromSearch, ToSearch } from './search-messages'
import { searchRecords, type FoundRecord } from './search-records'

interface Finder {
  readonly db: PonteDatabase
  readonly worker: Worker
  ready: boolean
  asked: number
}

let open: Finder | null = null
/** It reads everything: what the first screen needs is read before. */
const startMs = 5000
const nothing: readonly FoundRecord[] = []

/** The records that answer what is typed, the best first, live. Until the worker has read everything, those whose name answers. */
export function useSearch(text: string, limit: number): readonly FoundRecord[] {
  const base = useBase()
  const [found, setFound] = useState(nothing)
  useEffect(() => {
    if (text.trim() === '') {
      setFound(nothing)
      const later = setTimeout(() => finderOf(base), startMs)
      return () => clearTimeout(later)
    }
    const finder = finderOf(base)
    let wanted = true
    finder.asked += 1
    const number = finder.asked
    const hear = ({ data }: MessageEvent<FromSearch>): void => {
      if (data.say === 'ready') ask()
      else if (wanted && data.number === number) setFound(data.found)
    }
    const ask = (): void => finder.worker.postMessage({ say: 'find', number, text, limit } satisfies ToSearch)
    finder.worker.addEventListener('message', hear)
    if (finder.ready) ask()
    else void searchRecords(base, text, limit).then((records) => wanted && !finder.ready && setFound(records))
    return () => {
      wanted = false
      finder.worker.removeEventListener('message', hear)
    }
  }, [base, text, limit])
  return found
}

// The one worker of the open base; it starts soon after the shell, so that it has read when somebody types, and ends when another base is opened.
function finderOf(base: Base): Finder {
  if (open?.db === base.db) return open
  open?.worker.terminate()
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
  const finder: Finder = { db: base.db, worker, ready: false, asked: 0 }
  worker.addEventListener('error', ({ error, message }) => reportError(error ?? new Error(`search worker: ${message}`)))
  worker.addEventListener('message', ({ data }: MessageEvent<FromSearch>) => {
    if (data.say === 'ready') finder.ready = true
  })
  worker.postMessage({ say: 'open', database: base.database } satisfies ToSearch)
  open = finder
  return finder
}
