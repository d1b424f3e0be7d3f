import { foundedBase } from '../../helpers/test-base'
import { afterEach, expect, test, vi } from 'vitest'
import { closeBase } from '../../../renderer/db/close-base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { journalSoon, followJournal } from '../../../renderer/db/safety/journal'
import { notes, stubBridge } from '../../helpers/stub-bridge'

afterEach(() => vi.restoreAllMocks())

test('a base that another one takes the place of is in its journal, noted by main, and holds no connection that keeps others waiting', async () => {
  const base = await foundedBase()
  await followJournal(base)
  await createRecord(base, 'partner', { name: 'Sardaigne', kind: 'authority', country: 'IT' })
  const calls = vi.spyOn(stubBridge, 'call')
  await closeBase(base)
  expect(calls.mock.calls.map(([channel]) => channel)).toContain('journal.append')
  expect(notes.get(base.storeId)).toMatchObject({ records: 1 })
  const asked: string[] = []
  const removing = indexedDB.deleteDatabase(base.db.name)
  await new Promise<void>((done) => {
    removing.addEventListener('blocked', () => asked.push('blocked'))
    removing.addEventListener('success', () => done())
  })
  expect([asked, base.db.isOpen()]).toEqual([[], false])
  // What still comes to the one that is closed goes nowhere.
  calls.mockClear()
  journalSoon(base)
  await closeBase(base)
  expect(calls).not.toHaveBeenCalled()
})
