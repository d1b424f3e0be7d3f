import { recordRules } from '../../renderer/db/record-rules'
import { fullHash } from '../../shared/kernel/hash'
import type { FeedId, FieldName, Key } from '../../shared/merge/op'
import type { MergeRules } from '../../shared/merge/rules'

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

/** A record of a type that only newer versions have. */
export const strangeKey: Key = 'ship:s1'

/** The records of the model. */
export const sampleKeys: readonly Key[] = ['contact:p1', 'contact:p2', 'contact:p3', strangeKey]

/**
 * The contacts of the model have the fields that contacts have in the app, and a quiet `q` beside. Of any other record `items` is a list of persons,
 * `tags` a set, anything else plain. Of ships, and of the fields `later` and `badges`, nothing is known here.
 */
export const sampleRules: MergeRules = {
  isQuiet: (_key, field) => field === 'q',
  isPersonal: (key, list) => list === 'items' || recordRules.isPersonal(key, list),
  shape: (key, field) => {
    if (sampleKeys.includes(key) && field !== 'q') return recordRules.shape(key, field)
    const first = field.split('/')[0] ?? ''
    if (first === 'later' || first === 'badges') return 'unknown'
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
