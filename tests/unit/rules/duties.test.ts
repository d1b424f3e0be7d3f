import { describe, expect, test } from 'vitest'
import { settingReader } from '../../../shared/records/shipped-settings'
import { dutiesOf } from '../../../shared/rules/duties'
import type { RecordType } from '../../../shared/fields/record-type'

const setting = settingReader(new Map())
const on = (today: string, type: RecordType, row: object): unknown => dutiesOf(type, { id: 'a', ...row }, { today, setting })

describe('the duties of a convention', () => {
  const signed = { step: 'signed', parties: [{ id: 'p', signing: { day: '2026-03-03' } }] }
  const tacit = {
    step: 'transmitted',
    transmission: { day: '2024-01-10' },
    term: { effect: '2024-01-01', duration: 'P3Y' },
    renewal: { mode: 'tacit', period: 'P1Y', notice: 'P3M' },
  }
  test('once signed it is transmitted within fifteen days, and stays due until it is', () => {
    const due = [{ kind: 'transmit', day: '2026-03-18', pressing: false }]
    expect(on('2026-03-04', 'convention', signed)).toEqual(due)
    expect(on('2027-01-01', 'convention', signed)).toEqual(due)
    expect(on('2026-03-04', 'convention', { ...signed, step: 'deliberated' })).toEqual([])
  })
  test('a tacit renewal is refused before its last day, which cannot be caught up', () => {
    expect(on('2026-09-30', 'convention', tacit)).toEqual([{ kind: 'denounce', day: '2026-09-30', pressing: true }])
    expect(on('2026-10-01', 'convention', tacit)).toEqual([])
  })
  test('one that ends is renewed before its end, and no more after it', () => {
    const ending = { ...tacit, renewal: null }
    expect(on('2026-12-31', 'convention', ending)).toEqual([{ kind: 'renew', day: '2026-12-31', pressing: false }])
    expect(on('2027-01-01', 'convention', ending)).toEqual([])
  })
  test('its committee is due on its day, and late after it', () => {
    const row = { step: 'transmitted', transmission: { day: '2024-01-10' }, committeeOn: '2026-02-01' }
    expect(on('2026-03-01', 'convention', row)).toEqual([{ kind: 'committee', day: '2026-02-01', pressing: false }])
  })
})

describe('the duties of a visit', () => {
  const visit = { step: 'confirmed', dates: { from: '2026-03-19', to: '2026-03-20' } }
  test('it is prepared until it is over', () => {
    expect(on('2026-03-18', 'delegation', visit)).toEqual([{ kind: 'visit', day: '2026-03-19', pressing: true }])
    expect(on('2026-03-20', 'delegation', visit)).toEqual([{ kind: 'visit', day: '2026-03-20', pressing: true }])
    expect(on('2026-03-21', 'delegation', visit)).toEqual([])
    expect(on('2026-03-18', 'delegation', { ...visit, step: 'cancelled' })).toEqual([])
  })
  test('menus and passports are erased thirty days after it', () => {
    const row = { ...visit, participants: [{ id: 'a', menu: 'b' }] }
    expect(on('2026-03-21', 'delegation', row)).toEqual([{ kind: 'purge', day: '2026-04-19', pressing: false }])
  })
})

test('an open commitment is due on the last day that its date covers', () => {
  expect(on('2026-03-18', 'commitment', { step: 'open', dueOn: '2026-02' })).toEqual([
    { kind: 'commitment', day: '2026-02-28', pressing: false },
  ])
  expect(on('2026-03-18', 'commitment', { step: 'done', dueOn: '2026-02' })).toEqual([])
})

test('a report that was not sent is due to the controller, then with the partners', () => {
  const reports = [
    { id: 'a', controllerOn: '2026-07-14', jointOn: '2026-09-30' },
    { id: 'b', controllerOn: '2026-01-14', jointOn: '2026-03-31', sentOn: '2026-01-10' },
  ]
  expect(on('2026-03-18', 'action', { step: 'underway', reports })).toEqual([
    { kind: 'controllerReport', day: '2026-07-14', pressing: true },
    { kind: 'jointReport', day: '2026-09-30', pressing: true },
  ])
  expect(on('2026-03-18', 'action', { step: 'closed', reports })).toEqual([])
})
