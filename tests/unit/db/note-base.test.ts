import { foundedBase } from '../../helpers/test-base'
import { expect, test, vi } from 'vitest'
import { noteBase, noteBaseNow, stopNoting } from '../../../renderer/db/note-base'
import { notes } from '../../helpers/stub-bridge'

test('a store that is about to be closed is neither noted later nor read any more', async () => {
  const base = await foundedBase()
  await stopNoting(base.db)
  notes.clear()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  noteBase(base)
  await stopNoting(base.db)
  base.db.close()
  vi.advanceTimersByTime(10_000)
  vi.useRealTimers()
  expect(notes.size).toBe(0)
})

test('what is being noted is waited for before the store is closed', async () => {
  const base = await foundedBase()
  await stopNoting(base.db)
  notes.clear()
  noteBase(base)
  await expect.poll(() => notes.size).toBe(1)
  await stopNoting(base.db)
  await noteBaseNow(base)
  base.db.close()
  expect(notes.get(base.storeId)?.ops).toBe(2)
})
