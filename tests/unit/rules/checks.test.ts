import { describe, expect, test } from 'vitest'
import type { RecordType } from '../../../shared/fields/record-type'
import type { Json } from '../../../shared/kernel/json'
import { definitions } from '../../../shared/records'
import type { RecordRow } from '../../../shared/records/record-row'
import { checkSources, settingReader, type CheckId } from '../../../shared/records/shipped-settings'
import { checksOf, hasChecks } from '../../../shared/rules/checks'

const today = '2026-03-18'
const bodies: Readonly<Record<string, RecordRow>> = {
  'partner:region': { id: 'region', kind: 'authority', side: 'foreign' },
  'partner:state': { id: 'state', kind: 'state', side: 'foreign' },
  'partner:company': { id: 'company', kind: 'company', side: 'foreign' },
  'partner:justified': { id: 'justified', kind: 'company', side: 'foreign', contractingBasis: 'Régie de la région' },
  'action:covered': { id: 'covered', convention: 'convention:a' },
}

function outcomes(
  type: RecordType,
  row: object,
  changed: Readonly<Record<string, Json>> = {},
  day = today,
): Readonly<Record<string, string>> {
  const found = checksOf(
    type,
    { id: 'r', ...row },
    {
      today: day,
      setting: settingReader(new Map(Object.entries(changed))),
      recordOf: (link) => bodies[link] ?? null,
    },
  )
  return Object.fromEntries(found.map(({ id, outcome }) => [id, outcome]))
}
const found = (id: CheckId, ...asked: Parameters<typeof outcomes>): string | undefined => outcomes(...asked)[id]

const euros = (amount: string): object => ({ amount, currency: 'EUR' })
const signedOn = (day: string): object => ({ id: 'p', signing: { day } })

describe('a convention', () => {
  test('that is signed states its object and its amount, which may be nil (CGCT L1115-1)', () => {
    const bare = { step: 'signed', object: ' ', amount: null }
    expect(outcomes('convention', bare)).toMatchObject({ objectMissing: 'error', amountMissing: 'error' })
    expect(outcomes('convention', { ...bare, object: 'Culture', amount: euros('0.00') })).toMatchObject({
      objectMissing: 'passed',
      amountMissing: 'passed',
    })
    expect(found('objectMissing', 'convention', { ...bare, step: 'submitted' })).toBeUndefined()
  })

  test('signed on 14 March and approved on 15 April 2016 is pointed out, never refused', () => {
    const act = { step: 'transmitted', parties: [signedOn('2016-03-14')], resolution: { day: '2016-04-15' } }
    expect(found('signedBeforeResolution', 'convention', act)).toBe('warning')
    expect(found('signedBeforeResolution', 'convention', { ...act, resolution: { day: '2016-03-14' } })).toBe('passed')
    expect(found('signedBeforeResolution', 'convention', { ...act, resolution: { day: '2016' } })).toBe('passed')
    expect(found('resolutionMissing', 'convention', { ...act, resolution: null })).toBe('warning')
  })

  test('with a State needs an exception of the law and the prior authorisation (CGCT L1115-5)', () => {
    const withState = { parties: [{ id: 'a', partner: 'partner:state' }] }
    expect(found('stateParty', 'convention', withState)).toBe('warning')
    const allowed = { ...withState, basis: 'L1115-5', exception: 'regionalProgramme', authorisation: { day: '2026-01-05' } }
    expect(found('stateParty', 'convention', allowed)).toBe('passed')
    expect(found('stateParty', 'convention', { parties: [{ id: 'a', partner: 'partner:region' }] })).toBe('passed')
    expect(found('stateParty', 'convention', { parties: [{ id: 'a', partner: 'partner:state', role: 'witness' }] })).toBeUndefined()
  })

  test('with a body that is no local authority asks for its justification', () => {
    expect(found('notLocalAuthority', 'convention', { parties: [{ id: 'a', partner: 'partner:company' }] })).toBe('warning')
    expect(found('notLocalAuthority', 'convention', { parties: [{ id: 'a', partner: 'partner:justified' }] })).toBe('passed')
  })

  test('that needs an authorisation has it before it is signed', () => {
    const gect = { step: 'signed', basis: 'L1115-4-2', parties: [signedOn('2012-12-07')] }
    expect(found('authorisationMissing', 'convention', gect)).toBe('error')
    expect(found('authorisationLate', 'convention', { ...gect, authorisation: { day: '2013-01-10' } })).toBe('error')
    expect(found('authorisationMissing', 'convention', { ...gect, authorisation: { day: '2012-11-30' } })).toBe('passed')
  })

  test('is transmitted within the delay that the directorate set', () => {
    const signed = { step: 'signed', parties: [signedOn('2026-03-03')] }
    expect(found('notTransmitted', 'convention', signed)).toBe('reminder')
    expect(found('notTransmitted', 'convention', signed, {}, '2026-03-19')).toBe('warning')
    expect(found('notTransmitted', 'convention', signed, { 'convention.transmissionDays': 30 }, '2026-03-19')).toBe('reminder')
    expect(found('notTransmitted', 'convention', { ...signed, step: 'transmitted', transmission: { day: '2026-03-05' } })).toBe('passed')
  })

  test('has a French version and one that is authentic (loi 94-665, art. 5)', () => {
    const italian = { versions: [{ id: 'v', language: 'it', authentic: true }] }
    expect(outcomes('convention', italian)).toMatchObject({ noFrenchVersion: 'warning', noAuthenticVersion: 'passed' })
    expect(found('noAuthenticVersion', 'convention', { versions: [{ id: 'v', language: 'fr', authentic: false }] })).toBe('warning')
  })

  test('is broken down to the last cent, and only within its own currency', () => {
    const row = { amount: euros('60000.00'), shares: [{ id: 's', amount: euros('55000.00') }] }
    expect(found('sharesIncomplete', 'convention', row)).toBe('warning')
    expect(found('sharesIncomplete', 'convention', { ...row, shares: [...row.shares, { id: 't', amount: euros('5000.00') }] })).toBe(
      'passed',
    )
    expect(
      found('sharesIncomplete', 'convention', { ...row, shares: [{ id: 's', amount: { amount: '1.00', currency: 'MAD' } }] }),
    ).toBeUndefined()
  })

  test('cannot be transmitted before it is signed, nor end before it begins', () => {
    expect(found('datesOutOfOrder', 'convention', { parties: [signedOn('2026-03-03')], transmission: { day: '2026-03-02' } })).toBe('error')
    expect(found('datesOutOfOrder', 'convention', { term: { effect: '2026-01-01', end: '2025-12-31' } })).toBe('error')
    expect(found('datesOutOfOrder', 'convention', { parties: [signedOn('2026-03')], transmission: { day: '2026-03-02' } })).toBe('passed')
  })

  test('of membership keeps to half of the charges, and annexes accounts and report of every year (CGCT L1115-4)', () => {
    const member = { step: 'transmitted', basis: 'L1115-4', transmission: { day: '2024-02-01' }, frenchShare: '50.5' }
    expect(found('frenchShareTooHigh', 'convention', member)).toBe('error')
    expect(found('frenchShareTooHigh', 'convention', { ...member, frenchShare: '50' })).toBe('passed')
    const complete = { id: 'y', year: 2024, accounts: true, report: true }
    expect(found('accountsMissing', 'convention', { ...member, yearlyAccounts: [complete] })).toBe('reminder')
    expect(found('accountsMissing', 'convention', { ...member, yearlyAccounts: [complete, { ...complete, year: 2025 }] })).toBe('passed')
  })

  test('that ends or renews itself says so in time', () => {
    const term = { step: 'transmitted', transmission: { day: '2023-06-01' }, term: { effect: '2023-06-01', duration: 'P3Y' } }
    expect(found('endsSoon', 'convention', term)).toBe('warning')
    expect(found('endsSoon', 'convention', term, {}, '2025-06-30')).toBe('reminder')
    expect(found('endsSoon', 'convention', term, {}, '2024-06-30')).toBe('passed')
    const tacit = { ...term, renewal: { mode: 'tacit', period: 'P1Y', notice: 'P1M' } }
    expect(found('denounceSoon', 'convention', tacit)).toBe('reminder')
    expect(found('denounceSoon', 'convention', tacit, {}, '2026-04-15')).toBe('warning')
  })
})

test('a subsidy above the threshold names its convention, or its action does', () => {
  const paid = { nature: 'subsidy', paid: euros('23000.01') }
  expect(found('subsidyWithoutConvention', 'payment', paid)).toBe('warning')
  expect(found('subsidyWithoutConvention', 'payment', { ...paid, action: 'action:covered' })).toBe('passed')
  expect(found('subsidyWithoutConvention', 'payment', { ...paid, paid: euros('23000.00') })).toBeUndefined()
})

test('a project with the ministry keeps to its ceilings (calls of 2025)', () => {
  const project = {
    partnerCountry: 'eligible',
    budget: euros('100000.00'),
    ownShare: euros('9000.00'),
    valued: euros('6000.00'),
    funding: [
      { id: 'm', scheme: 'ministry', amount: euros('50000.01') },
      { id: 'o', scheme: 'own', amount: euros('9000.00') },
    ],
  }
  expect(outcomes('action', project)).toEqual({ ministryShareTooHigh: 'passed', ownShareTooLow: 'warning', valuedShareTooHigh: 'warning' })
  expect(found('ministryShareTooHigh', 'action', { ...project, partnerCountry: 'other' })).toBe('warning')
})

test('elected members who travel have their special mandate before they leave (CE, 11 January 2006)', () => {
  const trip = { direction: 'outgoing', step: 'confirmed', level: 'elected', dates: { from: '2026-04-02', to: '2026-04-03' } }
  expect(found('mandateMissing', 'delegation', trip)).toBe('warning')
  expect(found('mandateMissing', 'delegation', { ...trip, mandate: { day: '2026-04-10' } })).toBe('error')
  expect(found('mandateMissing', 'delegation', { ...trip, mandate: { day: '2026-03-26' } })).toBe('passed')
  expect(found('mandateMissing', 'delegation', { ...trip, level: 'technical' })).toBeUndefined()
})

test('every check can be switched off', () => {
  const off = Object.fromEntries(Object.keys(checkSources).map((id) => [`check.${id}`, false]))
  expect(outcomes('convention', { step: 'signed' }, off)).toEqual({})
})

test('a record of which nothing is known has nothing to be blamed for', () => {
  for (const { type } of definitions) if (hasChecks(type)) expect({ type, found: outcomes(type, {}) }).toEqual({ type, found: {} })
})
