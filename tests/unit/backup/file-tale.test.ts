import { expect, test } from 'vitest'
import { isAhead, taleOf } from '../../../shared/backup/file-tale'
import { sampleManifest, sampleOps } from '../../helpers/backup-bytes'

const manifest = sampleManifest(sampleOps())
const { t } = manifest.from
const told = { ownDevice: 'another', last: null, brings: false }

test('a file is told as what it is to this laptop', () => {
  expect(taleOf(manifest, { ...told, brings: true })).toBe('news')
  expect(taleOf(manifest, told)).toBe('known')
  expect(taleOf(manifest, { ...told, last: { writtenAt: t } })).toBe('same')
  expect(taleOf(manifest, { ...told, last: { writtenAt: t + 1 } })).toBe('older')
  expect(taleOf(manifest, { ...told, last: { writtenAt: t - 1 } })).toBe('known')
  expect(taleOf(manifest, { ...told, ownDevice: manifest.from.device, brings: true })).toBe('own-past')
  expect(taleOf({ ...manifest, kind: 'request' }, { ...told, brings: false })).toBe('request')
})

test('an old file that brings something is news all the same', () => {
  expect(taleOf(manifest, { ...told, last: { writtenAt: t + 1 }, brings: true })).toBe('news')
})

test('a clock is told wrong when it is more than a day ahead, never when it is behind', () => {
  expect(isAhead(manifest, t)).toBe(false)
  expect(isAhead(manifest, t - 23 * 3_600_000)).toBe(false)
  expect(isAhead(manifest, t - 25 * 3_600_000)).toBe(true)
  expect(isAhead(manifest, t + 1e12)).toBe(false)
})
