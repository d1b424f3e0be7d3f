import { recordRules } from '../../renderer/db/record-rules'
import { fullHash } from '../../shared/kernel/hash'
import type { FeedId, FieldName, Key } from '../../shared/merge/op'
import type { MergeRules } from '../../shared/merge/rules'
import type { TipSummary } from '../../shared/merge/tips'

/** A file as the engine sees it, without its container; `seal` stands for the hashes of the container. */
export interface OpFile {
  readonly storeId: string
  readonly short: boolean
  readonly tips: TipSummary
  readonly count: number
  readonly lines: readonly string[]
  readonly seal: string
}

/** Faults put in on purpose: a test that does not notice them proves nothing. */
export type Mutant =
  | 'none'
  | 'late-base'
  | 'last-writer-wins'
  | 'counter-ids'
  | 'forgotten-erasure'
  | 'unchecked'
  | 'blind-deletion'
  | 'no-tip-check'
  | 'without-starts'
  | 'absent-is-deleted'

/** The records of the model. */
export const sampleKeys: readonly Key[] = ['contact:p1', 'contact:p2', 'contact:p3']

/**
 * The contacts of the model have the fields that contacts have in the app, and a quiet `q` beside. Of any other record `items` is a list of persons,
 * `tags` a set, anything else plain. `later` is not known here.
 */
export const sampleRules: MergeRules = {
  isQuiet: (_key, field) => field === 'q',
  isPersonal: (key, list) => list === 'items' || recordRules.isPersonal(key, list),
  shape: (key, field) => {
    if (sampleKeys.includes(key) && field !== 'q') return recordRules.shape(key, field)
    const first = field.split('/')[0] ?? ''
    if (first === 'later') return 'unknown'
    return first === 'tags' ? 'set' : first === 'items' ? 'item' : 'plain'
  },
}

/** Whether the sample rules, or the engine, hold a field for one that never disagrees. */
export function isQuietSample(field: FieldName): boolean {
  return field === 'q' || field.endsWith('$order')
}

let drawn = 0

/** Random-looking bytes that never repeat within a test run. */
export function nextBytes(length: number): Uint8Array {
  drawn += 1
  const hex = fullHash(`bytes ${drawn}`)
  return Uint8Array.from({ length }, (_, index) => Number.parseInt(hex.slice((index * 2) % 64, ((index * 2) % 64) + 2), 16))
}

/** A text of 22 characters that never repeats: groups and salts. */
export function nextText(): string {
  drawn += 1
  return fullHash(`text ${drawn}`).slice(0, 22)
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** A fresh feed id. */
export function nextFeed(): FeedId {
  return Array.from(nextBytes(16), (byte) => letters.charAt(byte & 31)).join('')
}

/** A file with the seal that its content asks for. */
export function sealFile(file: Omit<OpFile, 'seal'>): OpFile {
  const { storeId, short, tips, count, lines } = file
  return { storeId, short, tips, count, lines, seal: fullHash(JSON.stringify([storeId, short, tips, count, lines])) }
}
