import type { Money } from '../../fields/value'
import { compareDecimals, percentOf } from '../../kernel/decimal'
import { sumOf } from '../../records/delegation/figures'
import { shippedNumber } from '../../records/shipped-settings'
import type { CheckContext, Found } from './outcome'

/** What the shares of a project are worked out from; every part may be missing. */
export interface FundedAction {
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

/** The setting that holds the most that the ministry pays, by the country of the partner; null where that does not say it. */
export function ministryCeiling({ partnerCountry }: FundedAction): (typeof ceilings)[keyof typeof ceilings] | null {
  const known = (Object.keys(ceilings) as (keyof typeof ceilings)[]).find((one) => one === partnerCountry)
  return known === undefined ? null : ceilings[known]
}

/** What the ministry, we ourselves and all French authorities bring, and what of the French part is not money. Null where nothing says it, or several currencies do. Refused money does not count. */
export function fundingSums(row: FundedAction): Readonly<Record<'ministry' | 'own' | 'french' | 'valued', Money | null>> {
  const planned = (row.funding ?? []).filter(({ state }) => state !== 'refused')
  const sumBy = (wanted: (one: (typeof planned)[number]) => boolean): Money | null =>
    sumOf(planned.filter(wanted).map(({ amount }) => amount ?? null))
  const own = row.ownShare ?? sumBy(({ scheme }) => scheme === 'own')
  return {
    ministry: sumBy(({ scheme }) => scheme === 'ministry'),
    own,
    french: sumBy(({ scheme }) => scheme === 'own' || scheme === 'french') ?? own,
    valued: row.valued ?? sumBy(({ scheme, nature }) => (scheme === 'own' || scheme === 'french') && nature === 'valued'),
  }
}

/** The shares of a project that the ministry helps to pay for (calls of the DCTCIV, 2025): its part of the budget, what the French authorities bring, and what of it is not money. */
export function actionChecks(row: FundedAction, context: CheckContext): readonly Found[] {
  const { ministry, own, french, valued } = fundingSums(row)
  if (ministry === null) return []
  const ceiling = ministryCeiling(row)
  return [
    ...(ceiling === null ? [] : atMost('ministryShareTooHigh', 'funding', ministry, row.budget, shippedNumber(context, ceiling))),
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

/** A part of a whole in percent, with two decimals so that 70.04 % is not taken for 70 %; null where one is missing or nothing, or their currencies differ. */
export function shareOf(part: Amount, whole: Amount): string | null {
  return part == null || whole == null || part.currency !== whole.currency ? null : percentOf(part.amount, whole.amount, 2)
}
