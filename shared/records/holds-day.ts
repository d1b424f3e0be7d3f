import type { DayRange } from '../fields/value'
import { firstDay, lastDay, type Day } from '../kernel/day'

/** Whether a period holds a day; partial days count whole, so a mandate « 2021 to 2024 » holds all of 2024. No period holds every day. */
export function holdsDay(period: DayRange | null | undefined, day: Day): boolean {
  if (!period) return true
  return (period.from === null || firstDay(period.from) <= day) && (period.to === null || lastDay(period.to) >= day)
}
