import { foundedBase } from '../../helpers/test-base'
import { afterEach, expect, test, vi } from 'vitest'
import { createJournals, type Journals } from '../../../main/files/journal'
import type { Base } from '../../../renderer/db/base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { lastRowOf } from '../../../renderer/db/extent'
import { journalStart, renewStaleJournal } from '../../../renderer/db/safety/copies'
import { flushJournal, followJournal, generationOf, renewJournal } from '../../../renderer/db/safety/journal'
import type { CallInput } from '../../../shared/ipc/contract'
import { stubBridge } from '../../helpers/stub-bridge'
import { freshFolder } from '../main/folder'

afterEach(() => vi.restoreAllMocks())

/** A main with journals on a disk, and safety copies of which only the notes are there. */
function mainKeeps(copies: readonly unknown[] = []): Journals {
  const journals = createJournals(freshFolder())
  const other = stubBridge.call
  vi.spyOn(stubBridge, 'call').mockImplementation(async (channel, input) => {
    const answer = (value: unknown): unknown => ({ ok: true, value })
    if (channel === 'copy.list') return answer(copies)
    if (channel === 'journal.list') return answer(await journals.list((input as CallInput<'journal.list'>).storeId))
    if (channel === 'journal.append') {
      const { storeId, generation, ...piece } = input as CallInput<'journal.append'>
      return answer({ standsAt: await journals.append(storeId, generation, piece) })
    }
    if (channel === 'journal.forget') {
      const { storeId, generation } = input as CallInput<'journal.forget'>
      return answer(await journals.forget(storeId, generation))
    }
    return other(channel, input)
  })
  return journals
}

async function add(base: Base, name: string): Promise<void> {
  const made = await createRecord(base, 'partner', { name, kind: 'authority', country: 'IT' })
  if (!made.ok) throw new Error(made.problem.type)
}

test('a journal is written anew behind a row also while what was saved last is being added', async () => {
  const base = await foundedBase()
  const journals = mainKeeps()
  await followJournal(base)
  for (const name of ['Sardaigne', 'Ligurie', 'Toscane']) await add(base, name)
  await flushJournal(base)
  const former = await generationOf(base)
  await add(base, 'Sicile')
  // A slow disk: what was saved last falls due while the new name is being noted.
  const put = base.db.meta.bulkPut.bind(base.db.meta)
  vi.spyOn(base.db.meta, 'bulkPut').mockImplementation(((rows: readonly { readonly k: string }[]) => {
    if (!rows.some(({ k }) => k === 'generation')) return put(rows as never)
    void flushJournal(base)
    return new Promise((done) => setTimeout(done, 100)).then(() => put(rows as never))
  }) as never)
  expect(await renewJournal(base, 3)).toBe(true)
  const listed = await journals.list(base.storeId)
  expect(listed).toMatchObject([{ generation: await generationOf(base), lastRow: await base.db.ops.count() }])
  expect(listed.some(({ generation }) => generation === former)).toBe(false)
  const text = Buffer.from(await journals.read(base.storeId, await generationOf(base), 0)).toString('utf8')
  for (const { i = 0, lines } of await base.db.ops.toArray()) expect(lines.every((line) => text.includes(line))).toBe(i > 3)
})

test('a journal that could not be begun anew goes on with what is saved next', async () => {
  const base = await foundedBase()
  const journals = mainKeeps()
  await followJournal(base)
  await flushJournal(base)
  vi.spyOn(base.db.meta, 'bulkPut').mockRejectedValueOnce(new Error('the disk failed'))
  await expect(renewJournal(base, 0)).rejects.toThrow('the disk failed')
  await add(base, 'Sardaigne')
  await flushJournal(base)
  expect(await journals.list(base.storeId)).toMatchObject([{ generation: await generationOf(base), lastRow: await lastRowOf(base.db) }])
})

test('a journal that is written anew begins behind a copy that is sound, not behind one that was found damaged', async () => {
  const base = await foundedBase()
  const generation = await generationOf(base)
  mainKeeps([
    { name: 'b', generation, lastRow: 9, health: 'damaged' },
    { name: 'a', generation, lastRow: 4, health: 'sound' },
  ])
  expect(await journalStart(base)).toBe(4)
})

test('a journal that found no room to be written anew is written anew at the next start', async () => {
  const base = await foundedBase()
  const journals = mainKeeps()
  await followJournal(base)
  await add(base, 'Sardaigne')
  await flushJournal(base)
  const former = await generationOf(base)
  const main = vi.mocked(stubBridge.call)
  const answers = main.getMockImplementation() ?? stubBridge.call
  const full = Promise.resolve({ ok: false, problem: { type: 'disk-full', freeBytes: 0 } })
  main.mockImplementation((channel, input) => (channel === 'journal.append' ? full : answers(channel, input)))
  expect(await renewJournal(base, 0)).toBe(false)
  expect((await journals.list(base.storeId)).map(({ generation }) => generation)).toContain(former)
  main.mockImplementation(answers)
  await renewStaleJournal(base)
  expect((await journals.list(base.storeId)).map(({ generation }) => generation)).toEqual([await generationOf(base)])
  const asked = vi.spyOn(base.db.meta, 'bulkPut')
  await renewStaleJournal(base)
  expect(asked).not.toHaveBeenCalled()
})
