import { wordlist } from '@scure/bip39/wordlists/french.js'
import { fold } from '../kernel/fold'

// The words are plain letters in the key, so that an accent that a keyboard lacks, or a reader forgets, opens the file all the same.
const words: readonly string[] = wordlist.map(fold)
const known: ReadonlySet<string> = new Set(words)

/** How many words a passphrase has: ten of 2,048, 110 bits drawn by the machine. */
export const passphraseWords = 10

/** A fresh passphrase: ten words of the French list, parted by hyphens. `random` gives so many random bytes. */
export function createPassphrase(random: (length: number) => Uint8Array): string {
  let bits = 0n
  for (const byte of random(14)) bits = (bits << 8n) | BigInt(byte)
  return Array.from({ length: passphraseWords }, (_, at) => words[Number((bits >> BigInt(at * 11)) & 2047n)] ?? '').join('-')
}

/** What was typed as a passphrase: the one text of it, or the words that no passphrase has and how many words there are. */
export type TypedPassphrase =
  | { readonly ok: true; readonly passphrase: string }
  | { readonly ok: false; readonly unknown: readonly string[]; readonly count: number }

/** Reads a typed passphrase: any case, with or without accents, parted by spaces, hyphens or line ends, numbered or not. */
export function readPassphrase(text: string): TypedPassphrase {
  const typed = fold(text)
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  const unknown = typed.filter((word) => !known.has(word))
  return unknown.length === 0 && typed.length === passphraseWords
    ? { ok: true, passphrase: typed.join('-') }
    : { ok: false, unknown, count: typed.length }
}

/** A passphrase as a person typed it, and whether it may be kept where the system protects nothing. */
export interface TypedAnswer {
  readonly passphrase: string
  readonly unprotected: boolean
}

/** Asks a person for a passphrase; null when they gave up. `wrong` is true when the last one did not open the file. */
export type AskPassphrase = (wrong: boolean) => Promise<TypedAnswer | null>
