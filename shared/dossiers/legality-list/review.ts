import { addMonths, daysBetween, firstDay, type Day, type PartialDay } from '../../kernel/day'
import type { RecordRow } from '../../records/record-row'
import { shippedNumber } from '../../records/shipped-settings'
import { contextOf } from '../telling/checks-and-duties'
import { signingOf } from '../convention/convention-days'
import type { Teller } from '../telling/teller'
import { valuesOf, type ValuesOfType } from '../telling/values-of'

/** A convention on its way through the review of legality. */
export interface Reviewed {
  readonly row: RecordRow
  readonly values: ValuesOfType<'convention'>
  readonly signed: PartialDay | null
}

/** Conventions by how far their transmission has come; one may stand in several. */
export interface Review {
  /** Signed and without a day of transmission, the longest waiting first. */
  readonly toTransmit: readonly Reviewed[]
  /** Still within the time of the review, the latest transmitted first. */
  readonly underReview: readonly Reviewed[]
  /** With remarks. */
  readonly remarked: readonly Reviewed[]
  /** Transmitted, without a number of receipt. */
  readonly withoutReceipt: readonly Reviewed[]
}

/** The review as it stands on the day of the dossier. */
export function reviewOf(teller: Teller): Review {
  const { asOf } = teller.snapshot
  const all = teller.rows('convention').map((row) => ({ row, values: valuesOf('convention', row), signed: signingOf(row) }))
  const sent = all.filter(({ values }) => values.transmission?.day != null)
  return {
    toTransmit: all
      .filter(({ values }) => values.step === 'signed' && values.transmission?.day == null)
      .toSorted((a, b) => compare(firstDay(a.signed ?? '1000'), firstDay(b.signed ?? '1000'))),
    underReview: sent
      .filter((one) => {
        const { from, until } = reviewTime(teller, one)
        return from <= asOf && until >= asOf
      })
      .toSorted((a, b) => compare(reviewTime(teller, b).from, reviewTime(teller, a).from)),
    remarked: all.filter(({ values }) => (values.remarks ?? []).length > 0),
    withoutReceipt: sent.filter(({ values }) => !values.transmission?.receipt && isRunning(values.step)),
  }
}

/** From when to when a transmitted convention is reviewed: counted from its receipt, or from its transmission while that is not recorded. */
export function reviewTime(teller: Teller, { values }: Reviewed): { readonly from: Day; readonly until: Day } {
  const from = firstDay(values.transmission?.received ?? values.transmission?.day ?? teller.snapshot.asOf)
  return { from, until: addMonths(from, shippedNumber(contextOf(teller), 'convention.reviewMonths')) }
}

/** How many days have gone by since a day; none for one that is still to come. */
export function daysSince(teller: Teller, day: PartialDay): number {
  return Math.max(0, daysBetween(firstDay(day), teller.snapshot.asOf))
}

function isRunning(step: string | null | undefined): boolean {
  return step === 'signed' || step === 'transmitted'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
