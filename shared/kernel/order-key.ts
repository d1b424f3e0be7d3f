import { generateKeyBetween } from 'fractional-indexing'

// The library looks at the length and the end of a place, not at what it is made of.
const digits = /^[0-9A-Za-z]+$/

/** A place between two others in a list that several laptops edit: null is the start or the end. The result sorts by code unit. */
export function orderKeyBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after)
}

/** Whether a text is a place that others can be put before and behind. A file of another laptop may bring any text. */
export function isOrderKey(text: unknown): text is string {
  if (typeof text !== 'string' || !digits.test(text)) return false
  try {
    generateKeyBetween(text, null)
    return true
  } catch {
    return false
  }
}
