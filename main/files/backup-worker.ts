import '../zod-setup'
import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Problem } from '../../shared/kernel/problem'
import { verifyBackup } from '../../shared/backup/verify-backup'

/** What the thread says to main: bytes read, then one end. */
export type BackupWorkerMessage =
  | { readonly kind: 'progress'; readonly bytes: number }
  | { readonly kind: 'end'; readonly problem: Problem | null; readonly sha256: string }

// Reads a file back whole, off main's thread; it is ended from outside to cancel.
const { path, size, passphrase } = workerData as { readonly path: string; readonly size: number; readonly passphrase: string | null }
const say = (message: BackupWorkerMessage): void => parentPort?.postMessage(message)

try {
  const handle = await open(path, 'r')
  await check(handle).finally(() => handle.close().catch(() => undefined))
} catch (error) {
  // A stick that was pulled out; anything else is a bug.
  if (!(error instanceof Error && 'syscall' in error)) throw error
  say({ kind: 'end', problem: { type: 'file-unreadable', name: basename(path, '.part') }, sha256: '' })
}

async function check(handle: FileHandle): Promise<void> {
  const digest = createHash('sha256')
  let hashed = 0
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    const piece = new Uint8Array(length)
    const { bytesRead } = await handle.read(piece, 0, length, offset)
    const bytes = piece.subarray(0, bytesRead)
    // The check reads from front to back, the first bytes perhaps twice: each is hashed once, as it passes.
    if (offset <= hashed && offset + bytesRead > hashed) {
      digest.update(bytes.subarray(hashed - offset))
      hashed = offset + bytesRead
    }
    return bytes
  }
  const answer = await verifyBackup(
    { size, read },
    { passphrases: passphrase === null ? [] : [passphrase], onProgress: (bytes) => say({ kind: 'progress', bytes }) },
  )
  say({ kind: 'end', problem: answer.ok ? null : answer.problem, sha256: digest.digest('hex') })
}
