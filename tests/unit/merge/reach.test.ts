import { expect, test } from 'vitest'
import { reachOf } from '../../../shared/merge/tips'

test('ends reach beyond others as soon as one lies further, in a feed known or not', () => {
  expect(reachOf({ a: [[2, 'a2']] }, { a: [[2, 'a2']] })).toBe('same')
  expect(reachOf({ a: [[3, 'a3']] }, { a: [[2, 'a2']] })).toBe('beyond')
  expect(reachOf({ a: [[1, 'a1']], b: [[1, 'b1']] }, { a: [[2, 'a2']] })).toBe('beyond')
  expect(reachOf({}, {})).toBe('same')
})

test('ends that the others have passed everywhere are behind', () => {
  expect(reachOf({ a: [[1, 'a1']] }, { a: [[2, 'a2']] })).toBe('behind')
  expect(reachOf({ a: [[2, 'a2']] }, { a: [[2, 'a2']], b: [[1, 'b1']] })).toBe('behind')
  expect(reachOf({}, { a: [[2, 'a2']] })).toBe('behind')
})

test('a feed that went another way reaches beyond', () => {
  expect(reachOf({ a: [[2, 'other']] }, { a: [[2, 'a2']] })).toBe('beyond')
  expect(
    reachOf(
      {
        a: [
          [2, 'a2'],
          [4, 'a4'],
        ],
      },
      { a: [[2, 'a2']] },
    ),
  ).toBe('beyond')
})
