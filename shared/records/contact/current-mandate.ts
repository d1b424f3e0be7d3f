import type { DayRange } from '../../fields/value'
import { compareDays, firstDay, lastDay, type Day } from '../../kernel/day'

interface Dated {
  readonly id: string
  readonly period?: DayRange | null
  readonly rank?: number | null
}

/** Whether a period holds a day; partial days count whole, so a mandate « 2021 to 2024 » holds all of 2024. No period holds every day. */
export function holdsDay(period: DayRange | null | undefined, day: Day): boolean {
  if (!period) return true
  return (period.from === null || firstDay(period.from) <= day) && (period.to === null || lastDay(period.to) >= day)
}

/** The mandate that a person is named by on a day: of those held then, the one of the highest rank, then the latest begun. Null when none is held. */
export function mandateOn<M extends Dated>(mandates: readonly M[] | null | undefined, day: Day): M | null {
  const held = (mandates ?? []).filter((mandate) => holdsDay(mandate.period, day))
  const first = held.toSorted(
    (a, b) =>
      (a.rank ?? 999) - (b.rank ?? 999) || compareDays(b.period?.from ?? '1000', a.period?.from ?? '1000') || (a.id < b.id ? -1 : 1),
  )[0]
  return first ?? null
}
