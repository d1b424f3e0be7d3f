import type { Problem } from '../kernel/problem'
import { failed, ok, type Result } from '../kernel/result'
import { checkOps, type KnownOp } from '../merge/check-ops'
import type { Op } from '../merge/op'
import { readOpLine } from '../merge/read-line'
import { readBackup, type BackupSource, type BackupSummary, type ReadHooks } from './read-backup'

/**
 * Reads a file back as a colleague's laptop would, on an empty one: every hash, every chain, every reference, every count.
 * What answers `ok` here can be taken in anywhere.
 */
export async function verifyBackup(source: BackupSource, hooks: ReadHooks = {}): Promise<Result<BackupSummary, Problem>> {
  const ops: Op[] = []
  const nothing = (): Promise<null> => Promise.resolve(null)
  const read = await readBackup(
    source,
    {
      manifest: nothing,
      lines: (lines) => {
        for (const line of lines) {
          const op = readOpLine(line)
          if (!op.ok) return Promise.resolve({ type: 'backup-refused', ...op.problem })
          // Only the links and the marks of erased values are needed from here on: the values would multiply the memory.
          const { id, envelope, payload } = op.value
          ops.push({ id, envelope, payload: { c: [], ...(payload.d ? { d: payload.d } : {}) }, line: '' })
        }
        return nothing()
      },
      blobStart: nothing,
      blobPiece: nothing,
      blobEnd: nothing,
    },
    hooks,
  )
  if (!read.ok) return read
  // What a short file builds on is on the laptop that it is for: here its lines, hashes and counts can be proved, its links there.
  if (read.value.manifest.kind === 'short') return read
  const known = (): Promise<ReadonlyMap<string, KnownOp>> => Promise.resolve(new Map<string, KnownOp>())
  const checked = await checkOps({
    storeId: read.value.manifest.st,
    ops,
    known,
    maxL: 0,
    tips: read.value.manifest.kind === 'complete' ? read.value.manifest.tips : {},
    erased: new Set(),
  })
  return checked.ok ? ok(read.value) : failed({ type: 'backup-refused', ...checked.problem })
}
