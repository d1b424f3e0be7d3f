import type { Money } from '../../fields/value'
import { compareDecimals, percentOf, subtractDecimals } from '../../kernel/decimal'
import { firstDay, lastDay, type Day } from '../../kernel/day'
import type { RecordRow } from '../../records/record-row'
import { sumsByCurrency } from '../money/money-sums'
import type { Teller } from '../telling/teller'
import { valuesOf, type ValuesOfType } from '../telling/values-of'

/** A report that is still to be sent, by one of its two days. */
export interface DueReport {
  readonly day: Day
  readonly kind: 'controller' | 'joint'
  readonly number: string
}

/** A European project as the tracker follows it. */
export interface Project {
  readonly row: RecordRow
  readonly values: ValuesOfType<'action'>
  /** The nearest first; none once the project is over. */
  readonly reports: readonly DueReport[]
  readonly certified: Money | null
  readonly forecast: Money | null
  /** Certified of forecast in percent; null where one is missing or nothing, or their currencies differ. */
  readonly share: string | null
}

const over: ReadonlySet<unknown> = new Set(['closed', 'refused', 'abandoned'])

/** The European projects that were asked for: those with a report due first, then by their beginning. */
export function projectsOf(teller: Teller, which: 'running' | 'all'): readonly Project[] {
  const all = teller.rows('action').filter((row) => row['nature'] === 'european' && (which === 'all' || !over.has(row['step'])))
  const key = ({ reports, values }: Project): string => `${reports[0]?.day ?? '9999'} ${firstDay(values.period?.from ?? '9999')}`
  return all.map(projectOf).toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** What is left to certify; nothing where more was certified than forecast, null where it cannot be told. */
export function leftToCertify({ certified, forecast }: Project): Money | null {
  if (!forecast || (certified && certified.currency !== forecast.currency)) return null
  const left = subtractDecimals(forecast.amount, certified?.amount ?? '0')
  return { amount: compareDecimals(left, '0') < 0 ? '0' : left, currency: forecast.currency }
}

function projectOf(row: RecordRow): Project {
  const values = valuesOf('action', row)
  const lines = values.budgetLines ?? []
  const certified = values.certified ?? oneSum(lines.map((line) => line.certified))
  const forecast = oneSum(lines.map((line) => line.planned)) ?? values.budget ?? null
  const share =
    certified !== null && forecast !== null && certified.currency === forecast.currency
      ? percentOf(certified.amount, forecast.amount)
      : null
  return { row, values, reports: over.has(values.step) ? [] : reportsOf(values), certified, forecast, share }
}

function reportsOf({ reports }: ValuesOfType<'action'>): readonly DueReport[] {
  return (reports ?? [])
    .filter(({ sentOn }) => sentOn == null)
    .flatMap(({ number, controllerOn, jointOn }): readonly DueReport[] => [
      ...(controllerOn == null ? [] : [{ day: lastDay(controllerOn), kind: 'controller' as const, number: number ?? '' }]),
      ...(jointOn == null ? [] : [{ day: lastDay(jointOn), kind: 'joint' as const, number: number ?? '' }]),
    ])
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function oneSum(amounts: readonly (Money | null | undefined)[]): Money | null {
  const [sum, ...others] = sumsByCurrency(amounts)
  return sum && others.length === 0 ? sum : null
}
