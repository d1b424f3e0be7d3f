import type { DayRange, Money } from '../../fields/value'
import { addDays, dayNumber, daysBetween, firstDay, isDay, lastDay, type Day } from '../../kernel/day'
import { roundDecimal, sumDecimals } from '../../kernel/decimal'

/** Where a visit stands in the calendar. */
export const phases = ['cancelled', 'undated', 'coming', 'soon', 'thisWeek', 'underway', 'over'] as const
export type Phase = (typeof phases)[number]

const soonDays = 30

/** Where a visit stands on a day: called off, without dates, to come, within thirty days, in the week of that day (Monday to Sunday), going on, over. */
export function phaseOn({ step, dates }: { readonly step?: string | null; readonly dates?: DayRange | null }, today: Day): Phase {
  if (step === 'cancelled') return 'cancelled'
  const from = dates?.from ?? dates?.to ?? null
  if (from === null) return 'undated'
  const [start, end] = [firstDay(from), lastDay(dates?.to ?? from)]
  if (end < today) return 'over'
  if (start <= today) return 'underway'
  if (start <= sundayOf(today)) return 'thisWeek'
  return daysBetween(today, start) <= soonDays ? 'soon' : 'coming'
}

/** How many days a visit lasts, both ends counted; null while an end is open or known only as a month or a year. */
export function daysOf(dates: DayRange | null): number | null {
  const { from, to } = dates ?? { from: null, to: null }
  return from !== null && to !== null && isDay(from) && isDay(to) ? daysBetween(from, to) + 1 : null
}

/** The sum of amounts in one currency; null of none, and of several currencies, which never add up. */
export function sumOf(amounts: readonly (Money | null)[]): Money | null {
  const given = amounts.filter((amount) => amount !== null)
  const [first, ...more] = given
  if (!first || more.some(({ currency }) => currency !== first.currency)) return null
  const digits = first.amount.split('.')[1]?.length ?? 0
  return { amount: roundDecimal(sumDecimals(given.map(({ amount }) => amount)), digits), currency: first.currency }
}

// 1970-01-01 was a Thursday.
function sundayOf(day: Day): Day {
  return addDays(day, 6 - ((dayNumber(day) + 3) % 7))
}
