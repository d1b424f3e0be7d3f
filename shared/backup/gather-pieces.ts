import { limits } from './limits'

/** Where bytes go, piece by piece; awaited at every one. */
export type PieceSink = (piece: Uint8Array<ArrayBuffer>) => Promise<void>

/** Bytes of any lengths, handed on in even pieces. */
export interface GatheredPieces {
  write(bytes: Uint8Array): Promise<void>
  /** Hands on what is left. */
  end(): Promise<void>
}

/**
 * Gathers bytes into pieces of `limits.piece`, the last one shorter: what is handed on costs a turn of other processes, however short it is. Each piece is
 * the taker's own, also its buffer. Throws what the sink throws.
 */
export function gatherPieces(sink: PieceSink): GatheredPieces {
  let room = new Uint8Array(limits.piece)
  let filled = 0
  const hand = async (): Promise<void> => {
    const piece = filled === room.length ? room : room.slice(0, filled)
    room = new Uint8Array(limits.piece)
    filled = 0
    await sink(piece)
  }
  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length;) {
        const part = bytes.subarray(at, at + room.length - filled)
        room.set(part, filled)
        filled += part.length
        at += part.length
        if (filled === room.length) await hand()
      }
    },
    end: async () => {
      if (filled > 0) await hand()
    },
  }
}
