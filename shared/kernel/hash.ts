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
  return bytesToBase64url(sha256(utf8.encode(text))).slice(0, 22)
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
