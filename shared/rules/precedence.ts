import type { PartialDay } from '../kernel/day'
import { firstDay } from '../kernel/day'
import type { DayRange } from '../fields/value'

/**
 * The offices in the order in which their holders are named. Prefect, members of Parliament, the president of the executive council and of the
 * Assembly of Corsica, presidents of départements, mayors, generals and courts stand as in décret 89-655 of 13 September 1989, article 3, outside
 * Paris. That text ranks no foreigner and nobody below: heads of State and of government, ministers and ambassadors come before, as guests; offices
 * of equal kind abroad stand beside ours (a president of region with the president of the executive council); the others follow by usage. It is a
 * computed order, which the rank written on a mandate overrides.
 */
const order: readonly (readonly string[])[] = [
  ['headOfState'],
  ['headOfGovernment'],
  ['minister'],
  ['ambassador', 'frenchAmbassador'],
  ['prefect'],
  ['deputy'],
  ['senator'],
  ['europeanDeputy'],
  ['executivePresident', 'regionPresident', 'governor'],
  ['assemblyPresident'],
  ['departmentPresident'],
  ['mayor'],
  ['general'],
  ['judge'],
  ['bishop'],
  ['consulGeneral'],
  ['executiveCouncillor'],
  ['councillor'],
  ['networkPresident'],
  ['rector'],
  ['director'],
  ['officer'],
]

/** The place of an office among all, 1 first; an office that is not told comes last. */
export function rankOfOffice(office: string | null | undefined): number {
  const at = order.findIndex((level) => level.some((one) => one === office))
  return (at === -1 ? order.length : at) + 1
}

/** What ranks a person: an office, the day since which it is held, and a rank written down for this person, which comes first of all. */
export interface Ranked {
  readonly office?: string | null
  readonly rank?: number | null
  readonly period?: DayRange | null
}

/** Orders persons by rank: the written rank, then the office, then who holds it longer; 0 leaves them as they stand. */
export function compareByRank(a: Ranked, b: Ranked): number {
  const written = (one: Ranked): number => one.rank ?? 999
  const since = (one: Ranked): PartialDay => one.period?.from ?? '9999'
  const [first, second] = [firstDay(since(a)), firstDay(since(b))]
  return written(a) - written(b) || rankOfOffice(a.office) - rankOfOffice(b.office) || (first < second ? -1 : first > second ? 1 : 0)
}

/** Whether an office leads a body: down to the mayor, and the presidents of networks and rectors for theirs. */
export function isLeading(office: string | null | undefined): boolean {
  return rankOfOffice(office) <= rankOfOffice('mayor') || office === 'networkPresident' || office === 'rector'
}
