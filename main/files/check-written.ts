import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { HashedFile } from '../../shared/ipc/contract'
import type { Problem } from '../../shared/kernel/problem'
import { failed, ok, type Result } from '../../shared/kernel/result'
import type { BackupWorkerMessage } from './backup-worker'

interface CheckHooks {
  readonly signal: AbortSignal
  onProgress(bytes: number): void
}

/** Reads a backup that was just written back through the reader's own check, in a thread. Answers with the SHA-256 of the file. */
export function checkBackup(
  workerUrl: URL,
  { path, size, passphrase }: { readonly path: string; readonly size: number; readonly passphrase: string | null },
  hooks: CheckHooks,
): Promise<Result<string, Problem>> {
  return new Promise((resolve) => {
    const worker = new Worker(workerUrl, { workerData: { path, size, passphrase } })
    const end = (result: Result<string, Problem>): void => {
      resolve(result)
      void worker.terminate()
    }
    hooks.signal.addEventListener('abort', () => end(failed({ type: 'cancelled' })), { once: true })
    worker.on('message', (message: BackupWorkerMessage) => {
      if (message.kind === 'progress') hooks.onProgress(message.bytes)
      else end(message.problem ? failed(message.problem) : ok(message.sha256))
    })
    worker.on('error', (error) => end(failed({ type: 'store-failed', detail: error.message })))
  })
}

/** The SHA-256 of a file, hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  return (await hashStream(createReadStream(path))).sha256
}

/** The number of bytes that a stream gives and their SHA-256; throws what the stream throws. */
export async function hashStream(
  bytes: AsyncIterable<Uint8Array>,
  onProgress: (size: number) => void = () => undefined,
): Promise<HashedFile> {
  const digest = createHash('sha256')
  let size = 0
  for await (const piece of bytes) {
    digest.update(piece)
    onProgress((size += piece.length))
  }
  return { size, sha256: digest.digest('hex') }
}
