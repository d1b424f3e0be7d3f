import { addDays, addDuration, addMonths, firstDay, isDay, lastDay, readDuration, type Day, type PartialDay } from '../../kernel/day'

/** What the dates of a convention are worked out from; every part may be missing. */
export interface ConventionDates {
  readonly step?: string | null
  readonly transmission?: { readonly day?: PartialDay | null } | null
  readonly term?: { readonly effect?: PartialDay | null; readonly duration?: string | null; readonly end?: PartialDay | null } | null
  readonly renewal?: {
    readonly mode?: 'none' | 'express' | 'tacit' | null
    readonly period?: string | null
    readonly times?: number | null
    readonly notice?: string | null
  } | null
  readonly parties?: readonly { readonly signing?: { readonly day?: PartialDay | null } | null }[] | null
  readonly denouncedOn?: PartialDay | null
}

/** The day of the last signature; null while nobody signed. */
export function lastSigningOf({ parties }: ConventionDates): PartialDay | null {
  const days = (parties ?? []).map((party) => party.signing?.day ?? null).filter((day): day is string => day !== null)
  return days.toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1)).at(-1) ?? null
}

/** The day it enters into force: its transmission to the representative of the State (CGCT L1115-1), or the later day of effect that it sets itself. Null before the transmission. */
export function inForceOn({ transmission, term }: ConventionDates): PartialDay | null {
  const sent = transmission?.day ?? null
  const effect = term?.effect ?? null
  if (sent === null) return null
  return effect !== null && firstDay(effect) > firstDay(sent) ? effect : sent
}

/**
 * The last day of the term that runs on a day, tacit renewals counted: three years from 1 January 2024 end on 31 December 2026.
 * Null when nothing says so, or when it would have to be counted from a day that is known only as a month or a year: an end is never guessed.
 */
export function endsOn(dates: ConventionDates, today: Day): PartialDay | null {
  return runningTerm(dates, today).end
}

/** The last day on which a tacit renewal can still be refused: the notice before the end of the running term. Null without tacit renewal or without an end. */
export function lastDayToDenounce(dates: ConventionDates, today: Day): Day | null {
  const { end, renews } = runningTerm(dates, today)
  if (!renews || end === null || !isDay(end)) return null
  const notice = dates.renewal?.notice == null ? null : readDuration(dates.renewal.notice)
  return notice ? addDays(addMonths(end, -notice.months), -notice.days) : end
}

/** Whether the running term is followed by another one unless somebody refuses it. */
export function willRenew(dates: ConventionDates, today: Day): boolean {
  return runningTerm(dates, today).renews
}

/** How a convention stands on a day: its stored step, and once transmitted what the calendar makes of it. */
export const conventionStates = [
  'draft',
  'negotiating',
  'submitted',
  'deliberated',
  'signed',
  'transmitted',
  'inForce',
  'toRenew',
  'expired',
  'denounced',
  'suspended',
  'replaced',
  'closed',
] as const
export type ConventionState = (typeof conventionStates)[number]

/** The state on a day. Transmitted and within its term = in force; within `months` of an end that nothing renews = to renew; after it = expired. */
export function stateOn(dates: ConventionDates, today: Day, months: number): ConventionState | null {
  const step = conventionStates.find((known) => known === dates.step) ?? null
  if (step !== 'transmitted') return step
  const from = inForceOn(dates)
  if (from !== null && firstDay(from) > today) return 'transmitted'
  const end = endsOn(dates, today)
  if (end === null) return 'inForce'
  const last = lastDay(end)
  if (last < today) return 'expired'
  return !willRenew(dates, today) && addMonths(last, -months) <= today ? 'toRenew' : 'inForce'
}

function runningTerm(dates: ConventionDates, today: Day): { readonly end: PartialDay | null; readonly renews: boolean } {
  const { mode, period, times } = dates.renewal ?? {}
  const first = firstEnd(dates)
  if (first === null || mode !== 'tacit' || !isPeriod(period) || dates.denouncedOn != null) return { end: first, renews: false }
  if (!isDay(first)) return { end: first, renews: true }
  let end = first
  let left = times ?? Infinity
  while (end < today && left > 0) {
    end = lastDayOf(addDays(end, 1), period)
    left -= 1
  }
  return { end, renews: left > 0 }
}

function firstEnd(dates: ConventionDates): PartialDay | null {
  const { term } = dates
  if (term?.end != null) return term.end
  const start = term?.effect ?? inForceOn(dates)
  return start !== null && isDay(start) && isPeriod(term?.duration) ? lastDayOf(start, term.duration) : null
}

function lastDayOf(start: Day, duration: string): Day {
  return addDays(addDuration(start, duration), -1)
}

function isPeriod(duration: string | null | undefined): duration is string {
  const period = duration == null ? null : readDuration(duration)
  return period !== null && period.months + period.days > 0
}
