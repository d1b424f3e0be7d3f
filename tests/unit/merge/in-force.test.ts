import { expect, test } from 'vitest'
import { isInForce } from '../../../shared/merge/in-force'

const acts = (answers: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(answers).map(([answered, by]) => [answered, new Set(by)]))

test('an act holds unless one that holds answers it, however long the row of undo and redo', () => {
  expect(isInForce('a', acts({}))).toBe(true)
  expect(isInForce('a', acts({ a: ['b'] }))).toBe(false)
  expect(isInForce('a', acts({ a: ['b'], b: ['c'] }))).toBe(true)
  expect(isInForce('a', acts({ a: ['b', 'd'], b: ['c'] }))).toBe(false)
  expect(isInForce('a', acts({ a: ['b', 'd'], b: ['c'], d: ['e'] }))).toBe(true)
  const long = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [String(at), [String(at + 1)]]))
  expect(isInForce('0', acts(long))).toBe(true)
})

test('acts that answer each other in a ring, as only a crafted file holds, are decided all the same', () => {
  expect(typeof isInForce('a', acts({ a: ['b'], b: ['a'] }))).toBe('boolean')
})
