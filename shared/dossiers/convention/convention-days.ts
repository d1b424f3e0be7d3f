import type { Day, PartialDay } from '../../kernel/day'
import { authorisedBases } from '../../records/convention'
import { conventionStates, endsOn, inForceOn, lastSigningOf, stateOn, willRenew } from '../../records/convention/term'
import type { RecordRow } from '../../records/record-row'
import { shippedNumber } from '../../records/shipped-settings'
import { contextOf } from '../telling/checks-and-duties'
import type { Teller } from '../telling/teller'
import { valuesOf } from '../telling/values-of'

// What the calendar makes of a convention on other days than that of the dossier, for which its computed values stand.

/** The states of a convention in the order of the work. */
export const stateOrder: readonly string[] = conventionStates

/** The day of its last signature; null while nobody signed. */
export function signingOf(row: RecordRow): PartialDay | null {
  return lastSigningOf(valuesOf('convention', row))
}

/** The day it enters into force (CGCT L1115-1); null before its transmission. */
export function forceOf(row: RecordRow): PartialDay | null {
  return inForceOn(valuesOf('convention', row))
}

/** The last day of the term that runs on a day, tacit renewals counted; null where nothing says it. */
export function endOn(row: RecordRow, day: Day): PartialDay | null {
  return endsOn(valuesOf('convention', row), day)
}

/** Its state on a day, as far as its present step and its days tell it. */
export function stateAt(teller: Teller, row: RecordRow, day: Day): string | null {
  return stateOn(valuesOf('convention', row), day, shippedNumber(contextOf(teller), 'convention.toRenewMonths'))
}

/** Whether the term that runs on a day is followed by another one unless somebody refuses it. */
export function renewsAfter(row: RecordRow, day: Day): boolean {
  return willRenew(valuesOf('convention', row), day)
}

/** Whether its legal basis needs an authorisation of the State beforehand (CGCT L1115-4 to L1115-5). */
export function needsAuthorisation(row: RecordRow): boolean {
  return authorisedBases.some((one) => one === row['basis'])
}
