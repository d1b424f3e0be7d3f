import type { Money } from '../../fields/value'
import { addDays, addMonths, firstDay, lastDay, type Day, type PartialDay } from '../../kernel/day'
import { compareDecimals, subtractDecimals } from '../../kernel/decimal'
import { authorisedBases, signedSteps } from '../../records/convention'
import { endsOn, inForceOn, lastDayToDenounce, lastSigningOf, willRenew, type ConventionDates } from '../../records/convention/term'
import { sumOf } from '../../records/delegation/figures'
import { shippedNumber } from '../../records/shipped-settings'
import type { CheckContext, Found } from './outcome'

interface Party {
  readonly partner?: string | null
  readonly role?: string | null
  readonly signing?: { readonly day?: PartialDay | null } | null
}

/** What the checks read of a convention; every part may be missing. */
interface Convention extends ConventionDates {
  readonly kind?: string | null
  readonly object?: string | null
  readonly amount?: Money | null
  readonly shares?: readonly { readonly amount?: Money | null }[] | null
  readonly basis?: string | null
  readonly exception?: string | null
  readonly authorisation?: { readonly number?: string | null; readonly day?: PartialDay | null } | null
  readonly resolution?: { readonly number?: string | null; readonly day?: PartialDay | null } | null
  readonly parties?: readonly Party[] | null
  readonly versions?: readonly { readonly language?: string | null; readonly authentic?: boolean | null }[] | null
  readonly committeeOn?: PartialDay | null
  readonly frenchShare?: string | null
  readonly yearlyAccounts?:
    | readonly { readonly year?: number | null; readonly accounts?: boolean | null; readonly report?: boolean | null }[]
    | null
}

type Check = (row: Convention, context: CheckContext) => Found | readonly Found[] | null

/** The checks of a convention: what the law asks of it (CGCT L1115-1 to L1115-5, loi 94-665), and what its calendar asks soon. */
export function conventionChecks(row: Convention, context: CheckContext): readonly Found[] {
  return checks.flatMap((check) => check(row, context) ?? [])
}

const isSigned = ({ step }: Convention): boolean => signedSteps.some((one) => one === step)
const isRunning = ({ step }: Convention): boolean => step === 'signed' || step === 'transmitted'

const object: Check = (row) =>
  isSigned(row) ? { id: 'objectMissing', outcome: row.object?.trim() ? 'passed' : 'error', field: 'object', values: {} } : null

const amount: Check = (row) =>
  isSigned(row) ? { id: 'amountMissing', outcome: row.amount == null ? 'error' : 'passed', field: 'amount', values: {} } : null

// Shares in another currency than the amount cannot be compared with it.
const shares: Check = ({ amount: total, shares: list }) => {
  const sum = sumOf((list ?? []).map((share) => share.amount ?? null))
  if (total == null || sum === null || sum.currency !== total.currency) return null
  const missing = subtractDecimals(total.amount, sum.amount)
  const sign = compareDecimals(missing, '0')
  return {
    id: 'sharesIncomplete',
    outcome: sign === 0 ? 'passed' : 'warning',
    field: 'shares',
    values: {
      sum: { money: sum },
      amount: { money: total },
      missing: { money: { amount: missing.replace('-', ''), currency: total.currency } },
    },
  }
}

const partnerKinds: Check = (row, { recordOf }) => {
  const known = (row.parties ?? []).flatMap(({ partner, role }) => {
    const found = partner == null || role === 'witness' ? null : recordOf(partner)
    return found && partner != null ? [{ link: partner, body: found }] : []
  })
  if (known.length === 0) return null
  const state = known.find(({ body }) => body['kind'] === 'state' && body['side'] !== 'french')
  const allowed = row.basis === 'L1115-5' && row.exception != null && row.authorisation?.day != null
  const other = known.find(({ body }) => isUnusualParty(body) && !String(body['contractingBasis'] ?? '').trim())
  return [
    {
      id: 'stateParty',
      outcome: state && !allowed ? 'warning' : 'passed',
      field: state ? 'basis' : 'parties',
      values: state ? { partner: { name: state.link } } : {},
    },
    {
      id: 'notLocalAuthority',
      outcome: other ? 'warning' : 'passed',
      field: 'parties',
      values: other ? { partner: { name: other.link } } : {},
    },
  ]
}

// A State has its own check; networks and groupings are of local authorities.
const usualParties: ReadonlySet<unknown> = new Set(['authority', 'assembly', 'grouping', 'network', 'state', null, undefined])

function isUnusualParty(body: Readonly<Record<string, unknown>>): boolean {
  return body['side'] === 'foreign' && !usualParties.has(body['kind'])
}

const authorisation: Check = (row) => {
  if (!authorisedBases.some((one) => one === row.basis)) return null
  const given = row.authorisation?.day ?? null
  if (given === null && !row.authorisation?.number)
    return { id: 'authorisationMissing', outcome: isSigned(row) ? 'error' : 'warning', field: 'authorisation', values: {} }
  const signed = lastSigningOf(row)
  if (given !== null && signed !== null && firstDay(given) > lastDay(signed))
    return { id: 'authorisationLate', outcome: 'error', field: 'authorisation', values: { given: { day: given }, signed: { day: signed } } }
  return { id: 'authorisationMissing', outcome: 'passed', field: 'authorisation', values: {} }
}

// An amendment or a letter of intent may go without; the prefect may still ask for it, so it is a warning and never more.
const resolution: Check = (row) => {
  const signed = lastSigningOf(row)
  if (!isSigned(row) && signed === null) return null
  const decided = row.resolution?.day ?? null
  if (decided === null) return { id: 'resolutionMissing', outcome: 'warning', field: 'resolution', values: {} }
  if (signed === null) return null
  return {
    id: 'signedBeforeResolution',
    outcome: firstDay(decided) > lastDay(signed) ? 'warning' : 'passed',
    field: 'resolution',
    values: { signed: { day: signed }, decided: { day: decided } },
  }
}

const transmission: Check = (row, context) => {
  const signed = lastSigningOf(row)
  const sent = row.transmission?.day ?? null
  if (sent !== null) return { id: 'notTransmitted', outcome: 'passed', field: 'transmission', values: { sent: { day: sent } } }
  if (row.step !== 'signed' || signed === null) return null
  const days = shippedNumber(context, 'convention.transmissionDays')
  const late = addDays(lastDay(signed), days) < context.today
  return {
    id: 'notTransmitted',
    outcome: late ? 'warning' : 'reminder',
    field: 'transmission',
    values: { signed: { day: signed }, days: { count: days } },
  }
}

// Days that are known only as a month or a year are out of order only when they are so for certain.
const datesInOrder: Check = (row) => {
  const signed = lastSigningOf(row)
  const pairs: readonly (readonly [string, PartialDay | null | undefined, PartialDay | null | undefined])[] = [
    ['transmission', signed, row.transmission?.day],
    ['term', row.term?.effect, row.term?.end],
    ['denouncedOn', signed, row.denouncedOn],
  ]
  const given = pairs.flatMap(([field, first, later]) => (first != null && later != null ? [{ field, first, later }] : []))
  const wrong = given.find(({ first, later }) => lastDay(later) < firstDay(first))
  if (given.length === 0) return null
  return {
    id: 'datesOutOfOrder',
    outcome: wrong ? 'error' : 'passed',
    field: wrong?.field ?? 'term',
    values: wrong ? { first: { day: wrong.first }, later: { day: wrong.later } } : {},
  }
}

const languages: Check = (row) => {
  const versions = row.versions ?? []
  if (versions.length === 0 && !isSigned(row)) return null
  const french = versions.some(({ language }) => language === 'fr')
  const authentic = versions.some((version) => version.authentic === true)
  return [
    { id: 'noFrenchVersion', outcome: french ? 'passed' : 'warning', field: 'versions', values: {} },
    { id: 'noAuthenticVersion', outcome: authentic ? 'passed' : 'warning', field: 'versions', values: {} },
  ]
}

const membershipBases: ReadonlySet<unknown> = new Set(['L1115-4', 'L1115-4-1', 'L1115-4-2'])

const membership: Check = (row, context) => {
  if (!membershipBases.has(row.basis)) return null
  const max = shippedNumber(context, 'membership.maxFrenchShare')
  const found: Found[] = []
  if (row.frenchShare != null)
    found.push({
      id: 'frenchShareTooHigh',
      outcome: compareDecimals(row.frenchShare, String(max)) > 0 ? 'error' : 'passed',
      field: 'frenchShare',
      values: { share: { percent: Number(row.frenchShare) }, max: { percent: max } },
    })
  const from = inForceOn(row)
  const lastYear = Number(context.today.slice(0, 4)) - 1
  if (from === null || Number(from.slice(0, 4)) > lastYear || !isRunning(row)) return found
  const years = Array.from({ length: Math.min(10, lastYear - Number(from.slice(0, 4)) + 1) }, (_, index) => lastYear - index).toReversed()
  const complete = new Set((row.yearlyAccounts ?? []).filter((one) => one.accounts === true && one.report === true).map(({ year }) => year))
  const missing = years.filter((year) => !complete.has(year))
  found.push({
    id: 'accountsMissing',
    outcome: missing.length > 0 ? 'reminder' : 'passed',
    field: 'yearlyAccounts',
    values: { years: { text: missing.join(', ') } },
  })
  return found
}

const ending: Check = (row, context) => {
  const { today } = context
  const end = endsOn(row, today)
  if (row.step !== 'transmitted' || end === null || lastDay(end) < today || willRenew(row, today)) return null
  const soon = addMonths(lastDay(end), -shippedNumber(context, 'convention.alertMonths')) <= today
  const near = addMonths(lastDay(end), -shippedNumber(context, 'convention.toRenewMonths')) <= today
  return { id: 'endsSoon', outcome: near ? 'warning' : soon ? 'reminder' : 'passed', field: 'term', values: { end: { day: end } } }
}

const denouncing: Check = (row, context) => {
  const last = row.step === 'transmitted' ? lastDayToDenounce(row, context.today) : null
  if (last === null || last < context.today) return null
  const within = (key: string): boolean => addDays(context.today, shippedNumber(context, key)) >= last
  return {
    id: 'denounceSoon',
    outcome: within('convention.denounceUrgentDays') ? 'warning' : within('convention.denounceAlertDays') ? 'reminder' : 'passed',
    field: 'renewal',
    values: { last: { day: last satisfies Day } },
  }
}

const committee: Check = (row, { today }) =>
  !isRunning(row) || row.committeeOn == null
    ? null
    : {
        id: 'committeeOverdue',
        outcome: lastDay(row.committeeOn) < today ? 'reminder' : 'passed',
        field: 'committeeOn',
        values: { day: { day: row.committeeOn } },
      }

const checks: readonly Check[] = [
  object,
  amount,
  shares,
  partnerKinds,
  authorisation,
  resolution,
  transmission,
  datesInOrder,
  languages,
  membership,
  ending,
  denouncing,
  committee,
]
