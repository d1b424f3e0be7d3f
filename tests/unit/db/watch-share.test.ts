import { expect, test, vi } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { hearCounts, recount } from '../../../renderer/db/counts'
import { lookNow, watchShare } from '../../../renderer/db/share/watch-share'

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
