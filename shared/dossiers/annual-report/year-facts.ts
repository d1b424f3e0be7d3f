import { firstDay, lastDay, type Day } from '../../kernel/day'
import type { RecordRow } from '../../records/record-row'
import { endOn, forceOf, signingOf, stateAt } from '../convention/convention-days'
import type { Teller } from '../telling/teller'
import { valuesOf } from '../telling/values-of'
import { isDueIn, isHelpOf, isInYear, isPaidIn, isProjectOf, isVisitOf } from './year-rows'

/** What belongs to one year. */
export interface YearFacts {
  readonly year: number
  /** The day whose state is told: the last of the year, or the day of the dossier when the year is not over. */
  readonly day: Day
  readonly inForce: readonly RecordRow[]
  readonly signed: readonly RecordRow[]
  readonly ended: readonly RecordRow[]
  readonly incoming: readonly RecordRow[]
  readonly outgoing: readonly RecordRow[]
  readonly payments: readonly RecordRow[]
  readonly projects: readonly RecordRow[]
  readonly humanitarian: readonly RecordRow[]
  readonly due: readonly RecordRow[]
  readonly kept: readonly RecordRow[]
}

/** A year and the two before it. */
export function yearsOf(year: number): readonly number[] {
  return [year, year - 1, year - 2]
}

/** What the records that were read say of a year. */
export function yearFactsOf(teller: Teller, year: number): YearFacts {
  const { asOf } = teller.snapshot
  const last = `${year}-12-31`
  const day = last < asOf ? last : asOf
  const conventions = teller.rows('convention')
  const visits = teller.rows('delegation').filter((row) => isVisitOf(row, year))
  const due = teller.rows('commitment').filter((row) => isDueIn(row, year))
  return {
    year,
    day,
    inForce: conventions.filter((row) => isInForceOn(row, day)),
    signed: conventions.filter((row) => isInYear(signingOf(row), year)),
    ended: conventions.filter((row) => {
      const end = endedOn(row, day)
      return isInYear(end, year) && end !== null && lastDay(end) <= day
    }),
    incoming: visits.filter((row) => row['direction'] === 'incoming'),
    outgoing: visits.filter((row) => row['direction'] === 'outgoing'),
    payments: teller.rows('payment').filter((row) => isPaidIn(row, year)),
    projects: teller.rows('action').filter((row) => isProjectOf(row, year)),
    humanitarian: teller.rows('action').filter((row) => isHelpOf(row, year)),
    due,
    kept: due.filter((row) => row['step'] === 'done'),
  }
}

const undated: ReadonlySet<unknown> = new Set(['suspended', 'replaced', 'closed'])

// The step is the present one: of those that were set aside since, nobody wrote when.
function isInForceOn(row: RecordRow, day: Day): boolean {
  const from = forceOf(row)
  if (from === null || firstDay(from) > day || undated.has(row['step'])) return false
  const end = endedOn(row, day)
  return end === null || lastDay(end) >= day
}

/** The day on which a convention ended, or will, as things stood on a day: of its denunciation, else of its term; null for none. */
export function endedOn(row: RecordRow, day: Day): string | null {
  if (forceOf(row) === null) return null
  return valuesOf('convention', row).denouncedOn ?? endOn(row, day)
}

/** The state of a convention on a day, as far as its present step and its days tell it; null for one that was signed later. */
export function stateOnDay(teller: Teller, row: RecordRow, day: Day): string | null {
  const signed = signingOf(row)
  return signed !== null && firstDay(signed) > day ? null : stateAt(teller, row, day)
}
