import type { Money } from '../../fields/value'
import { compareDecimals, percentOf } from '../../kernel/decimal'
import { sumOf } from '../../records/delegation/figures'
import { shippedNumber } from '../../records/shipped-settings'
import type { CheckContext, Found } from './outcome'

interface Action {
  readonly budget?: Money | null
  readonly ownShare?: Money | null
  readonly valued?: Money | null
  readonly partnerCountry?: string | null
  readonly funding?:
    | readonly {
        readonly scheme?: string | null
        readonly nature?: string | null
        readonly amount?: Money | null
        readonly state?: string | null
      }[]
    | null
}

const ceilings = {
  leastDeveloped: 'cofunding.maxLeastDeveloped',
  eligible: 'cofunding.maxEligible',
  other: 'cofunding.maxOther',
} as const

/** The shares of a project that the ministry helps to pay for (calls of the DCTCIV, 2025): its part of the budget, what the French authorities bring, and what of it is not money. */
export function actionChecks(row: Action, context: CheckContext): readonly Found[] {
  const planned = (row.funding ?? []).filter(({ state }) => state !== 'refused')
  const sumBy = (wanted: (one: (typeof planned)[number]) => boolean): Money | null =>
    sumOf(planned.filter(wanted).map(({ amount }) => amount ?? null))
  const ministry = sumBy(({ scheme }) => scheme === 'ministry')
  if (ministry === null) return []
  const own = row.ownShare ?? sumBy(({ scheme }) => scheme === 'own')
  const french = sumBy(({ scheme }) => scheme === 'own' || scheme === 'french') ?? own
  const valued = row.valued ?? sumBy(({ scheme, nature }) => (scheme === 'own' || scheme === 'french') && nature === 'valued')
  const ceiling = ceilings[row.partnerCountry as keyof typeof ceilings] as string | undefined
  return [
    ...(ceiling === undefined ? [] : atMost('ministryShareTooHigh', 'funding', ministry, row.budget, shippedNumber(context, ceiling))),
    ...atLeast('ownShareTooLow', 'ownShare', own, row.budget, shippedNumber(context, 'cofunding.minOwnShare')),
    ...atMost('valuedShareTooHigh', 'valued', valued, french, shippedNumber(context, 'cofunding.maxValued')),
  ]
}

type ShareId = 'ministryShareTooHigh' | 'ownShareTooLow' | 'valuedShareTooHigh'
type Amount = Money | null | undefined

function atMost(id: ShareId, field: string, part: Amount, whole: Amount, max: number): readonly Found[] {
  const share = shareOf(part, whole)
  if (share === null) return []
  const values = { share: { percent: Number(share) }, limit: { percent: max } }
  return [{ id, outcome: compareDecimals(share, String(max)) > 0 ? 'warning' : 'passed', field, values }]
}

function atLeast(id: ShareId, field: string, part: Amount, whole: Amount, min: number): readonly Found[] {
  const share = shareOf(part, whole)
  if (share === null) return []
  const values = { share: { percent: Number(share) }, limit: { percent: min } }
  return [{ id, outcome: compareDecimals(share, String(min)) < 0 ? 'warning' : 'passed', field, values }]
}

// Two decimals, so that 70.04 % is not taken for 70 %.
function shareOf(part: Amount, whole: Amount): string | null {
  return part == null || whole == null || part.currency !== whole.currency ? null : percentOf(part.amount, whole.amount, 2)
}
