import { bytesToBase64url } from './hash'

/** 16 fresh random bytes at each call, from the platform's own generator. Given from outside; nothing here draws by itself. */
export type RandomBytes = (length: number) => Uint8Array

/** Makes ids of 22 base64url characters (132 random bits, the last two always zero): records, list items, groups, bases. */
export type NewId = () => string

/** An id maker over a source of random bytes. */
export function createNewId(random: RandomBytes): NewId {
  return () => bytesToBase64url(random(17)).slice(0, 22)
}

const base32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** A feed id: 16 characters of base32, 80 random bits. */
export function createFeedId(random: RandomBytes): string {
  return Array.from(random(16), (byte) => base32.charAt(byte & 31)).join('')
}

/** The present instant in milliseconds UTC. Given from outside: a test has its own. */
export type Clock = () => number
