import { foundedBase } from '../../helpers/test-base'
import { beforeEach, expect, test } from 'vitest'
import Dexie from 'dexie'
import { notes } from '../../helpers/stub-bridge'
import { testPerson, testProviders } from '../../helpers/test-providers'
import type { Base } from '../../../renderer/db/base'
import { checkStores, forgetBase } from '../../../renderer/db/check-stores'
import { claimBase } from '../../../renderer/db/claim-base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { databaseName, PonteDatabase } from '../../../renderer/db/database'
import { databasesOf } from '../../../renderer/db/databases'
import { laptopDatabase } from '../../../renderer/db/laptop-database'
import { keepFacts } from '../../../renderer/db/meta'
import { listBases, openBase, prepareStore } from '../../../renderer/db/open-base'
import { noteBaseNow, stopNoting } from '../../../renderer/db/note-base'
import { readWentBack } from '../../../renderer/db/safety/went-back'

beforeEach(async () => {
  await laptopDatabase.bases.clear()
  notes.clear()
  for (const name of await Dexie.getDatabaseNames()) if (name !== laptopDatabase.name) await Dexie.delete(name)
})

/** A base with a partner, of which neither the laptop's own list nor main knows any more. */
async function unlisted(): Promise<Base> {
  const base = await foundedBase()
  await createRecord(base, 'partner', { name: 'Sardaigne', kind: 'authority', country: 'IT' })
  await stopNoting(base.db)
  await laptopDatabase.bases.clear()
  notes.clear()
  return base
}

async function opsOf({ db }: Base): Promise<readonly string[]> {
  return (await db.ops.toArray()).flatMap(({ ids }) => ids)
}

test('a base that is whole is taken up again when only the list of bases was lost, by the same person on the same laptop', async () => {
  const base = await foundedBase()
  await createRecord(base, 'partner', { name: 'Sardaigne', kind: 'authority', country: 'IT' })
  await noteBaseNow(base)
  await laptopDatabase.bases.clear()
  expect(await checkStores()).toEqual({ ok: true, value: null })
  const [kept] = await listBases()
  expect(kept).toMatchObject({ storeId: base.storeId, memberId: base.author.memberId, laptopId: base.author.laptopId, practice: false })
  if (!kept) throw new Error('not kept')
  const opened = await openBase(kept, base)
  expect(opened.ok && (await opened.value.db.records('partner').count())).toBe(1)
})

test('a base that neither the list of bases nor main knows any more is found by its records', async () => {
  const base = await unlisted()
  expect(await checkStores()).toEqual({ ok: true, value: null })
  const [kept] = await listBases()
  expect(kept).toMatchObject({ storeId: base.storeId, name: base.name, memberId: base.author.memberId, practice: false })
  // Once it is open, main knows of it again.
  if (kept) await openBase(kept, testProviders(3))
  expect(notes.get(base.storeId)).toMatchObject({ records: 1 })
})

test('what a join that broke off received is no base of this laptop: nobody worked on it', async () => {
  const base = await unlisted()
  await laptopDatabase.bases.clear()
  const db = await prepareStore(
    { databaseId: 'received-by-a-join00000', storeId: 'received-by-a-join00000', name: 'D', practice: false },
    base,
  )
  await db.ops.bulkAdd(await base.db.ops.toArray())
  db.close()
  expect(await checkStores()).toEqual({ ok: true, value: null })
  expect(await listBases()).toMatchObject([{ storeId: base.storeId }])
})

test('tables that a cut rebuild left empty hide neither the base nor whose it is', async () => {
  const base = await unlisted()
  await base.db.records('laptop').clear()
  await base.db.records('member').clear()
  await base.db.meta.delete('projection')
  expect(await checkStores()).toEqual({ ok: true, value: null })
  expect(await listBases()).toMatchObject([{ storeId: base.storeId, memberId: base.author.memberId }])
})

test('a base whose feed changed just before the list was lost is known by the feed that main noted', async () => {
  const base = await foundedBase()
  await noteBaseNow(base)
  await stopNoting(base.db)
  await keepFacts(base.db, { feed: 'aaaaaaaaaaaaaaaa' })
  await laptopDatabase.bases.clear()
  expect(await checkStores()).toEqual({ ok: true, value: null })
  expect(await listBases()).toMatchObject([{ storeId: base.storeId, laptopId: base.author.laptopId }])
})

test('a base of which nothing says who works here is told as such, and never as emptied; nothing of it changes', async () => {
  for (const isNoted of [true, false]) {
    const base = await unlisted()
    if (isNoted) await noteBaseNow(base)
    await keepFacts(base.db, { feed: 'aaaaaaaaaaaaaaaa' })
    const noted = notes.get(base.storeId)
    if (noted) notes.set(base.storeId, { ...noted, tip: null })
    const ops = await opsOf(base)
    const unclaimed = { type: 'base-unclaimed', storeId: base.storeId, name: base.name, practice: false }
    expect(await checkStores()).toEqual({ ok: false, problem: unclaimed })
    expect(await opsOf(base)).toEqual(ops)
    expect(await listBases()).toEqual([])
    await Dexie.delete(base.db.name)
    notes.clear()
  }
})

test('whoever says who they are goes on in the base that waited for them, under the records by which it knows them', async () => {
  const base = await unlisted()
  await keepFacts(base.db, { feed: 'aaaaaaaaaaaaaaaa' })
  const ops = await opsOf(base)
  const claimed = await claimBase(base.storeId, testPerson, testProviders(77))
  if (!claimed.ok) throw new Error(claimed.problem.type)
  expect(claimed.value.author).toEqual(base.author)
  expect(await opsOf(claimed.value)).toEqual(expect.arrayContaining([...ops]))
  expect(await claimed.value.db.records('laptop').count()).toBe(1)
  expect(await readWentBack(claimed.value)).toBeNull()
  expect(await checkStores()).toEqual({ ok: true, value: null })
  // What they write now lets the base be found again, should the list be lost once more.
  await stopNoting(claimed.value.db)
  await laptopDatabase.bases.clear()
  notes.clear()
  expect(await checkStores()).toEqual({ ok: true, value: null })
  expect(await listBases()).toMatchObject([{ storeId: base.storeId, laptopId: base.author.laptopId }])
})

test('another person, on a laptop that the base does not know, is added to the base that was found', async () => {
  const base = await unlisted()
  await keepFacts(base.db, { feed: 'aaaaaaaaaaaaaaaa' })
  const person = { memberName: 'Anna Prova', initials: 'AP', laptopName: 'AJA-09', laptopCode: 'AP' }
  const claimed = await claimBase(base.storeId, person, testProviders(78))
  if (!claimed.ok) throw new Error(claimed.problem.type)
  const { db } = claimed.value
  expect([await db.records('member').count(), await db.records('laptop').count(), await db.records('partner').count()]).toEqual([2, 2, 1])
})

test('a base that cannot be opened and that no list knows is told by its name, and stays', async () => {
  const base = await unlisted()
  await base.db.records('laptop').clear()
  await base.db.meta.delete('projection')
  const [row] = await base.db.ops.toArray()
  if (row) await base.db.ops.put({ ...row, lines: row.lines.map((line) => line.slice(0, 20)) })
  expect(await checkStores()).toMatchObject({
    ok: false,
    problem: { type: 'store-failed', base: { storeId: base.storeId, name: base.name } },
  })
  expect(await databasesOf(base.storeId)).toEqual([base.storeId])
})

test('giving up a base whose records are gone removes no database that holds some', async () => {
  const base = await unlisted()
  const emptied = new PonteDatabase(`${base.storeId}.1`)
  await keepFacts(emptied, { restored: 1, aside: base.storeId })
  emptied.close()
  await forgetBase(base.storeId)
  expect(await Dexie.getDatabaseNames()).not.toContain(databaseName(`${base.storeId}.1`))
  expect(await opsOf(base)).not.toEqual([])
  expect(await checkStores()).toEqual({ ok: true, value: null })
  expect(await listBases()).toMatchObject([{ storeId: base.storeId }])
})
