import type { Problem } from '../kernel/problem'
import { failed, ok, type Result } from '../kernel/result'
import type { Manifest } from './manifest'
import { readBackup, type BackupSource, type BackupTaker, type ReadHooks } from './read-backup'

/** What a file says of itself in its first bytes; the rest is not read, and nothing of it is known to be sound. */
export async function readManifest(source: BackupSource, hooks: ReadHooks = {}): Promise<Result<Manifest, Problem>> {
  let manifest: Manifest | null = null
  const enough = (): Promise<Problem> => Promise.resolve({ type: 'cancelled' })
  const taker: BackupTaker = {
    manifest: (told) => {
      manifest = told
      return enough()
    },
    lines: enough,
    blobStart: enough,
    blobPiece: enough,
    blobEnd: enough,
  }
  const read = await readBackup(source, taker, hooks)
  if (manifest !== null) return ok(manifest)
  return read.ok ? failed({ type: 'cancelled' }) : read
}
