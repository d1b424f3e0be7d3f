import { expect, test, vi } from 'vitest'
import { notes, stubBridge } from '../../helpers/stub-bridge'
import { foundedBase } from '../../helpers/test-base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { eraseValues } from '../../../renderer/db/commands/erase'
import { saveRecord } from '../../../renderer/db/commands/save-record'
import { opsOfStore } from '../../helpers/ops-of-store'
import { takeOps } from '../../../renderer/db/backup/apply-merge'
import { erasedValues } from '../../../renderer/db/backup/erasures'
import { listMergeReports } from '../../../renderer/db/backup/merge-reports'
import type { Base } from '../../../renderer/db/base'
import type { PonteDatabase, StoredRow } from '../../../renderer/db/database'
import { databaseOf, dropOthers, nextDatabase } from '../../../renderer/db/databases'
import { keepFacts, needFact } from '../../../renderer/db/meta'
import { prepareStore } from '../../../renderer/db/open-base'
import { rebuiltRows } from '../../../renderer/db/rebuild'
import { compare } from '../../../renderer/db/safety/prepare-restore'
import { restoreBase, settleRestored } from '../../../renderer/db/safety/restore-base'
import type { Op } from '../../../shared/merge/op'
import type { RecordType } from '../../../shared/fields/record-type'

async function made(base: Base, type: RecordType, values: Readonly<Record<string, unknown>>): Promise<StoredRow> {
  const created = await createRecord(base, type, values)
  if (!created.ok) throw new Error(JSON.stringify(created.problem))
  const row = await base.db.records(type).get(created.value.id)
  if (!row) throw new Error('no row')
  return row
}

/** A store of the same base beside the one in use, with these ops alone. */
async function storeWith(base: Base, ops: readonly Op[]): Promise<{ readonly db: PonteDatabase; readonly database: string }> {
  const database = await nextDatabase(base.storeId)
  const db = await prepareStore(
    { databaseId: database, storeId: await needFact(base.db, 'storeId'), name: base.name, practice: false },
    base,
  )
  await takeOps(db, database, ops)
  return { db, database }
}

test('what an older backup lacks is told change by change, record by record', async () => {
  const base = await foundedBase()
  const kept = await made(base, 'contact', { family: 'Deiana' })
  const older = await opsOfStore(base.db)
  await saveRecord(base, 'contact', kept, { given: 'Maria' })
  const added = await made(base, 'contact', { family: 'Melis' })
  const { db } = await storeWith(base, older)
  const told = await compare(base.db, db)
  expect(told).toMatchObject({ lost: 2, gained: 0, behindCount: 2 })
  expect(new Set(told.behind.map(({ id }) => id))).toEqual(new Set([kept.id, added.id]))
  expect(await compare(db, base.db)).toMatchObject({ lost: 0, gained: 2, behindCount: 0 })
})

test('a value that was erased stays erased when the laptop goes back to a backup that still holds it', async () => {
  const base = await foundedBase()
  const contact = await made(base, 'contact', { family: 'Deiana', privateNote: 'Allergie aux noix' })
  const older = await opsOfStore(base.db)
  await eraseValues(base, 'contact', contact, new Set(['privateNote']))
  const prepared = await storeWith(base, older)
  await settleRestored(base, prepared)
  const store = JSON.stringify(await Promise.all(prepared.db.tables.map((table) => table.toArray())))
  expect(store).not.toContain('Allergie')
  expect(store).toContain('Deiana')
  expect(await erasedValues(prepared.db)).toEqual(await erasedValues(base.db))
  for (const { type, row } of (await rebuiltRows(prepared.db)).values()) expect(await prepared.db.records(type).get(row.id)).toEqual(row)
})

test('a number that was given after the backup is not given again, and the other laptops and the merges are still known', async () => {
  const base = await foundedBase()
  await made(base, 'convention', { title: 'Première' })
  const older = await opsOfStore(base.db)
  const second = await made(base, 'convention', { title: 'Deuxième' })
  const peer = { device: 'other', label: 'LIV-01', tips: {}, writtenAt: 7, mergedAt: 8 }
  await base.db.peers.put(peer)
  await base.db.meta.put({ k: 'merge-report:1', value: { id: '1', at: 5 } })
  const prepared = await storeWith(base, older)
  await settleRestored(base, prepared)
  const restored: Base = { ...base, ...prepared }
  const third = await made(restored, 'convention', { title: 'Troisième' })
  expect(String(third['number']) > String(second['number'])).toBe(true)
  expect(await prepared.db.peers.toArray()).toEqual([peer])
  expect((await listMergeReports(restored, 10)).reports).toEqual([{ id: '1', at: 5 }])
})

test('the laptop writes on under a new feed that its record names, also where the backup is older than the laptop', async () => {
  const base = await foundedBase()
  for (const older of [await opsOfStore(base.db), []]) {
    const prepared = await storeWith(base, older)
    await settleRestored(base, prepared)
    const feed = await needFact(prepared.db, 'feed')
    expect(feed).not.toBe(await needFact(base.db, 'feed'))
    const laptop = await prepared.db.records('laptop').get(base.author.laptopId)
    expect(laptop?.['feeds']).toEqual(expect.arrayContaining([expect.objectContaining({ feed })]))
    expect((await prepared.db.records('member').get(base.author.memberId))?.['name']).toBe(base.author.memberName)
    prepared.db.close()
  }
})

test('a base lives in its first database until another one says that it is finished, and what it left is removed', async () => {
  const base = await foundedBase()
  expect(await databaseOf(base.storeId)).toBe(base.database)
  const first = await storeWith(base, [])
  expect(await databaseOf(base.storeId)).toBe(base.database)
  await keepFacts(first.db, { restored: 5 })
  expect(await databaseOf(base.storeId)).toBe(first.database)
  const second = await storeWith(base, [])
  expect(second.database).not.toBe(first.database)
  expect(await databaseOf(base.storeId)).toBe(first.database)
  second.db.close()
  await dropOthers(base.storeId, first.database)
  expect(await databaseOf(base.storeId)).toBe(first.database)
  first.db.close()
  await dropOthers(base.storeId, null)
  expect(await databaseOf(base.storeId)).toBeNull()
})

test('once the laptop went back, main is told what the base holds now, and nothing reads the stores that were closed', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const base = await foundedBase()
  const older = await opsOfStore(base.db)
  await made(base, 'contact', { family: 'Deiana' })
  await keepFacts(base.db, { generation: 'here' })
  const lastRow = (await base.db.ops.orderBy(':id').last())?.i ?? 0
  const { call } = stubBridge
  const copied = { ok: true, value: [{ generation: 'here', lastRow, health: 'sound', blobs: 0 }] }
  const answer = vi.spyOn(stubBridge, 'call')
  answer.mockImplementation((channel, input) => (channel === 'copy.list' ? Promise.resolve(copied) : call(channel, input)))
  const prepared = await storeWith(base, older)
  const unread = { from: { laptop: '', member: '', writtenAt: 0 }, records: 0, lost: 1, behind: [], behindCount: 1, gained: 0, drafts: 0 }
  const hooks = { signal: new AbortController().signal, onProgress: () => undefined }
  expect(await restoreBase(base, { ...prepared, ...unread }, hooks)).toMatchObject({ ok: true, value: { storeId: base.storeId } })
  expect([base.db.isOpen(), prepared.db.isOpen()]).toEqual([false, false])
  // The change of the laptop's own record, which tells the new feed.
  expect(notes.get(base.storeId)).toMatchObject({ database: prepared.database, records: 0, ops: older.length + 1 })
  expect(vi.getTimerCount()).toBe(0)
  answer.mockRestore()
  vi.useRealTimers()
})
