import { sha256 } from '@noble/hashes/sha2.js'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const utf8 = new TextEncoder()

/** Bytes as base64url without padding. */
export function bytesToBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i] ?? 0
    const b = bytes[i + 1]
    const c = bytes[i + 2]
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text += alphabet.charAt(word >> 18) + alphabet.charAt((word >> 12) & 63)
    if (b !== undefined) text += alphabet.charAt((word >> 6) & 63)
    if (c !== undefined) text += alphabet.charAt(word & 63)
  }
  return text
}

/** Bytes as lower-case hexadecimal. */
export function bytesToHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The first 132 bits of SHA-256 of a text, as 22 characters of base64url: ids of ops and computed ids of records. */
export function shortHash(text: string): string {
  const bytes = digestOf(text)
  let hash = ''
  // Three bytes are two pairs of characters: eleven pairs are all of it.
  for (let at = 0; at < 15; at += 3) hash += pairAt(bytes, at) + secondPairAt(bytes, at)
  return hash + pairAt(bytes, 15)
}

// Twelve bits at a time: making a hash a text took as long as hashing.
const pairs = Array.from(alphabet, (first) => Array.from(alphabet, (second) => first + second)).flat()

function pairAt(bytes: Uint8Array, at: number): string {
  return pairs[((bytes[at] ?? 0) << 4) | ((bytes[at + 1] ?? 0) >> 4)] ?? ''
}

function secondPairAt(bytes: Uint8Array, at: number): string {
  return pairs[(((bytes[at + 1] ?? 0) & 15) << 8) | (bytes[at + 2] ?? 0)] ?? ''
}

// A file of a hundred thousand changes asks for millions of hashes of short texts: making an object and buffers for each took longer than hashing. One of each
// serves all texts that surely fit.
const [unused, working] = [sha256.create(), sha256.create()]
const [encoded, digest] = [new Uint8Array(4096), new Uint8Array(32)]
const mostBytesOfUnit = 3

// Holds until the next call.
function digestOf(text: string): Uint8Array {
  if (text.length * mostBytesOfUnit > encoded.length) return sha256(utf8.encode(text))
  const { written } = utf8.encodeInto(text, encoded)
  unused._cloneInto(working).update(encoded.subarray(0, written)).digestInto(digest)
  return digest
}

/** SHA-256 of a text, 64 characters of hexadecimal: what is shown and printed. */
export function fullHash(text: string): string {
  return bytesToHex(sha256(utf8.encode(text)))
}

/** SHA-256 of bytes given in pieces; `hex` ends it. */
export function createByteHash(): { update(piece: Uint8Array): void; hex(): string } {
  const hash = sha256.create()
  return {
    update: (piece) => {
      hash.update(piece)
    },
    hex: () => bytesToHex(hash.digest()),
  }
}
