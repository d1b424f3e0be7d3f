import type { Manifest } from '../../../shared/backup/manifest'
import type { OpenFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { call } from '../../bridge/bridge'
import { isDiskFull, lackOfRoom } from '../disk-room'
import type { AppliedMerge } from './apply-merge'
import type { CheckHooks, Expected } from './check-backup'
import type { FoundInFile, FromMerge, ToMerge } from './merge-messages'

/** One file that is being taken in beside the window: checked first, then applied or dropped. A bug over there is thrown here. */
export interface MergeWork {
  /** What the file says of itself, not yet checked. */
  peek(passphrases: readonly string[]): Promise<Result<Manifest, Problem>>
  /** The lines of one record in the file, which is read whole. */
  extract(expected: Expected, key: string, hooks: CheckHooks): Promise<Result<readonly string[], Problem>>
  /** `count` asks what the file would do to records, which takes as long again as the check. */
  check(database: string, expected: Expected, hooks: CheckHooks, count: boolean): Promise<Result<FoundInFile, Problem>>
  /** Takes in what was checked, and keeps a report of it under this id, in one transaction under the lock of the store. Every window's live queries see it. */
  apply(now: number, report: string | null): Promise<Result<AppliedMerge, Problem>>
  /** Removes what the check left, and ends. */
  drop(): Promise<void>
  /** Ends the worker; nothing that it did is taken back. */
  end(): void
}

/** Starts the worker for one file that main opened. */
export function startMergeWork(file: OpenFile): MergeWork {
  const worker = new Worker(new URL('./merge-worker.ts', import.meta.url), { type: 'module' })
  const say = (message: ToMerge, moved: Transferable[] = []): void => worker.postMessage(message, moved)
  const ask = (message: ToMerge, onProgress: (bytes: number) => void = () => undefined): Promise<FromMerge> =>
    new Promise((done, refuse) => {
      worker.addEventListener('error', ({ error, message: told }) => refuse(error ?? new Error(`merge worker: ${told}`)))
      worker.addEventListener('message', ({ data }: MessageEvent<FromMerge>) => {
        if (data.say === 'read') void sendPiece(file, data.offset, say).catch(refuse)
        else if (data.say === 'progress') onProgress(data.bytes)
        else if (data.say === 'broken') refuse(Object.assign(new Error(data.message), { stack: data.stack }))
        else done(data)
      })
      say(message)
    })
  const unexpected = (got: FromMerge): never => {
    throw new Error(`merge worker: ${got.say} out of turn`)
  }
  return {
    peek: async (passphrases) => {
      const got = await ask({ say: 'peek', size: file.size, passphrases })
      return got.say === 'peeked' ? got.answer : unexpected(got)
    },
    extract: async (expected, key, { signal, onProgress }) => {
      signal.addEventListener('abort', () => say({ say: 'stop' }), { once: true })
      const got = await ask({ say: 'extract', size: file.size, expected, key }, (bytes) => onProgress(bytes, file.size))
      return got.say === 'extracted' ? got.answer : unexpected(got)
    },
    check: async (database, expected, { signal, onProgress }, count) => {
      // Its lines are staged and then kept, its attachments once: what surely finds no room is not begun.
      const lack = await lackOfRoom(file.size * 2)
      if (lack) return failed(lack)
      // A stop that came before the thread could be told of it is not heard again.
      if (signal.aborted) return failed({ type: 'cancelled' })
      signal.addEventListener('abort', () => say({ say: 'stop' }), { once: true })
      const got = await ask({ say: 'check', database, size: file.size, expected, count }, (bytes) => onProgress(bytes, file.size))
      return got.say === 'checked' ? got.answer : unexpected(got)
    },
    apply: async (now, report) => {
      if (await isDiskFull()) return failed({ type: 'store-full' })
      const got = await ask({ say: 'apply', now, report })
      return got.say === 'applied' ? got.answer : unexpected(got)
    },
    drop: async () => {
      await ask({ say: 'drop' })
      worker.terminate()
    },
    end: () => worker.terminate(),
  }
}

async function sendPiece(file: OpenFile, offset: number, say: (message: ToMerge, moved?: Transferable[]) => void): Promise<void> {
  const read = await call('file.read', { token: file.token, offset })
  if (!read.ok) return say({ say: 'piece', piece: read })
  const { bytes } = read.value
  say({ say: 'piece', piece: ok(bytes) }, bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer as ArrayBuffer] : [])
}
