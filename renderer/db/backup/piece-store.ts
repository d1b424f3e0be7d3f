import type { ChunkRow, PonteDatabase } from '../database'

/** Takes the bytes of the attachments of a file, one attachment after the other. Where they are here already, nothing is kept. */
export interface PieceStore {
  begin(hash: string, size: number): void
  add(bytes: Uint8Array): Promise<void>
  /** Writes what waits. */
  end(): Promise<void>
}

/** What is written at once, in bytes and pieces: a write of its own for each of thousands of small ones would take longer than their bytes. */
const most = { bytes: 4 << 20, pieces: 500 }

/** Keeps pieces aside under the hash of their attachment, where nothing names them yet. `taken` is told each attachment that is kept. */
export async function createPieceStore(db: PonteDatabase, taken: { hash: string; size: number }[]): Promise<PieceStore> {
  const held = new Set(await db.blobs.where('have').equals(1).primaryKeys())
  let [current, next, bytes] = ['', 0, 0]
  let waiting: ChunkRow[] = []
  const end = async (): Promise<void> => {
    const rows = waiting
    waiting = []
    bytes = 0
    if (rows.length > 0) await db.chunks.bulkPut(rows)
  }
  return {
    begin: (hash, size) => {
      current = hash
      next = 0
      if (!held.has(hash)) taken.push({ hash, size })
    },
    add: async (piece) => {
      if (held.has(current)) return
      waiting.push({ h: current, i: next, b: piece })
      next += 1
      bytes += piece.length
      if (bytes >= most.bytes || waiting.length >= most.pieces) await end()
    },
    end,
  }
}

/** Copies the bytes of attachments from one store into another. */
export async function copyPieces(from: PonteDatabase, to: PonteDatabase, hashes: readonly string[]): Promise<void> {
  let waiting: ChunkRow[] = []
  let bytes = 0
  const write = async (): Promise<void> => {
    await to.chunks.bulkPut(waiting)
    waiting = []
    bytes = 0
  }
  for (let start = 0; start < hashes.length; start += most.pieces) {
    const part = hashes.slice(start, start + most.pieces)
    const keys = await from.chunks
      .where('[h+i]')
      .inAnyRange(
        part.map((hash) => [
          [hash, -Infinity],
          [hash, Infinity],
        ]),
      )
      .primaryKeys()
    for (const key of keys) {
      const piece = await from.chunks.get(key)
      if (!piece) continue
      waiting.push(piece)
      bytes += piece.b.length
      if (bytes >= most.bytes || waiting.length >= most.pieces) await write()
    }
  }
  if (waiting.length > 0) await write()
}
