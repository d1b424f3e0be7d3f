import { expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { sampleManifest } from '../../helpers/backup-bytes'
import type { Manifest } from '../../../shared/backup/manifest'
import { notePeer } from '../../../renderer/db/backup/peers'

const feed = 'abcdefghijklmnop'
const day = 24 * 3_600_000
const march = Date.UTC(2026, 2, 3)

function fileOf(t: number, n: number, kind: Manifest['kind'] = 'complete'): Manifest {
  const sample = sampleManifest([])
  return { ...sample, kind, from: { ...sample.from, t }, tips: { [feed]: [[n, `id-of-op-${n}`]] } }
}

test('a clock that was once far ahead freezes nothing: the next file that reaches further holds', async () => {
  const base = await foundedBase()
  await notePeer(base, fileOf(Date.UTC(2099, 0, 1), 5))
  expect(await notePeer(base, fileOf(march, 9))).toMatchObject({ writtenAt: march, tips: { [feed]: [[9, 'id-of-op-9']] } })
})

test('a clock that was once far ahead freezes nothing: a request says what its laptop has, also when that is less', async () => {
  const base = await foundedBase()
  await notePeer(base, fileOf(Date.UTC(2099, 0, 1), 5))
  expect(await notePeer(base, fileOf(march, 3, 'request'))).toMatchObject({ writtenAt: march, tips: { [feed]: [[3, 'id-of-op-3']] } })
})

test('an old file that is read late takes nothing away from what is known of a laptop', async () => {
  const base = await foundedBase()
  const newest = await notePeer(base, fileOf(march, 9))
  expect(await notePeer(base, fileOf(march - 20 * day, 4))).toEqual(newest)
})

test('a laptop that went back to a backup is known by its newer file, with less in it', async () => {
  const base = await foundedBase()
  await notePeer(base, fileOf(march, 9))
  expect(await notePeer(base, fileOf(march + day, 4))).toMatchObject({ writtenAt: march + day, tips: { [feed]: [[4, 'id-of-op-4']] } })
})

test('the same file read again keeps the day on which it was received', async () => {
  const base = await foundedBase()
  const first = await notePeer(base, fileOf(march, 9))
  expect(await notePeer({ ...base, clock: () => base.clock() + 9 * day }, fileOf(march, 9))).toEqual(first)
})
