import { foundedBase } from '../../helpers/test-base'
import { afterEach, expect, test, vi } from 'vitest'
import { sampleManifest } from '../../helpers/backup-bytes'
import { testPerson, testProviders } from '../../helpers/test-providers'
import { joinWith } from '../../../renderer/db/backup/join-base'
import type { ToMerge } from '../../../renderer/db/backup/merge-messages'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { databasesOf } from '../../../renderer/db/databases'
import { laptopDatabase } from '../../../renderer/db/laptop-database'
import { needFact, readFact } from '../../../renderer/db/meta'
import { noteBaseNow, stopNoting } from '../../../renderer/db/note-base'
import { openBase, prepareStore } from '../../../renderer/db/open-base'
import { notes } from '../../helpers/stub-bridge'
import type { Manifest } from '../../../shared/backup/manifest'
import { ok } from '../../../shared/kernel/result'

afterEach(() => vi.unstubAllGlobals())

/** A thread that finds a file sound, and of which nothing is new once it is taken in. */
function threadFinds(manifest: Manifest): void {
  class Worker extends EventTarget {
    postMessage({ say }: ToMerge): void {
      const answers = { peek: { say: 'peeked', answer: ok(manifest) }, apply: { say: 'applied', answer: ok({}) } }
      const data = say === 'peek' || say === 'apply' ? answers[say] : { say: 'checked', answer: ok({ manifest }) }
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })))
    }
    terminate(): void {
      // Nothing runs.
    }
  }
  vi.stubGlobal('Worker', Worker)
}

test('a base that this laptop has already is not joined again: it is told by its name, and stays what it is', async () => {
  const base = await foundedBase()
  await noteBaseNow(base)
  const ops = await base.db.ops.toArray()
  threadFinds({ ...sampleManifest([]), st: await needFact(base.db, 'storeId'), base: base.name })
  const joined = await joinWith({ token: 't', name: 'Base.ponte', size: 9, mime: '' }, testPerson, testProviders(5))
  expect(joined).toEqual({ ok: false, problem: { type: 'base-here', name: base.name } })
  expect(await base.db.ops.toArray()).toEqual(ops)
})

test('a base that no list knows any more, and that holds records here, is joined with all of them: none is dropped', async () => {
  const base = await foundedBase()
  const made = await createRecord(base, 'partner', { name: 'Sardaigne', kind: 'authority', country: 'IT' })
  await stopNoting(base.db)
  base.db.close()
  await laptopDatabase.bases.clear()
  notes.clear()
  threadFinds({ ...sampleManifest([]), st: base.storeId, base: base.name })
  const joined = await joinWith({ token: 't', name: 'Base.ponte', size: 9, mime: '' }, testPerson, testProviders(6))
  if (!joined.ok || !made.ok) throw new Error('not joined')
  expect(await joined.value.db.records('partner').get(made.value.id)).toMatchObject({ name: 'Sardaigne' })
  // All of it was taken over: the next opening removes what it was taken from.
  expect(await readFact(joined.value.db, 'aside')).toBeUndefined()
  const kept = await laptopDatabase.bases.get(base.storeId)
  const opened = kept && (await openBase(kept, testProviders(9)))
  expect(opened?.ok && (await opened.value.db.records('partner').count())).toBe(1)
})

test('a database of a base that no list knows and that cannot be read stays beside the base that is joined', async () => {
  const base = await foundedBase()
  await stopNoting(base.db)
  const [row] = await base.db.ops.toArray()
  if (row) await base.db.ops.put({ ...row, lines: row.lines.map((line) => line.slice(0, 20)) })
  base.db.close()
  await laptopDatabase.bases.clear()
  notes.clear()
  threadFinds({ ...sampleManifest([]), st: base.storeId, base: base.name })
  const joined = await joinWith({ token: 't', name: 'Base.ponte', size: 9, mime: '' }, testPerson, testProviders(7))
  if (!joined.ok) throw new Error(joined.problem.type)
  const kept = await laptopDatabase.bases.get(base.storeId)
  if (kept) await openBase(kept, testProviders(9))
  expect(await databasesOf(base.storeId)).toEqual([`${base.storeId}.1`, base.storeId])
})

test('what a join that broke off received is written over by the next one', async () => {
  const former = await foundedBase()
  const storeId = 'received-by-a-join0001'
  const db = await prepareStore({ databaseId: storeId, storeId, name: 'Direction', practice: false }, former)
  await db.ops.bulkAdd(await former.db.ops.toArray())
  db.close()
  threadFinds({ ...sampleManifest([]), st: storeId, base: 'Direction' })
  const joined = await joinWith({ token: 't', name: 'Base.ponte', size: 9, mime: '' }, testPerson, testProviders(8))
  if (!joined.ok) throw new Error(joined.problem.type)
  expect(await databasesOf(storeId)).toEqual([storeId])
  expect((await joined.value.db.ops.toArray()).flatMap(({ ids }) => ids)).toHaveLength(2)
})
