import type { Collection } from 'dexie'
import { maxPieceBytes } from '../../shared/ipc/contract'
import type { ChunkRow, PonteDatabase } from './database'

/** The pieces that lie under the hash of an attachment, kept or not. */
export function piecesUnder(db: PonteDatabase, hash: string): Collection<ChunkRow, [string, number]> {
  return db.chunks.where('[h+i]').between([hash, -Infinity], [hash, Infinity])
}

/** Removes the bytes of attachments that are not kept: those of a file that was refused, given up, or broke off. Those that are kept stay. */
export async function dropPieces(db: PonteDatabase, hashes: readonly string[]): Promise<void> {
  await db.transaction('rw', [db.blobs, db.chunks], async () => {
    for (const hash of hashes) {
      if ((await db.blobs.get(hash))?.have === 1) continue
      await piecesUnder(db, hash).delete()
    }
  })
}

/**
 * Takes note that an attachment is kept, if all of its bytes are here. They may not be: whoever gave up reading the same bytes meanwhile removed what
 * lay under their hash.
 */
export async function keepIfWhole(db: PonteDatabase, hash: string, size: number): Promise<boolean> {
  return db.transaction('rw', [db.blobs, db.chunks], async () => {
    if (!(await isWhole(db, hash, size))) return false
    await db.blobs.put({ h: hash, size, have: 1 })
    return true
  })
}

/** Whether all bytes of an attachment are here, whoever put them. */
export async function isWhole(db: PonteDatabase, hash: string, size: number): Promise<boolean> {
  return (await piecesUnder(db, hash).count()) === piecesOf(size)
}

/** Removes the bytes that a crash left without an attachment. For the start, when nothing is being read or attached. */
export async function sweepPieces(db: PonteDatabase): Promise<void> {
  const held = new Set(await db.blobs.where('have').equals(1).primaryKeys())
  const keys = await db.chunks.toCollection().primaryKeys()
  const strays = new Set(keys.map(([hash]) => hash).filter((hash) => !held.has(hash)))
  if (strays.size > 0) await dropPieces(db, [...strays])
}

/** The bytes of an attachment, piece by piece. */
export async function* filePieces(db: PonteDatabase, hash: string, size: number): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < piecesOf(size); index += 1) {
    const chunk = await db.chunks.get([hash, index])
    if (!chunk) throw new Error(`attachment ${hash} lacks piece ${index}`)
    yield chunk.b
  }
}

// In how many pieces so many bytes are kept.
function piecesOf(size: number): number {
  return Math.ceil(size / maxPieceBytes)
}
