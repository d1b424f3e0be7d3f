import { expect, test } from 'vitest'
import { recordRules } from '../../../renderer/db/record-rules'
import type { FieldName, Op } from '../../../shared/merge/op'
import { projectRecord } from '../../../shared/merge/project-record'

const key = 'delegation:sardegna00000000000000'
const idOf = (n: number): string => String(n).padStart(22, 'a')

function opOf(n: number, set: Readonly<Record<FieldName, string | boolean>>, seen?: readonly string[]): Op {
  const change = { key, f: Object.keys(set), base: {}, ...(seen ? { seen } : {}) }
  const names = { v: 1, st: 's', r: 'aaaaaaaaaaaaaaaa', p: idOf(n - 1), u: 'u', sv: 2, k: 'put', g: 'g', a: 'edit', h: '' } as const
  return { id: idOf(n), line: '', envelope: { ...names, n, l: n, t: n, c: [change] }, payload: { x: '', c: [set] } }
}

function participant(n: number): Readonly<Record<FieldName, string>> {
  const scope = `participants/${idOf(n)}/`
  return { [`${scope}contact`]: `contact:${idOf(n)}`, [`${scope}note`]: `n${n}`, [`${scope}$order`]: `a${String(n).padStart(6, '0')}` }
}

/** A list written item by item, of which every tenth was deleted again. */
function itemByItem(items: number): readonly Op[] {
  const made = Array.from({ length: items }, (_, n) => opOf(n + 1, participant(n)))
  const gone = made.filter((_, n) => n % 10 === 0)
  return [...made, ...gone.map(({ id }, n) => opOf(items + n + 1, { [`participants/${idOf(n * 10)}/$del`]: true }, [id]))]
}

/** A list written at once, as by an import. */
function atOnce(items: number): readonly Op[] {
  return [opOf(1, Object.assign({}, ...Array.from({ length: items }, (_, n) => participant(n))))]
}

function leastMs(ops: readonly Op[], times: number): number {
  return Math.min(
    ...Array.from({ length: times }, () => {
      const begun = performance.now()
      projectRecord(key, ops, recordRules)
      return performance.now() - begun
    }),
  )
}

test.each([
  ['item by item', itemByItem, 900],
  ['at once', atOnce, 1000],
])('a row with a long list, written %s, is made in a time that grows with its items, not with their square', (_, opsOf, left) => {
  const row = projectRecord(key, opsOf(1000), recordRules) as { readonly participants?: readonly unknown[] } | null
  expect(row?.participants).toHaveLength(left)
  // Eight times as many items: work that looked at all of them for each would take sixty times as long.
  expect(leastMs(opsOf(8000), 3) / leastMs(opsOf(1000), 5)).toBeLessThan(30)
})

test('a deletion of something that is no item, which only a strange file names, still shows what was written beside it', () => {
  const ops = [
    opOf(1, { name: 'Visite', 'sectors/water': true }),
    opOf(2, { 'sectors/$del': true }, []),
    opOf(3, { 'sectors/health': true }),
  ]
  const row = projectRecord(key, ops, recordRules)
  expect(row?._de).toEqual(['sectors/health', 'sectors/water'])
})
