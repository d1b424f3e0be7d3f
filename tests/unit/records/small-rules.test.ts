import { describe, expect, test } from 'vitest'
import { commitmentStateOn } from '../../../shared/records/commitment'
import { mandateOn } from '../../../shared/records/contact/current-mandate'
import { personName } from '../../../shared/records/contact/person-name'
import { daysOf, phaseOn, sumOf } from '../../../shared/records/delegation/figures'
import { firstLine } from '../../../shared/records/note'
import { changedSettings, settingReader, shippedNumber, shippedSettings } from '../../../shared/records/shipped-settings'

describe('the mandate of a person', () => {
  const mandates = [
    { id: 'a', title: 'Assessore', period: { from: '2019-03-20', to: '2024-04-10' } },
    { id: 'b', title: 'Presidente', period: { from: '2024-04-11', to: null }, rank: 1 },
    { id: 'c', title: 'Consigliera', period: { from: '2024-03-01', to: null } },
  ]
  test('is the one held on the day, the highest rank first', () => {
    expect(mandateOn(mandates, '2024-04-10')?.id).toBe('c')
    expect(mandateOn(mandates, '2024-04-11')?.id).toBe('b')
    expect(mandateOn(mandates, '2020-01-01')?.id).toBe('a')
    expect(mandateOn(mandates, '2018-01-01')).toBeNull()
  })
  test('known by years holds on all their days', () => {
    const years = [{ id: 'a', period: { from: '2021', to: '2024' } }]
    expect(mandateOn(years, '2024-12-31')?.id).toBe('a')
    expect(mandateOn(years, '2025-01-01')).toBeNull()
  })
})

test('a name has its family name in capitals, where its owner puts it', () => {
  expect(personName({ given: 'Maria', family: 'Exemple' })).toBe('Maria EXEMPLE')
  expect(personName({ given: 'Kenji', family: 'Exemple', nameOrder: 'familyFirst' })).toBe('EXEMPLE Kenji')
  expect(personName({ particle: 'de', family: 'Exémple' })).toBe('de EXÉMPLE')
  expect(personName({})).toBe('')
})

describe('a visit', () => {
  const dates = { from: '2026-03-19', to: '2026-03-20' }
  test('stands in the calendar by the week that runs from Monday to Sunday', () => {
    expect(phaseOn({ dates }, '2026-03-15')).toBe('soon')
    expect(phaseOn({ dates }, '2026-03-16')).toBe('thisWeek')
    expect(phaseOn({ dates }, '2026-03-19')).toBe('underway')
    expect(phaseOn({ dates }, '2026-03-20')).toBe('underway')
    expect(phaseOn({ dates }, '2026-03-21')).toBe('over')
    expect(phaseOn({ dates }, '2025-03-21')).toBe('coming')
    expect(phaseOn({ dates, step: 'cancelled' }, '2026-03-19')).toBe('cancelled')
    expect(phaseOn({}, '2026-03-19')).toBe('undated')
  })
  test('lasts both its first and its last day', () => {
    expect(daysOf(dates)).toBe(2)
    expect(daysOf({ from: '2026-03', to: '2026-03-20' })).toBeNull()
  })
  test('never adds up two currencies', () => {
    const euro = (amount: string): { readonly amount: string; readonly currency: string } => ({ amount, currency: 'EUR' })
    expect(sumOf([euro('0.10'), euro('0.20'), null])).toEqual({ amount: '0.30', currency: 'EUR' })
    expect(sumOf([euro('1.00'), { amount: '1.000', currency: 'TND' }])).toBeNull()
    expect(sumOf([])).toBeNull()
  })
})

test('a commitment is overdue from the day after its day on', () => {
  const open = { step: 'open', dueOn: '2026-03-18' }
  expect(commitmentStateOn(open, '2026-02-15', 30)).toBe('open')
  expect(commitmentStateOn(open, '2026-02-16', 30)).toBe('soon')
  expect(commitmentStateOn(open, '2026-03-18', 30)).toBe('soon')
  expect(commitmentStateOn(open, '2026-03-19', 30)).toBe('overdue')
  expect(commitmentStateOn({ ...open, step: 'done' }, '2026-03-19', 30)).toBe('done')
  expect(commitmentStateOn({ step: 'open' }, '2026-03-19', 30)).toBe('open')
})

test('a note is named by its first line, cut at a word', () => {
  expect(firstLine('\n## Réunion\nsuite')).toBe('Réunion')
  const long = firstLine('mot '.repeat(60))
  expect(long.length).toBeLessThanOrEqual(81)
  expect(long.endsWith('mot…')).toBe(true)
})

describe('settings', () => {
  test('hold the shipped value until somebody changes it, and again when what was written cannot be read', () => {
    const changed = changedSettings([
      { id: 'a', key: 'convention.toRenewMonths', value: '9' },
      { id: 'b', key: 'home.horizonDays', value: '{' },
    ])
    const setting = settingReader(changed)
    expect(shippedNumber({ setting }, 'convention.toRenewMonths')).toBe(9)
    expect(shippedNumber({ setting }, 'home.horizonDays')).toBe(90)
    expect(shippedNumber({ setting: () => 'neuf' }, 'convention.toRenewMonths')).toBe(6)
  })
  test('have one description each', () => {
    expect(new Set(shippedSettings.map(({ key }) => key)).size).toBe(shippedSettings.length)
  })
})
