import { foundedBase } from '../../helpers/test-base'
import { expect, test, vi } from 'vitest'
import { copyBeforeMany, manyRecords } from '../../../renderer/db/safety/copy-before-many'
import { stubBridge } from '../../helpers/stub-bridge'

test('a small act waits for no copy, and one on many records is not done where its copy finds no room', async () => {
  const base = await foundedBase()
  const answered = stubBridge.call
  const full = { ok: false, problem: { type: 'disk-full', freeBytes: 0 } } as const
  const asked = vi
    .spyOn(stubBridge, 'call')
    .mockImplementation((channel, input) => (channel === 'copy.create' ? Promise.resolve(full) : answered(channel, input)))
  const copies = (): number => asked.mock.calls.filter(([channel]) => channel === 'copy.create').length
  expect(await copyBeforeMany(base, manyRecords)).toEqual({ ok: true, value: null })
  expect(copies()).toBe(0)
  expect(await copyBeforeMany(base, manyRecords + 1)).toEqual(full)
  expect(copies()).toBe(1)
  expect(await copyBeforeMany({ ...base, practice: true }, manyRecords + 1)).toEqual({ ok: true, value: null })
  asked.mockRestore()
})
