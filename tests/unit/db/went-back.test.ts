import { foundedBase } from '../../helpers/test-base'
import { expect, test } from 'vitest'
import type { Base } from '../../../renderer/db/base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { laptopDatabase } from '../../../renderer/db/laptop-database'
import { needFact, readFact } from '../../../renderer/db/meta'
import { noteBaseNow, stopNoting } from '../../../renderer/db/note-base'
import { openBase } from '../../../renderer/db/open-base'
import { generationOf } from '../../../renderer/db/safety/journal'
import { closeWentBack, readWentBack } from '../../../renderer/db/safety/went-back'
import { notes } from '../../helpers/stub-bridge'

type Dump = readonly (readonly [table: string, rows: readonly unknown[]])[]

function dump({ db }: Base): Promise<Dump> {
  return Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const))
}

/** Gives a store back as it was, its counter of rows included. */
async function setBack({ db }: Base, then: Dump): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const [name, rows] of then) {
      await db.table(name).clear()
      await db.table(name).bulkAdd([...rows])
    }
  })
}

async function add(base: Base, name: string): Promise<void> {
  const made = await createRecord(base, 'partner', { name, kind: 'authority', country: 'IT' })
  if (!made.ok) throw new Error(made.problem.type)
}

async function reopened(base: Base): Promise<Base> {
  const kept = await laptopDatabase.bases.get(base.storeId)
  if (!kept) throw new Error('not kept')
  const opened = await openBase(kept, base)
  if (!opened.ok) throw new Error(opened.problem.type)
  return opened.value
}

test('a store that was set back, behind a copy that emptied the journal, is noticed: it goes on under another feed and generation, and says what is missing', async () => {
  const base = await foundedBase()
  await add(base, 'Sardaigne')
  const generation = await generationOf(base)
  const feed = await needFact(base.db, 'feed')
  const then = await dump(base)
  await add(base, 'Ligurie')
  await add(base, 'Toscane')
  await noteBaseNow(base)
  await stopNoting(base.db)
  await setBack(base, then)
  const again = await reopened(base)
  expect(await readWentBack(again)).toMatchObject({ held: 3, expected: 5 })
  expect(await needFact(again.db, 'feed')).not.toBe(feed)
  expect(await readFact(again.db, 'generation')).not.toBe(generation)
  // Seen once, it is kept in mind until somebody has seen it, and what is written from here on is no going back.
  await noteBaseNow(again)
  const renewed = await needFact(again.db, 'feed')
  const later = await reopened(again)
  expect(await readWentBack(later)).toMatchObject({ held: 3, expected: 5 })
  expect(await needFact(later.db, 'feed')).toBe(renewed)
  await closeWentBack(later)
  expect(await readWentBack(await reopened(later))).toBeNull()
})

test('a store that was set back and then written to is noticed by the end of its own feed', async () => {
  const base = await foundedBase()
  const then = await dump(base)
  await add(base, 'Ligurie')
  await noteBaseNow(base)
  await stopNoting(base.db)
  const noted = notes.get(base.storeId)
  await setBack(base, then)
  await add(base, 'Toscane')
  await stopNoting(base.db)
  if (noted) notes.set(base.storeId, noted)
  expect(await readWentBack(await reopened(base))).toMatchObject({ held: 3, expected: 4 })
})

test('a store that got back what it lacked is whole, even if the app ended before it could say so', async () => {
  const base = await foundedBase()
  const then = await dump(base)
  await add(base, 'Ligurie')
  await noteBaseNow(base)
  await stopNoting(base.db)
  const lost = await base.db.ops.orderBy(':id').last()
  if (!lost) throw new Error('nothing was saved')
  await setBack(base, then)
  const again = await reopened(base)
  expect(await readWentBack(again)).toMatchObject({ held: 2, expected: 3 })
  // As many changes as there were are not yet those that there were.
  await add(again, 'Toscane')
  expect(await readWentBack(again)).toMatchObject({ held: 2, expected: 3 })
  await again.db.ops.add({ ...lost, i: 1000 })
  expect(await readWentBack(again)).toBeNull()
  expect(await readFact(again.db, 'wentBack')).toBeUndefined()
})

test('a store that holds what was noted, or more, is left as it is', async () => {
  const base = await foundedBase()
  await add(base, 'Sardaigne')
  await noteBaseNow(base)
  const noted = notes.get(base.storeId)
  const feed = await needFact(base.db, 'feed')
  await add(base, 'Ligurie')
  await stopNoting(base.db)
  if (noted) notes.set(base.storeId, noted)
  const again = await reopened(base)
  expect(await readWentBack(again)).toBeNull()
  expect(await needFact(again.db, 'feed')).toBe(feed)
})

test('a note of an earlier database of the base, or of a return to a backup that broke off, is no going back', async () => {
  const base = await foundedBase()
  await add(base, 'Sardaigne')
  await noteBaseNow(base)
  const noted = notes.get(base.storeId)
  if (!noted) throw new Error('nothing noted')
  const { PonteDatabase } = await import('../../../renderer/db/database')
  const prepared = new PonteDatabase(`${base.storeId}.1`)
  await prepared.open()
  notes.set(base.storeId, { ...noted, database: `${base.storeId}.1`, ops: 500 })
  const again = await reopened(base)
  expect(await readWentBack(again)).toBeNull()
  expect(notes.get(base.storeId)?.database).toBe(base.storeId)
  prepared.close()
  // The database that was noted is gone without a trace: what it held is missing.
  notes.set(base.storeId, { ...noted, database: `${base.storeId}.1`, ops: 500 })
  await prepared.delete()
  expect(await readWentBack(await reopened(again))).toMatchObject({ expected: 500 })
})
