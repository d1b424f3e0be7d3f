import { expect, test } from 'vitest'
import { goesBack, isAhead, isOlder, taleOf, type LastFile } from '../../../shared/backup/file-tale'
import type { Op } from '../../../shared/merge/op'
import { sampleManifest, sampleOps } from '../../helpers/backup-bytes'

const manifest = sampleManifest(sampleOps())
const { t } = manifest.from
const told = { ownDevice: 'another', last: null, brings: false }

/** The same laptop, known by a file that reached `n` changes far. */
const reached = (n: number, writtenAt: number): LastFile => {
  const tips = Object.entries(manifest.tips).map(([feed, ends]) => [
    feed,
    ends.map(([own, id]) => [own + n, n === 0 ? id : 'another'] as const),
  ])
  return { writtenAt, tips: Object.fromEntries(tips) as LastFile['tips'] }
}

test('a file is told as what it is to this laptop', () => {
  expect(taleOf(manifest, { ...told, brings: true })).toBe('news')
  expect(taleOf(manifest, told)).toBe('known')
  expect(taleOf(manifest, { ...told, last: reached(0, t) })).toBe('same')
  expect(taleOf(manifest, { ...told, last: reached(1, t + 1) })).toBe('older')
  expect(taleOf(manifest, { ...told, last: reached(0, t - 1) })).toBe('known')
  expect(taleOf({ ...manifest, kind: 'request' }, { ...told, brings: false })).toBe('request')
})

test('a file of this laptop is its own past, unless it holds what is not here: then its profile lives elsewhere too', () => {
  const own = { ...told, ownDevice: manifest.from.device }
  expect(taleOf(manifest, own)).toBe('own-past')
  expect(taleOf(manifest, { ...own, brings: true })).toBe('own-copy')
})

test('an old file that brings something is news all the same', () => {
  expect(taleOf(manifest, { ...told, last: reached(1, t + 1), brings: true })).toBe('news')
})

test('a file is not called older by a clock that was ahead once', () => {
  expect(taleOf(manifest, { ...told, last: reached(0, Date.UTC(2099, 0, 1)) })).toBe('known')
  expect(taleOf(manifest, { ...told, last: reached(-1, Date.UTC(2099, 0, 1)) })).toBe('known')
  expect(isOlder(manifest, reached(-1, Date.UTC(2099, 0, 1)))).toBe(false)
})

test('a clock is told wrong when it is more than a day ahead, never when it is behind', () => {
  expect(isAhead(manifest, t)).toBe(false)
  expect(isAhead(manifest, t - 23 * 3_600_000)).toBe(false)
  expect(isAhead(manifest, t - 25 * 3_600_000)).toBe(true)
  expect(isAhead(manifest, t + 1e12)).toBe(false)
})

test('a clock that went back by more than a day inside a feed is told, whatever the order of the changes', () => {
  const at = (...times: readonly number[]): readonly Op[] =>
    sampleOps().map((op, index) => ({ ...op, envelope: { ...op.envelope, t: times[index] ?? 0 } }))
  const day = 24 * 3_600_000
  expect(goesBack(at(0, day, 2 * day))).toBe(false)
  expect(goesBack(at(day, 0, day))).toBe(false)
  expect(goesBack(at(0, 3 * day, day))).toBe(true)
  expect(goesBack(at(0, 3 * day, day).toReversed())).toBe(true)
})
