import type { Day } from '../../shared/kernel/day'
import { instantClock, instantDay } from '../../shared/text/format'
import type { Base } from './base'

/** The local day of this machine, now. */
export function todayOf(base: Base): Day {
  return instantDay(base.clock(), base.zone)
}

const longestWaitMs = 3_600_000

/**
 * When to look again whether the day has changed, in milliseconds: at midnight, or in an hour at most, because a day has 23 or 25 of them where clocks
 * are set, and because a laptop sleeps.
 */
export function nextLookMs({ clock, zone }: Pick<Base, 'clock' | 'zone'>): number {
  const [hour = 0, minute = 0] = instantClock(clock(), zone).split(':').map(Number)
  return Math.min(longestWaitMs, (24 * 60 - hour * 60 - minute) * 60_000 + 500)
}
