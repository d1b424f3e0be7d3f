import { expect, test } from 'vitest'
import { inReadingOrder } from '../../../main/pdf/bidi-lines'

const order = (levels: readonly number[]): readonly number[] =>
  inReadingOrder(levels.map((bidiLevel, at) => ({ bidiLevel, at }))).map((one) => one.at)

test('words of a left-to-right line stay as they are', () => {
  expect(order([0, 0, 0])).toEqual([0, 1, 2])
})

test('words of a right-to-left line are turned round', () => {
  expect(order([1, 1, 1])).toEqual([2, 1, 0])
})

test('a number in a right-to-left line keeps its own order', () => {
  expect(order([1, 2, 2, 1])).toEqual([3, 1, 2, 0])
})

test('a right-to-left name in a left-to-right line is turned round in its place', () => {
  expect(order([0, 1, 1, 0, 1])).toEqual([0, 2, 1, 3, 4])
})
