import { describe, expect, test } from 'vitest'
import {
  endsOn,
  inForceOn,
  lastDayToDenounce,
  lastSigningOf,
  stateOn,
  willRenew,
  type ConventionDates,
} from '../../../shared/records/convention/term'

const threeYears: ConventionDates = {
  step: 'transmitted',
  transmission: { day: '2024-01-10' },
  term: { effect: '2024-01-01', duration: 'P3Y', end: null },
}
const tacit: ConventionDates = { ...threeYears, renewal: { mode: 'tacit', period: 'P1Y', times: 2, notice: 'P3M' } }

describe('the term of a convention', () => {
  test('three years from 1 January 2024 end on 31 December 2026', () => {
    expect(endsOn(threeYears, '2024-06-01')).toBe('2026-12-31')
  })

  test('it enters into force on its transmission, or on the later day that it sets itself', () => {
    expect(inForceOn(threeYears)).toBe('2024-01-10')
    expect(inForceOn({ ...threeYears, term: { effect: '2024-02-01' } })).toBe('2024-02-01')
    expect(inForceOn({ ...threeYears, transmission: null })).toBeNull()
  })

  test('without a day of effect the term runs from the transmission', () => {
    expect(endsOn({ ...threeYears, term: { duration: 'P1Y' } }, '2024-06-01')).toBe('2025-01-09')
  })

  test('an end that the act fixes wins over the computed one', () => {
    expect(endsOn({ ...threeYears, term: { effect: '2024-01-01', duration: 'P3Y', end: '2025-06-30' } }, '2024-06-01')).toBe('2025-06-30')
  })

  test('no end is guessed from a start known only as a month or a year', () => {
    expect(endsOn({ ...threeYears, term: { effect: '2013', duration: 'P3Y' } }, '2024-06-01')).toBeNull()
  })

  test('a tacit renewal moves the end on by one period, as often as the act allows', () => {
    expect(endsOn(tacit, '2026-12-31')).toBe('2026-12-31')
    expect(endsOn(tacit, '2027-01-01')).toBe('2027-12-31')
    expect(endsOn(tacit, '2028-06-01')).toBe('2028-12-31')
    expect(endsOn(tacit, '2030-01-01')).toBe('2028-12-31')
    expect(willRenew(tacit, '2027-06-01')).toBe(true)
    expect(willRenew(tacit, '2028-06-01')).toBe(false)
  })

  test('a denounced convention is not renewed any more', () => {
    expect(endsOn({ ...tacit, denouncedOn: '2026-05-01' }, '2027-03-01')).toBe('2026-12-31')
    expect(lastDayToDenounce({ ...tacit, denouncedOn: '2026-05-01' }, '2026-06-01')).toBeNull()
  })

  test('the last day to denounce is the notice before the end of the running term', () => {
    expect(lastDayToDenounce(tacit, '2026-06-01')).toBe('2026-09-30')
    expect(lastDayToDenounce(tacit, '2027-06-01')).toBe('2027-09-30')
    expect(lastDayToDenounce(tacit, '2028-06-01')).toBeNull()
    expect(lastDayToDenounce(threeYears, '2026-06-01')).toBeNull()
  })
})

describe('the state of a convention', () => {
  test('is its step until it is transmitted', () => {
    expect(stateOn({ ...threeYears, step: 'signed' }, '2030-01-01', 6)).toBe('signed')
    expect(stateOn({ step: 'denounced' }, '2030-01-01', 6)).toBe('denounced')
    expect(stateOn({}, '2030-01-01', 6)).toBeNull()
  })

  test('turns at midnight: transmitted, in force, to renew, expired', () => {
    const later: ConventionDates = { ...threeYears, term: { effect: '2024-03-01', duration: 'P1Y' } }
    expect(stateOn(later, '2024-02-29', 6)).toBe('transmitted')
    expect(stateOn(later, '2024-03-01', 6)).toBe('inForce')
    expect(stateOn(later, '2024-08-27', 6)).toBe('inForce')
    expect(stateOn(later, '2024-08-28', 6)).toBe('toRenew')
    expect(stateOn(later, '2025-02-28', 6)).toBe('toRenew')
    expect(stateOn(later, '2025-03-01', 6)).toBe('expired')
  })

  test('needs no renewal as long as a tacit one follows', () => {
    expect(stateOn(tacit, '2026-12-01', 6)).toBe('inForce')
    expect(stateOn(tacit, '2028-12-01', 6)).toBe('toRenew')
    expect(stateOn(tacit, '2029-01-01', 6)).toBe('expired')
  })

  test('without an end it stays in force', () => {
    expect(stateOn({ step: 'transmitted', transmission: { day: '2016-05-02' } }, '2050-01-01', 6)).toBe('inForce')
  })

  test('an end known only as a year lasts until its last day', () => {
    const year: ConventionDates = { ...threeYears, term: { end: '2026' } }
    expect(stateOn(year, '2026-12-31', 6)).toBe('toRenew')
    expect(stateOn(year, '2027-01-01', 6)).toBe('expired')
  })
})

test('the day of signature is the last one, whatever the order of the parties', () => {
  const parties = [{ signing: { day: '2025-06-03' } }, { signing: { day: '2025-05' } }, { signing: null }]
  expect(lastSigningOf({ parties })).toBe('2025-06-03')
  expect(lastSigningOf({ parties: [] })).toBeNull()
})
