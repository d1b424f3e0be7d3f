import { expect, test } from 'vitest'
import type { CopyNote } from '../../../shared/ipc/copy-note'
import { healthOf } from '../../../renderer/db/safety/health'

const day = 24 * 3_600_000
const now = 100 * day
const isOld = (at: number, days: number): boolean => at < now - days * day

const copyOf = (daysAgo: number, health: CopyNote['health'] = 'sound'): CopyNote => ({
  name: `${daysAgo}`,
  at: now - daysAgo * day,
  reason: 'daily',
  ops: 1,
  records: 1,
  generation: 'g',
  lastRow: 1,
  blobs: 0,
  size: 1,
  sha256: '',
  health,
  readAt: null,
})

test('a safety copy counts as verified, a damaged or unread one does not', () => {
  expect(healthOf([], null, isOld)).toMatchObject({ verifiedAt: null, damaged: false })
  expect(healthOf([copyOf(1)], null, isOld)).toMatchObject({ verifiedAt: now - day, verifiedOld: false, backupAt: null })
  const damaged = healthOf([copyOf(0, 'damaged'), copyOf(1, 'unread'), copyOf(9)], null, isOld)
  expect(damaged).toMatchObject({ verifiedAt: now - 9 * day, verifiedOld: true, damaged: true })
})

test('a backup that was read back counts as well, and its own age is told apart', () => {
  expect(healthOf([copyOf(9)], now - 2 * day, isOld)).toMatchObject({ verifiedAt: now - 2 * day, verifiedOld: false, backupOld: false })
  expect(healthOf([copyOf(0)], now - 20 * day, isOld)).toMatchObject({ verifiedAt: now, verifiedOld: false, backupOld: true })
})
