// What is saved goes out once the person has paused, and not at every pause; what failed is tried again, and not at every look.
const settleMs = 30_000
const restMs = 5 * 60_000

/** When something happened to the file of this laptop in a shared folder, by the clock of this laptop. */
export interface ShareTimes {
  readonly now: number
  /** When the base grew last, or was first looked at. */
  readonly changedAt: number
  /** When the file was written last; null before the first. */
  readonly writtenAt: number | null
  /** When the last writing failed or was stopped; null when it did not. */
  readonly failedAt: number | null
}

/** Whether the file of this laptop, which holds less than the base, is to be written now. A clock that was set anew delays it by nothing. */
export function isDue({ now, changedAt, writtenAt, failedAt }: ShareTimes): boolean {
  const isPast = (at: number | null, ms: number): boolean => at === null || Math.abs(now - at) > ms
  return isPast(changedAt, settleMs) && isPast(writtenAt, restMs) && isPast(failedAt, restMs)
}
