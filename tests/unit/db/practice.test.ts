import { describe, expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { fillPractice } from '../../../renderer/db/practice/practice'
import { planPractice, type PracticeContext } from '../../../renderer/db/practice/plan-practice'
import { practiceRecords } from '../../../renderer/db/practice/practice-records'
import { readLink, type RecordType } from '../../../shared/fields/record-type'
import { computedValues } from '../../../shared/records'
import { conventionStates } from '../../../shared/records/convention/term'
import { linksOf } from '../../../shared/records/links'
import type { RecordRow } from '../../../shared/records/record-row'
import { settingReader } from '../../../shared/records/shipped-settings'
import { checksOf } from '../../../shared/rules/checks'

const setting = settingReader(new Map())

function planOn(today: string): ReadonlyMap<RecordType, readonly RecordRow[]> {
  let given = 0
  const context: PracticeContext = { today, me: 'me', laptopCode: 'AB', newId: () => `id${(given += 1)}` }
  const rows = new Map<RecordType, RecordRow[]>()
  for (const { type, id, draft } of planPractice(practiceRecords, context)) {
    const row: RecordRow = { id, ...draft }
    const known = rows.get(type)
    if (known) known.push(row)
    else rows.set(type, [row])
  }
  return rows
}

const days = ['2026-01-01', '2026-02-28', '2026-03-18', '2026-11-24', '2028-02-29']

describe.each(days)('the practice base made on %s', (today) => {
  const rows = planOn(today)
  const conventions = rows.get('convention') ?? []
  const states = conventions.map((row) => computedValues('convention', row, { today, setting })['state'])
  const named = (part: string): RecordRow => {
    const found = conventions.find((row) => String(row['title']).includes(part))
    if (!found) throw new Error(part)
    return found
  }
  const checks = (row: RecordRow): Readonly<Record<string, string>> => {
    const recordOf = (link: string): RecordRow | null => {
      const target = readLink(link)
      return (target && rows.get(target.type)?.find(({ id }) => id === target.id)) ?? null
    }
    return Object.fromEntries(checksOf('convention', row, { today, setting, recordOf }).map(({ id, outcome }) => [id, outcome]))
  }

  test('shows a convention in every state', () => {
    expect(new Set(states)).toEqual(new Set(conventionStates))
  })

  test('links only to records that are there', () => {
    const there = new Set([...rows].flatMap(([type, all]) => all.map(({ id }) => `${type}:${id}`)))
    const dangling = [...rows].flatMap(([type, all]) =>
      all.flatMap((row) => linksOf(type, row).filter(({ to }) => to !== 'member:me' && !there.has(to))),
    )
    expect(dangling).toEqual([])
  })

  test('holds the cases that a directorate learns from', () => {
    expect(named('Protocole d’accord Corse–Sardaigne')['amount']).toEqual({ amount: '0.00', currency: 'EUR' })
    expect(checks(named('Protocole d’accord Corse–Sardaigne'))['signedBeforeResolution']).toBe('warning')
    const authentic = (row: RecordRow): readonly unknown[] =>
      ((row['versions'] ?? []) as readonly { readonly language: string; readonly authentic: boolean }[]).map((one) => [
        one.language,
        one.authentic,
      ])
    expect(authentic(named('Accord-cadre de coopération transfrontalière'))).toEqual([
      ['fr', true],
      ['it', true],
    ])
    expect(authentic(named('gestion de l’eau'))).toEqual([
      ['fr', true],
      ['ar', false],
    ])
    expect(checks(named('gestion de l’eau'))['notTransmitted']).toBe('warning')
    expect(checks(named('linguistique'))['denounceSoon']).toBe('reminder')
    expect(named('GECT')['kind']).toBe('gectStatutes')
    const actions = rows.get('action') ?? []
    expect(actions.some((row) => row['channel'] === 'faceco')).toBe(true)
    expect(actions.map((row) => [row['nature'], row['role']])).toEqual(
      expect.arrayContaining([
        ['european', 'lead'],
        ['european', 'partner'],
      ]),
    )
    const visits = (rows.get('delegation') ?? []).map((row) => ({ row, ...computedValues('delegation', row, { today, setting }) }))
    const seen = visits.map((visit) => [visit.row['direction'], visit['days' as never], visit['persons' as never]])
    expect(seen).toContainEqual(['outgoing', 2, 6])
    expect(seen).toContainEqual(['incoming', 3, 14])
  })

  test('gives its numbers once, and pays in the year of the payment', () => {
    for (const [type, all] of rows) {
      const numbers = all.map((row) => row['number']).filter((number) => number !== undefined && number !== null)
      expect({ type, double: numbers.length - new Set(numbers).size }).toEqual({ type, double: 0 })
    }
    for (const row of rows.get('payment') ?? []) {
      expect(String(row['paidOn']).slice(0, 4)).toBe(String(row['year']))
      expect(String(row['paidOn']) <= today).toBe(true)
    }
  })
})

test('nobody in the practice base could be taken for somebody who lives', () => {
  for (const row of planOn('2026-03-18').get('contact') ?? []) expect(String(row['family'])).toMatch(/exemple/i)
})

test('no two bodies of the practice base have one name', () => {
  const names = (planOn('2026-03-18').get('partner') ?? []).map((row) => row['name'])
  expect(new Set(names).size).toBe(names.length)
})

test('a slip in the examples is a bug: a key that nobody has, a field that is none, a value out of form', () => {
  const context: PracticeContext = { today: '2026-03-18', me: 'me', laptopCode: 'AB', newId: () => 'x' }
  const plan = (fields: Readonly<Record<string, string>>) => planPractice([['partner', [{ key: 'a', ...fields }]]], context)
  expect(() => plan({ parent: '@partner/nobody' })).toThrow('nobody is called @partner/nobody')
  expect(() => plan({ nom: 'Corse' })).toThrow('no field nom')
  expect(() => plan({ kind: 'planet' })).toThrow('not in form: kind')
})

test('it is written whole, in one act', async () => {
  const base = await foundedBase()
  await fillPractice(base)
  const written = await Promise.all(practiceRecords.map(async ([type]) => [type, await base.db.records(type).count()] as const))
  expect(written).toEqual(practiceRecords.map(([type, rows]) => [type, rows.length]))
  const groups = await base.db.ops.toArray()
  expect(groups.filter(({ keys }) => keys.length > 1)).toHaveLength(1)
})
