import { foundedBase } from '../../helpers/test-base'
import { expect, test, vi } from 'vitest'
import { tellChange } from '../../../renderer/db/changes'

vi.mock('../../../renderer/db/dangling/find-clashes', () => ({
  findClashes: vi.fn().mockRejectedValueOnce(new Error('the store was closed')).mockResolvedValue([]),
}))

test('a look that failed is told, and what changes later is looked at', async () => {
  const [told, reported] = [vi.fn(), vi.fn()]
  const hearers: ((event: unknown) => void)[] = []
  vi.stubGlobal('self', { addEventListener: (_: string, hear: (event: unknown) => void) => hearers.push(hear), postMessage: told })
  vi.stubGlobal('reportError', reported)
  await import('../../../renderer/db/dangling/dangling-worker')
  const { database } = await foundedBase()
  for (const hear of hearers) hear({ data: { database, times: 'live' } })
  await vi.waitFor(() => expect(reported).toHaveBeenCalledOnce())
  expect(told).not.toHaveBeenCalled()
  tellChange({ database, touched: [], everything: true })
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith({ dangling: { count: 0, links: [] }, clashes: [] }))
})
