import { foundedBase } from '../../helpers/test-base'
import { afterEach, expect, test, vi } from 'vitest'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { keepDraft } from '../../../renderer/db/drafts'
import { laptopDatabase } from '../../../renderer/db/laptop-database'
import { stubBridge } from '../../helpers/stub-bridge'

const other = stubBridge.call

afterEach(() => vi.restoreAllMocks())

function freeOnDisk(freeBytes: number): void {
  vi.spyOn(stubBridge, 'call').mockImplementation((channel, input) =>
    channel === 'file.space' ? Promise.resolve({ ok: true, value: { freeBytes } }) : other(channel, input),
  )
}

const partner = { name: 'Sardaigne', kind: 'authority', country: 'IT' }

test('on a full disk the store is not touched: a save is told that there is no room, a draft that it is on screen alone', async () => {
  const base = await foundedBase()
  const before = await base.db.ops.toArray()
  freeOnDisk(1 << 20)
  expect(await createRecord(base, 'partner', partner)).toEqual({ ok: false, problem: { type: 'store-full' } })
  expect(await keepDraft(base, 'draft', { name: 'Sard' }, null)).toBe(false)
  expect([await base.db.ops.toArray(), await laptopDatabase.drafts.get('draft')]).toEqual([before, undefined])
  freeOnDisk(1 << 30)
  expect((await createRecord(base, 'partner', partner)).ok).toBe(true)
  expect(await keepDraft(base, 'draft', { name: 'Sard' }, null)).toBe(true)
})

test('whatever fails on a disk that filled up meanwhile is told as a lack of room; on any other it stays what it is', async () => {
  const base = await foundedBase()
  freeOnDisk(1 << 30)
  const failing = vi.spyOn(base.db.ops, 'add').mockImplementation(() => {
    freeOnDisk(0)
    throw new Error('Connection is closing because of: IO error')
  })
  expect(await createRecord(base, 'partner', partner)).toEqual({ ok: false, problem: { type: 'store-full' } })
  freeOnDisk(1 << 30)
  failing.mockImplementation(() => {
    throw new Error('a bug')
  })
  await expect(createRecord(base, 'partner', partner)).rejects.toThrow('a bug')
})
