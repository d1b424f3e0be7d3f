import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createColumnIndex, type IndexedRow } from '../../../shared/search/column-index'

const row = (id: string, key: string, words = key): IndexedRow => ({ id, title: words, keys: [key], facts: [], words })

describe('the index of a table', () => {
  test('a record without a value comes last in both directions', () => {
    const index = createColumnIndex()
    for (const [id, key] of Object.entries({ a: '', b: '2', c: '1' })) index.put(row(id, key))
    expect(index.read({ column: 0, descending: false }, '', []).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
    expect(index.read({ column: 0, descending: true }, '', []).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })

  test('a record is found by every word typed, wherever the words stand', () => {
    const index = createColumnIndex()
    index.put(row('a', '1', 'region autonome de sardaigne'))
    index.put(row('b', '2', 'region toscane'))
    expect(index.read(null, 'sard region', []).map(({ id }) => id)).toEqual(['a'])
    expect(index.read(null, 'region', []).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(index.read(null, 'region t', []).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(index.read(null, 'region to', []).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('after any changes every order shows exactly the records there are, as an index made afresh would', () => {
    const key = fc.constantFrom('', '1', '2', '3')
    const change = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      key,
      words: fc.constantFrom('', 'un', 'deux un'),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const kept = createColumnIndex()
        const alive = new Map<string, IndexedRow>()
        for (const { id, key: value, words, gone } of changes) {
          const next = row(id, value, words)
          if (gone) kept.remove(id)
          else kept.put(next)
          if (gone) alive.delete(id)
          else alive.set(id, next)
          const fresh = createColumnIndex()
          for (const one of alive.values()) fresh.put(one)
          for (const text of ['', 'un', 'deux'])
            for (const sort of [null, { column: 0, descending: false }, { column: 0, descending: true }])
              expect(kept.read(sort, text, [])).toEqual(fresh.read(sort, text, []))
          expect(kept.size()).toBe(alive.size)
        }
      }),
      { numRuns: 60 },
    )
  })

  const held = (id: string, ...facts: readonly (readonly string[])[]): IndexedRow => ({ id, title: id, keys: [], facts, words: id })
  const ids = (rows: readonly IndexedRow[]): readonly string[] => rows.map(({ id }) => id)

  test('a filter keeps the records that hold one of its codes, and all filters hold together', () => {
    const index = createColumnIndex()
    index.put(held('a', ['inForce'], ['IT']))
    index.put(held('b', ['toRenew'], ['IT', 'ES']))
    index.put(held('c', ['toRenew'], ['']))
    expect(ids(index.read(null, '', [{ column: 0, codes: ['toRenew', 'expired'] }]))).toEqual(['b', 'c'])
    expect(
      ids(
        index.read(null, '', [
          { column: 0, codes: ['toRenew'] },
          { column: 1, codes: ['ES'] },
        ]),
      ),
    ).toEqual(['b'])
    expect(ids(index.read(null, '', [{ column: 1, codes: [''] }]))).toEqual(['c'])
    expect(ids(index.read(null, 'a', [{ column: 1, codes: ['IT'] }]))).toEqual(['a'])
  })

  test('a filter by days keeps what meets them, open ends and days known only as a year included', () => {
    const index = createColumnIndex()
    index.put(held('day', ['2026-03-10', '2026-03-10']))
    index.put(held('year', ['2026-01-01', '2026-12-31']))
    index.put(held('open', ['2020-01-01', '']))
    index.put(held('past', ['2019-01-01', '2019-12-31']))
    index.put(held('none'))
    const between = (from: string, to: string): readonly string[] => ids(index.read(null, '', [{ column: 0, from, to }]))
    expect(between('2026-03-01', '2026-03-31')).toEqual(['day', 'open', 'year'])
    expect(between('2026-03-11', '2026-04-01')).toEqual(['open', 'year'])
    expect(between('', '2019-06-01')).toEqual(['past'])
    expect(between('2027-01-01', '')).toEqual(['open'])
  })
})
