import { useEffect, useState } from 'react'
import type { Base } from '../base'
import type { PonteDatabase } from '../database'
import { useBase, useToday } from '../use-base'
import type { AgendaAnswer, FromAgenda, ToAgenda } from './agenda-messages'

interface Agenda {
  readonly db: PonteDatabase
  readonly worker: Worker
  asked: number
}

let open: Agenda | null = null

/** What is late or due soon, live; undefined until it was read for the first time. */
export function useAgenda(): AgendaAnswer | undefined {
  const base = useBase()
  const today = useToday()
  const [answer, setAnswer] = useState<AgendaAnswer>()
  useEffect(() => {
    const agenda = agendaOf(base)
    let waiting = -1
    const ask = (): void => {
      agenda.asked += 1
      waiting = agenda.asked
      agenda.worker.postMessage({ say: 'ask', number: waiting, today } satisfies ToAgenda)
    }
    const hear = ({ data }: MessageEvent<FromAgenda>): void => {
      if (data.say === 'changed') ask()
      else if (data.number === waiting) setAnswer(data.answer)
    }
    agenda.worker.addEventListener('message', hear)
    ask()
    return () => agenda.worker.removeEventListener('message', hear)
  }, [base, today])
  return answer
}

// The one worker of the open base; it starts with the first home page, and ends when another base is opened.
function agendaOf(base: Base): Agenda {
  if (open?.db === base.db) return open
  open?.worker.terminate()
  const worker = new Worker(new URL('./agenda-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('error', ({ error, message }) => reportError(error ?? new Error(`agenda worker: ${message}`)))
  worker.postMessage({ say: 'open', database: base.database } satisfies ToAgenda)
  open = { db: base.db, worker, asked: 0 }
  return open
}
