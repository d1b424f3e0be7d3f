import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { readManifest } from '../../shared/backup/read-manifest'
import { copyReason, type CopyNote } from '../../shared/ipc/copy-note'

/**
 * What a copy whose note was lost says of itself: its name and its first entry. Nothing more of it is read, so it counts as unread. null: it is no
 * complete backup.
 */
export async function readCopyNote(path: string): Promise<CopyNote | null> {
  const file = await open(path, 'r').catch(() => null)
  if (!file) return null
  try {
    const { size } = await file.stat()
    const read = await readManifest({
      size,
      read: async (offset, length) => {
        const piece = new Uint8Array(length)
        const { bytesRead } = await file.read(piece, 0, length, offset)
        return piece.subarray(0, bytesRead)
      },
    })
    if (!read.ok || read.value.kind !== 'complete') return null
    const manifest = read.value
    const name = basename(path)
    const reason = copyReason.safeParse(/ (\w+)\.ponte$/.exec(name)?.[1])
    return {
      name,
      at: atOf(name) ?? manifest.from.t,
      reason: reason.success ? reason.data : 'asked',
      ops: manifest.count,
      records: null,
      generation: '',
      lastRow: 0,
      blobs: manifest.blobs.count,
      size,
      sha256: '',
      health: 'unread',
      readAt: null,
    }
  } finally {
    await file.close()
  }
}

// `2026-03-18T12-00-00-000Z` → its instant.
function atOf(name: string): number | null {
  const parts = /^(.+T\d\d)-(\d\d)-(\d\d)-(\d{3}Z) /.exec(name)
  const at = parts ? Date.parse(`${parts[1]}:${parts[2]}:${parts[3]}.${parts[4]}`) : Number.NaN
  return Number.isNaN(at) ? null : at
}
