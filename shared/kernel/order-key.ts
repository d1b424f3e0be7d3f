import { generateKeyBetween } from 'fractional-indexing'

/** A place between two others in a list that several laptops edit: null is the start or the end. The result sorts by code unit. */
export function orderKeyBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after)
}
