import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { definitions } from '../../shared/records'
import { filterKindOf } from '../../shared/fields/facts'
import { definitionOf } from '../../shared/records'
import { fieldsOf } from '../../shared/records/fields-of'
import { invalidFields } from '../../shared/records/valid'
import type { RecordType } from '../../shared/fields/record-type'
import { foundedBase } from '../helpers/test-base'
import { randomDraft, randomRow, seededChance } from '../helpers/random-records'

const storedRows = (type: RecordType, count: number, seed: number) => {
  const chance = seededChance(seed)
  return Array.from({ length: count }, (_, number) => randomRow(type, number, chance))
}

describe.each(definitions.map(({ type }) => ({ type })))('records of type $type', ({ type }) => {
  test('a generated record passes its schema', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(invalidFields(type, randomDraft(type, seededChance(seed)), [])).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('by every column and in both directions, its table shows exactly the records there are', async () => {
    const { readTypeIndex } = await import('../../renderer/db/columns/type-index')
    const base = await foundedBase()
    const rows = storedRows(type, 60, 7).map((row, number) => (number % 10 === 0 ? { ...row, _del: 1 as const } : row))
    await base.db.records(type).clear()
    await base.db.records(type).bulkPut(rows)
    const index = await readTypeIndex(base.db, { type, language: 'fr', today: '2026-03-18' })
    const alive = rows.filter((row) => row._del === 0).map(({ id }) => id)
    for (const { name } of fieldsOf(type, []))
      for (const desc of [false, true]) {
        const asked = {
          type,
          language: 'fr',
          today: '2026-03-18',
          sort: { id: name, desc },
          text: '',
          filters: [],
          sums: [],
          from: 0,
          to: 1000,
        } as const
        const answer = index.answer(asked)
        expect(answer.ids.toSorted()).toEqual(alive.toSorted())
        expect([answer.total, answer.matching]).toEqual([alive.length, alive.length])
      }
  })

  test('a table that followed changes answers as one that is read afresh', async () => {
    const { readTypeIndex } = await import('../../renderer/db/columns/type-index')
    const base = await foundedBase()
    const read = () => readTypeIndex(base.db, { type, language: 'fr', today: '2026-03-18' })
    await base.db.records(type).clear()
    await base.db.records(type).bulkPut(storedRows(type, 40, 7))
    const followed = await read()
    const changed = storedRows(type, 20, 8).map((row, number) => (number % 3 === 0 ? { ...row, _del: 1 as const } : row))
    await base.db.records(type).bulkPut(changed)
    const ids = changed.map(({ id }) => id)
    await followed.follow(
      ids,
      ids.map((id) => `${type}:${id}`),
    )
    const fresh = await read()
    for (const text of ['', 'de', 'sardaigne'])
      for (const sort of [null, ...fieldsOf(type, []).map(({ name }) => ({ id: name, desc: true }))]) {
        const asked = { type, language: 'fr', today: '2026-03-18', sort, text, filters: [], sums: [], from: 0, to: 1000 } as const
        expect(followed.answer(asked)).toEqual(fresh.answer(asked))
      }
  })

  test('a filter keeps exactly as many records as its code is said to have, and sums leave no cent out', async () => {
    const { readTypeIndex } = await import('../../renderer/db/columns/type-index')
    const base = await foundedBase()
    await base.db.records(type).clear()
    await base.db.records(type).bulkPut(storedRows(type, 80, 9))
    const index = await readTypeIndex(base.db, { type, language: 'fr', today: '2026-03-18' })
    const plain = { type, language: 'fr', today: '2026-03-18', sort: null, text: '', from: 0, to: 1000 } as const
    for (const { name, field, computed } of fieldsOf(type, [])) {
      const codes = index.codes({ ...plain, filters: [], column: name })
      for (const { code, count } of codes)
        expect(index.answer({ ...plain, filters: [{ column: name, codes: [code] }], sums: [] }).matching).toBe(count)
      if (filterKindOf(field) === 'codes' && codes.length > 0) {
        const every = { column: name, codes: codes.map(({ code }) => code) }
        expect(index.answer({ ...plain, filters: [every], sums: [] }).matching).toBe(80)
      }
      if (field.kind !== 'money' || computed || !definitionOf(type).columns.some((column) => column.field === name)) continue
      const rows = await base.db.records(type).toArray()
      const cents = new Map<string, bigint>()
      for (const row of rows) {
        const money = row[name] as { readonly amount: string; readonly currency: string } | null | undefined
        if (money == null) continue
        const [whole = '0', part = ''] = money.amount.split('.')
        cents.set(money.currency, (cents.get(money.currency) ?? 0n) + BigInt(whole + part.padEnd(3, '0')))
      }
      const told = index.answer({ ...plain, filters: [], sums: [name] }).sums[name] ?? []
      const asCents = ({ amount }: { readonly amount: string }): bigint => {
        const [whole = '0', part = ''] = amount.split('.')
        return BigInt(whole + part.padEnd(3, '0'))
      }
      expect(new Map(told.map((money) => [money.currency, asCents(money)]))).toEqual(cents)
    }
  })
})
