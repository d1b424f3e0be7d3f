import { expect, test, vi } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { hearCounts, recount } from '../../../renderer/db/counts'
import { keepPreference } from '../../../renderer/db/preferences'
import { lookNow, watchShare } from '../../../renderer/db/share/watch-share'
import { stubBridge } from '../../helpers/stub-bridge'

test('what is looked at beside the screens is no bug when its store was closed meanwhile', async () => {
  const report = vi.fn()
  vi.stubGlobal('reportError', report)
  const base = await foundedBase()
  const stop = watchShare(base)
  await lookNow(base)
  base.db.close()
  const again = watchShare(base)
  await lookNow(base)
  recount(base.db)
  const deaf = hearCounts(base.db, () => undefined)
  await new Promise(setImmediate)
  expect(report).not.toHaveBeenCalled()
  for (const end of [stop, again, deaf]) end()
})

test('a writing that broke is not begun again at every look', async () => {
  const report = vi.fn()
  vi.stubGlobal('reportError', report)
  vi.useFakeTimers({ toFake: ['setInterval'] })
  let now = Date.UTC(2026, 2, 3)
  const base = { ...(await foundedBase()), clock: () => now }
  await keepPreference(`share/${base.storeId}`, { encrypted: false })
  const other = stubBridge.call
  let begun = 0
  vi.spyOn(stubBridge, 'call').mockImplementation((channel, input) => {
    if (channel === 'share.read') return Promise.resolve({ ok: true, value: { folder: '/share', files: [] } })
    if (channel === 'share.create') begun += 1
    return channel === 'share.create' ? Promise.reject(new Error('a bug')) : other(channel, input)
  })
  const stop = watchShare(base)
  const look = async (after: number): Promise<void> => {
    now += after
    vi.advanceTimersByTime(10_000)
    await lookNow(base)
  }
  await look(0)
  await look(60_000)
  expect([begun, report.mock.calls.length]).toEqual([1, 1])
  await look(10_000)
  expect(begun).toBe(1)
  await look(6 * 60_000)
  expect(begun).toBe(2)
  stop()
  vi.useRealTimers()
})
