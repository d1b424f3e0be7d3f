import { readBackup, type BackupSummary } from '../../shared/backup/read-backup'
import type { Manifest } from '../../shared/backup/manifest'
import { writeBackup } from '../../shared/backup/write-backup'
import { joinBytes } from '../../shared/kernel/bytes'
import type { Problem } from '../../shared/kernel/problem'
import { ok, type Result } from '../../shared/kernel/result'
import { each } from './backup-bytes'

/** All that a backup holds, in memory. */
export interface BackupInMemory {
  readonly manifest: Manifest
  readonly lines: readonly string[]
  readonly blobs: ReadonlyMap<string, Uint8Array>
}

/** Reads a backup whole into memory. */
export async function readWhole(bytes: Uint8Array): Promise<Result<BackupInMemory, Problem>> {
  const lines: string[] = []
  const pieces = new Map<string, Uint8Array[]>()
  let current: Uint8Array[] = []
  const done = (): Promise<null> => Promise.resolve(null)
  const read: Result<BackupSummary, Problem> = await readBackup(
    { size: bytes.length, read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)) },
    {
      manifest: done,
      lines: (some) => {
        lines.push(...some)
        return done()
      },
      blobStart: (hash) => {
        current = []
        pieces.set(hash, current)
        return done()
      },
      blobPiece: (piece) => {
        current.push(piece)
        return done()
      },
      blobEnd: done,
    },
  )
  if (!read.ok) return read
  const blobs = new Map([...pieces].map(([hash, parts]) => [hash, new Uint8Array(Buffer.concat(parts))]))
  return ok({ manifest: read.value.manifest, lines, blobs })
}

/** Writes a backup into memory. */
export async function writeWhole({ manifest, lines, blobs }: BackupInMemory): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const sources = [...blobs].map(([hash, bytes]) => ({ hash, size: bytes.length, pieces: () => each([bytes]) }))
  await writeBackup({ manifest, lines: each([lines]), blobs: each(sources) }, (piece) => {
    pieces.push(Uint8Array.from(piece))
    return Promise.resolve()
  })
  return joinBytes(pieces)
}
