import { expect, test } from 'vitest'
import { copiesToDrop } from '../../../main/files/keep-copies'

const day = 24 * 3_600_000
const start = Date.UTC(2026, 0, 1, 12)

/** A copy each day for a year, each holding a little more. */
function aYear(): { readonly name: string; readonly at: number; readonly ops: number }[] {
  return Array.from({ length: 365 }, (_, at) => ({ name: `d${at}`, at: start + at * day, ops: 10 + at })).toReversed()
}

/** What is left when copies come one after the other and those that are needless go each time. */
function left(
  copies: readonly { readonly name: string; readonly at: number; readonly ops: number }[],
): readonly { readonly name: string }[] {
  const kept: { readonly name: string; readonly at: number; readonly ops: number }[] = []
  for (const copy of copies.toReversed()) {
    kept.unshift(copy)
    const dropped = new Set(copiesToDrop(kept))
    kept.splice(0, kept.length, ...kept.filter(({ name }) => !dropped.has(name)))
  }
  return kept
}

test('after a year of daily copies there are the last days, the last weeks and a copy of each month', () => {
  const kept = left(aYear()).map(({ name }) => Number(name.slice(1)))
  expect(kept.slice(0, 7)).toEqual([364, 363, 362, 361, 360, 359, 358])
  expect(kept.length).toBeLessThan(26)
  const months = new Set(kept.map((at) => new Date(start + at * day).getUTCMonth()))
  expect(months.size).toBe(12)
})

test('many copies of one morning leave the last four and those of other days', () => {
  const morning = Array.from({ length: 9 }, (_, at) => ({ name: `m${at}`, at: start + 40 * day + at * 60_000, ops: 50 + at })).toReversed()
  const kept = left([...morning, { name: 'before', at: start, ops: 5 }]).map(({ name }) => name)
  expect(kept).toEqual(['m8', 'm7', 'm6', 'm5', 'before'])
})

test('a copy that holds less than one before it drops nothing', () => {
  const copies = aYear()
  const [newest] = copies
  expect(copiesToDrop(copies).length).toBeGreaterThan(0)
  expect(copiesToDrop([{ name: 'worse', at: (newest?.at ?? 0) + 1, ops: 3 }, ...copies])).toEqual([])
})
