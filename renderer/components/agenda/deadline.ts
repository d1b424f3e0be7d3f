import type { RecordType } from '../../../shared/fields/record-type'
import { addDays, addMonths, dayNumber, type Day } from '../../../shared/kernel/day'

/** Something due on a day: the work behind one line of the agenda. */
export interface Deadline {
  readonly key: string
  readonly type: RecordType
  /** What is to be done: « Transmettre au préfet le protocole culture ». */
  readonly title: string
  readonly partner: string
  /** Whether the record, and whether the partner, waits for somebody to settle a disagreement. */
  readonly disagrees: boolean
  readonly partnerDisagrees: boolean
  readonly day: Day
  /** Where the line leads. */
  readonly path: string
  /** A day that cannot be caught up once it has passed: a notice of termination. */
  readonly pressing: boolean
}

/** How far the agenda looks: what is late, or what comes within some days, what is late included. */
export type Horizon = 'late' | 7 | 30 | 90

export const horizons: readonly Horizon[] = ['late', 7, 30, 90]

/** A part of the list: late, then what each wider horizon adds. */
export interface DeadlineGroup {
  readonly horizon: Horizon
  readonly deadlines: readonly Deadline[]
}

/** Days from today to a deadline; negative when it is late. */
export function daysLeft(deadline: Deadline, today: Day): number {
  return dayNumber(deadline.day) - dayNumber(today)
}

/** The narrowest horizon that holds a deadline; null beyond 90 days. */
export function horizonOf(deadline: Deadline, today: Day): Horizon | null {
  const left = daysLeft(deadline, today)
  if (left < 0) return 'late'
  return left <= 7 ? 7 : left <= 30 ? 30 : left <= 90 ? 90 : null
}

/** The groups that a horizon shows, each in the order of its days; groups without any are left out. */
export function groupDeadlines(deadlines: readonly Deadline[], horizon: Horizon, today: Day): readonly DeadlineGroup[] {
  const sorted = deadlines.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return horizons
    .slice(0, horizons.indexOf(horizon) + 1)
    .map((one) => ({ horizon: one, deadlines: sorted.filter((deadline) => horizonOf(deadline, today) === one) }))
    .filter((group) => group.deadlines.length > 0)
}

/** How many deadlines each horizon shows. The three that look ahead count what is to come, without what is late. */
export function countDeadlines(deadlines: readonly Deadline[], today: Day): Readonly<Record<Horizon, number>> {
  const within = (days: number): number =>
    deadlines.filter((deadline) => daysLeft(deadline, today) >= 0 && daysLeft(deadline, today) <= days).length
  return { late: deadlines.filter((deadline) => daysLeft(deadline, today) < 0).length, 7: within(7), 30: within(30), 90: within(90) }
}

/** The last day of the band. */
export function bandEnd(today: Day): Day {
  return addDays(today, 90)
}

/** Where a day stands on the band of ninety days, 0 to 100. */
export function bandPlace(day: Day, today: Day): number {
  return ((dayNumber(day) - dayNumber(today)) / 90) * 100
}

/** The first days of the months that begin inside the band, without those that would touch its ends. */
export function monthStarts(today: Day): readonly Day[] {
  const first = `${today.slice(0, 7)}-01`
  return [1, 2, 3].map((count) => addMonths(first, count)).filter((day) => bandPlace(day, today) > 9 && bandPlace(day, today) < 91)
}
