import { expect, test } from 'vitest'
import type { FeedRow } from '../../../shared/merge/op'
import { countOf, partsFor } from '../../../shared/merge/short-file'

const feed = (r: string, ...tips: readonly (readonly [number, string])[]): FeedRow => ({
  r,
  label: '',
  tips: tips.map(([n, id]) => ({ n, id })),
})
const partOf = (own: FeedRow, theirs: readonly (readonly [number, string])[] | undefined, ...known: readonly string[]): unknown =>
  partsFor([own], theirs ? { [own.r]: theirs } : {}, new Set(known)).get(own.r)

test('of a feed that goes on there, only what comes after its end there is sent', () => {
  expect(partOf(feed('a', [9, 'i9']), [[5, 'i5']], 'i5')).toEqual({ after: 5 })
  expect(partOf(feed('a', [9, 'i9']), [[9, 'i9']], 'i9')).toBe('none')
})

test('a feed that is unknown there, forked on either side, or went another way is sent whole', () => {
  expect(partOf(feed('a', [9, 'i9']), undefined)).toBe('all')
  expect(partOf(feed('a', [8, 'i8'], [9, 'i9']), [[5, 'i5']], 'i5')).toBe('all')
  expect(
    partOf(
      feed('a', [9, 'i9']),
      [
        [5, 'i5'],
        [6, 'x6'],
      ],
      'i5',
    ),
  ).toBe('all')
  expect(partOf(feed('a', [9, 'i9']), [[5, 'x5']])).toBe('all')
  expect(partOf(feed('a', [9, 'i9']), [[9, 'x9']])).toBe('all')
})

test('a forked feed whose every end they told is not sent, were they to hold more branches of it', () => {
  const ends = [
    [8, 'i8'],
    [9, 'i9'],
  ] as const
  expect(partOf(feed('a', ...ends), ends, 'i8', 'i9')).toBe('none')
  expect(partOf(feed('a', [9, 'i9']), ends, 'i9')).toBe('none')
  expect(partOf(feed('a', ...ends), [[9, 'i9']], 'i9')).toBe('all')
})

test('a feed that they know further than we do is not sent', () => {
  expect(partOf(feed('a', [9, 'i9']), [[12, 'i12']])).toBe('none')
})

test('what they lack is counted', () => {
  const own = [feed('a', [9, 'i9']), feed('b', [4, 'j4'])]
  expect(countOf(own, partsFor(own, { a: [[5, 'i5']] }, new Set(['i5'])))).toBe(4 + 4)
})
