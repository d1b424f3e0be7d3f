import type { DayRange } from '../../fields/value'
import { compareDays, type Day } from '../../kernel/day'
import { holdsDay } from '../holds-day'

interface Dated {
  readonly id: string
  readonly period?: DayRange | null
  readonly rank?: number | null
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
