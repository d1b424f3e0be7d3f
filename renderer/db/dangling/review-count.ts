import { createObservable } from '../../../shared/kernel/observable'
import type { ToReview } from './use-dangling'

/** How many links lead nowhere, and how many numbers are borne twice. */
export interface ReviewCount {
  readonly links: number
  readonly numbers: number
}

/** Nothing found, or not looked yet. */
export const nothingToReview: ReviewCount = { links: 0, numbers: 0 }
/** What was found last, for whoever counts. */
export const reviewCount = createObservable(nothingToReview)

/** Takes the count of what somebody looks at anyway. */
export function noteToReview({ dangling, clashes }: ToReview): void {
  reviewCount.set({ links: dangling.count, numbers: clashes.length })
}
