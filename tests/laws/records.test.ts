import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { definitions } from '../../shared/records'
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
        const asked = { type, language: 'fr', today: '2026-03-18', sort: { id: name, desc }, text: '', from: 0, to: 1000 } as const
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
        const asked = { type, language: 'fr', today: '2026-03-18', sort, text, from: 0, to: 1000 } as const
        expect(followed.answer(asked)).toEqual(fresh.answer(asked))
      }
  })
})
