import type { DayRange } from '../../fields/value'
import { firstDay, lastDay, readDay, type PartialDay } from '../../kernel/day'
import type { RecordRow } from '../../records/record-row'
import { valuesOf } from '../telling/values-of'

/** Whether a day lies in a year. */
export function isInYear(day: PartialDay | null | undefined, year: number): boolean {
  return day != null && readDay(day)?.year === year
}

/** The year of a payment: the one written, else that of its day. */
export function isPaidIn(row: RecordRow, year: number): boolean {
  const { year: written, paidOn } = valuesOf('payment', row)
  return written == null ? isInYear(paidOn, year) : written === year
}

/** Whether a visit that was not called off began in a year. */
export function isVisitOf(row: RecordRow, year: number): boolean {
  const { dates, step } = valuesOf('delegation', row)
  return step !== 'cancelled' && isInYear(dates?.from ?? dates?.to, year)
}

const approved: ReadonlySet<unknown> = new Set(['approved', 'contracted', 'underway', 'closed'])

/** Whether an approved European project ran in a year; one without days runs in none. */
export function isProjectOf(row: RecordRow, year: number): boolean {
  const { nature, step, period } = valuesOf('action', row)
  return nature === 'european' && approved.has(step) && overlaps(period, year)
}

/** Whether humanitarian help was given in a year, or answered something that happened in it. */
export function isHelpOf(row: RecordRow, year: number): boolean {
  const { nature, givenOn, eventOn, period } = valuesOf('action', row)
  return nature === 'humanitarian' && isInYear(givenOn ?? eventOn ?? period?.from, year)
}

/** Whether a commitment fell due in a year. */
export function isDueIn(row: RecordRow, year: number): boolean {
  return isInYear(valuesOf('commitment', row).dueOn, year)
}

/** Whether a record belongs to one of some years. */
export function isOfYears(type: 'delegation' | 'payment' | 'action' | 'commitment', row: RecordRow, years: readonly number[]): boolean {
  const belongs = {
    delegation: isVisitOf,
    payment: isPaidIn,
    action: (one: RecordRow, year: number) => isProjectOf(one, year) || isHelpOf(one, year),
    commitment: isDueIn,
  } as const
  return years.some((year) => belongs[type](row, year))
}

function overlaps(period: DayRange | null | undefined, year: number): boolean {
  if (!period || (period.from === null && period.to === null)) return false
  const begins = period.from === null || firstDay(period.from) <= `${year}-12-31`
  return begins && (period.to === null || lastDay(period.to) >= `${year}-01-01`)
}
