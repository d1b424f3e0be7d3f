import type { FeedId, Op } from '../../shared/merge/op'

/** The chance that a laptop of the model drew, for its store to draw again. */
export interface Tape {
  group: string
  bytes: Uint8Array[]
}

/** The next bytes of a tape. */
export function draw(tape: Tape): Uint8Array {
  const next = tape.bytes.shift()
  if (!next) throw new Error('the store drew more than the model')
  return next
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** The bytes of which the app makes this feed. */
export function feedBytes(feed: FeedId): Uint8Array {
  return Uint8Array.from(feed, (letter) => letters.indexOf(letter))
}

/** The bytes of which an op made its salt. */
export function saltOf(op: Op): Uint8Array {
  const text = (op.payload.x ?? '').replaceAll('-', '+').replaceAll('_', '/')
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
