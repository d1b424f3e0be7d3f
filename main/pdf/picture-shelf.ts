import { createHash } from 'node:crypto'

/** The pictures that the window sent for documents, by the hash of their bytes; the ones used longest ago go first when there is no room. */
export interface PictureShelf {
  /** Those of these that are not here whole. */
  lacking(hashes: readonly string[]): readonly string[]
  /** Takes a piece of a picture, in their order. False where it does not follow what came before, or the whole is not what its hash says. */
  put(piece: { readonly hash: string; readonly offset: number; readonly bytes: Uint8Array; readonly size: number }): boolean
  /** The pictures of these that are here. */
  take(hashes: readonly string[]): ReadonlyMap<string, Uint8Array>
}

/** A shelf that holds at most so many bytes. */
export function createPictureShelf(mostBytes: number): PictureShelf {
  const whole = new Map<string, Uint8Array>()
  const begun = new Map<string, Uint8Array[]>()
  let held = 0
  const keep = (hash: string, bytes: Uint8Array): void => {
    whole.set(hash, bytes)
    held += bytes.length
    for (const [oldest, { length }] of whole) {
      if (held <= mostBytes || oldest === hash) return
      whole.delete(oldest)
      held -= length
    }
  }
  return {
    lacking: (hashes) => hashes.filter((hash) => !whole.has(hash)),
    put: ({ hash, offset, bytes, size }) => {
      if (whole.has(hash)) return true
      const pieces = offset === 0 ? [] : (begun.get(hash) ?? [])
      const before = pieces.reduce((sum, piece) => sum + piece.length, 0)
      begun.delete(hash)
      if (before !== offset || before + bytes.length > Math.min(size, mostBytes)) return false
      pieces.push(bytes)
      if (before + bytes.length < size) {
        begun.set(hash, pieces)
        return true
      }
      const all = Buffer.concat(pieces)
      if (createHash('sha256').update(all).digest('hex') !== hash) return false
      keep(hash, new Uint8Array(all))
      return true
    },
    take: (hashes) => {
      const found = new Map<string, Uint8Array>()
      for (const hash of hashes) {
        const bytes = whole.get(hash)
        if (!bytes) continue
        found.set(hash, bytes)
        // Used now: it goes last.
        whole.delete(hash)
        whole.set(hash, bytes)
      }
      return found
    },
  }
}
