import { expect, test } from 'vitest'
import { isDue } from '../../../renderer/db/share/share-due'

const minute = 60_000
const now = Date.UTC(2026, 2, 18, 10)
const rested = { now, changedAt: now - minute, writtenAt: now - 10 * minute, failedAt: null }

test('what was saved goes out after a pause, and not at every pause', () => {
  expect(isDue(rested)).toBe(true)
  expect(isDue({ ...rested, changedAt: now - 10_000 })).toBe(false)
  expect(isDue({ ...rested, writtenAt: now - minute })).toBe(false)
  expect(isDue({ ...rested, writtenAt: null })).toBe(true)
})

test('a writing that failed is tried again by itself after a few minutes', () => {
  expect(isDue({ ...rested, failedAt: now - minute })).toBe(false)
  expect(isDue({ ...rested, failedAt: now - 6 * minute })).toBe(true)
})

test('a clock that was set back, or ahead, keeps no file from being written', () => {
  expect(isDue({ ...rested, writtenAt: Date.UTC(2099, 0, 1) })).toBe(true)
  expect(isDue({ ...rested, failedAt: Date.UTC(2099, 0, 1), changedAt: Date.UTC(2099, 0, 1) })).toBe(true)
})
