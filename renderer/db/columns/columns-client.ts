import type { Base } from '../base'
import type { PonteDatabase } from '../database'
import type { CodeCount, CodesQuery, FromWorker, ToWorker, WindowAnswer, WindowQuery } from './messages'

/** The window's side of the worker that orders and filters tables. */
export interface ColumnsClient {
  readonly ask: (query: WindowQuery) => Promise<WindowAnswer>
  /** The codes of a column, most frequent first. */
  readonly askCodes: (query: CodesQuery) => Promise<readonly CodeCount[]>
  /** Calls whenever earlier answers may no longer hold; returns what stops it. */
  readonly onChange: (hear: () => void) => () => void
}

let open: { readonly db: PonteDatabase; readonly worker: Worker; readonly client: ColumnsClient } | null = null

/** The one worker of the open base; it starts with the first table, and ends when another base is opened. */
export function columnsOf(base: Base): ColumnsClient {
  if (open?.db === base.db) return open.client
  open?.worker.terminate()
  const worker = new Worker(new URL('./columns-worker.ts', import.meta.url), { type: 'module' })
  open = { db: base.db, worker, client: connect(worker, base) }
  return open.client
}

function connect(worker: Worker, base: Base): ColumnsClient {
  const waiting = new Map<number, (answer: WindowAnswer) => void>()
  const waitingForCodes = new Map<number, (codes: readonly CodeCount[]) => void>()
  const hearers = new Set<() => void>()
  let asked = 0
  const say = (message: ToWorker): void => worker.postMessage(message)
  // A bug over there is a bug here: it reaches the journal in the same way.
  worker.addEventListener('error', ({ error, message }) => reportError(error ?? new Error(`columns worker: ${message}`)))
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.say === 'changed') for (const hear of hearers) hear()
    else if (data.say === 'codes') {
      waitingForCodes.get(data.number)?.(data.codes)
      waitingForCodes.delete(data.number)
    } else {
      waiting.get(data.number)?.(data.answer)
      waiting.delete(data.number)
    }
  })
  say({ say: 'open', database: base.database })
  return {
    ask: (query) =>
      new Promise((done) => {
        asked += 1
        waiting.set(asked, done)
        say({ say: 'ask', number: asked, query })
      }),
    askCodes: (query) =>
      new Promise((done) => {
        asked += 1
        waitingForCodes.set(asked, done)
        say({ say: 'askCodes', number: asked, query })
      }),
    onChange: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
  }
}
