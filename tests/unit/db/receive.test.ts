// First: it gives this process the browser's storage that the others look for.
import { fileOf, twoLaptops } from '../../helpers/two-laptops'
import { expect, test } from 'vitest'
import { readWhole, writeWhole, type BackupInMemory } from '../../helpers/backup-content'
import type { Laptop } from '../../helpers/merge-laptop'
import { testProviders } from '../../helpers/test-providers'
import { applyTo } from '../../../renderer/db/backup/apply-merge'
import { checkBackup, dropChecked, type CheckedBackup } from '../../../renderer/db/backup/check-backup'
import type { Base } from '../../../renderer/db/base'
import type { PonteDatabase } from '../../../renderer/db/database'
import { laptopDatabase } from '../../../renderer/db/laptop-database'
import { keepFacts, needFact } from '../../../renderer/db/meta'
import { openBase, prepareStore } from '../../../renderer/db/open-base'
import { ok, type Result } from '../../../shared/kernel/result'
import type { Problem } from '../../../shared/kernel/problem'

const many = 120
let stores = 0

/** A store that waits for a file: until somebody settles in, nobody sees what is in it. */
async function preparedStore(base: Base): Promise<{ readonly db: PonteDatabase; readonly database: string }> {
  stores += 1
  const database = `received-${stores}`
  const storeId = await needFact(base.db, 'storeId')
  return { database, db: await prepareStore({ databaseId: database, storeId, name: 'Direction', practice: false }, testProviders(stores)) }
}

async function check(db: PonteDatabase, bytes: Uint8Array): Promise<Result<CheckedBackup, Problem>> {
  const source = { size: bytes.length, read: (offset: number) => Promise.resolve(ok(bytes.slice(offset, offset + 5000))) }
  const expected = { storeId: await needFact(db, 'storeId'), practice: false, hasRecords: false, passphrases: [] }
  return checkBackup(db, source, expected, { signal: new AbortController().signal, onProgress: () => undefined })
}

// Longer than a part of a file, which is some megabytes: what is changed again comes in another part.
const long = 'Méditerranée '.repeat(3000)

/** A colleague's base: records of which some were changed again much later. */
async function colleagueAtWork(): Promise<{ readonly base: Base; readonly colleague: Laptop }> {
  const { base, colleague } = await twoLaptops()
  const key = (number: number): string => `partner:p${String(number).padStart(21, '0')}`
  for (let at = 0; at < many; at += 1) colleague.edit(key(at), { name: `Région ${at}`, country: 'IT', remarks: long })
  for (let at = 0; at < many; at += 7) colleague.edit(key(at), { name: `Région nouvelle ${at}` })
  colleague.remove(key(3))
  return { base, colleague }
}

/** The changes and rows that a store holds, in no order. */
async function held(db: PonteDatabase): Promise<unknown> {
  const lines = (await db.ops.toArray()).flatMap((row) => row.ids.map((id, at) => `${id} ${row.lines[at] ?? ''}`))
  return {
    lines: lines.toSorted(),
    partners: await db.records('partner').toArray(),
    feeds: await db.feeds.toArray(),
    opCount: await needFact(db, 'opCount'),
  }
}

/** What a store holds that took a file in the other way: read first, written afterwards. */
async function takenAtOnce(base: Base, bytes: Uint8Array): Promise<unknown> {
  const { db, database } = await preparedStore(base)
  await keepFacts(db, { prepared: false })
  const checked = await check(db, bytes)
  if (!checked.ok) throw new Error(checked.problem.type)
  expect(checked.value.received).toBeNull()
  await applyTo(db, database, checked.value, 0)
  return held(db)
}

const whole = async (colleague: Laptop): Promise<BackupInMemory> => {
  const read = await readWhole(await fileOf(colleague))
  if (!read.ok) throw new Error(read.problem.type)
  return read.value
}

test('what is received while a file is read is what the file makes of a store that reads it first', async () => {
  const { base, colleague } = await colleagueAtWork()
  const content = await whole(colleague)
  const bytes = await writeWhole(content)
  const { db, database } = await preparedStore(base)
  const checked = await check(db, bytes)
  if (!checked.ok) throw new Error(checked.problem.type)
  // The records that were changed again were read in parts: their rows are made once more at the end, and no others.
  expect(checked.value.received?.again.size).toBeGreaterThan(10)
  expect(checked.value.received?.again.size).toBeLessThan(many / 2)
  expect(await needFact(db, 'opCount')).toBe(0)
  const applied = await applyTo(db, database, checked.value, 0)
  expect([applied.ops, applied.records]).toEqual([content.lines.length, many])
  expect(await held(db)).toEqual(await takenAtOnce(base, bytes))
})

test('changes that come before what they build on, and values that the file itself erases, are taken in all the same', async () => {
  const { base, colleague } = await colleagueAtWork()
  const content = await whole(colleague)
  const backwards = await writeWhole({ ...content, lines: content.lines.toReversed() })
  const secret = colleague.opsOf(`partner:p${'0'.repeat(20)}7`)[0]
  if (!secret) throw new Error('nothing to erase')
  colleague.erase([{ op: secret.id, field: 'country' }])
  const erasing = await whole(colleague)
  // As a tool of the system would pack it: the value stands in the file beside its erasure.
  const lines = erasing.lines.map((line) => (line.startsWith(`${envelopeOf(secret.line)}\t`) ? secret.line : line))
  const stillThere = await writeWhole({ ...erasing, lines })
  for (const bytes of [backwards, stillThere]) {
    const { db, database } = await preparedStore(base)
    const checked = await check(db, bytes)
    if (!checked.ok) throw new Error(JSON.stringify(checked.problem))
    await applyTo(db, database, checked.value, 0)
    const found = await held(db)
    expect(found).toEqual(await takenAtOnce(base, bytes))
    if (bytes === stillThere) expect(JSON.stringify(found)).not.toContain(secret.line)
  }
})

function envelopeOf(line: string): string {
  return line.slice(0, line.indexOf('\t'))
}

test('a file that is refused at its end, or given up, leaves nothing of what was received', async () => {
  const { base, colleague } = await colleagueAtWork()
  const content = await whole(colleague)
  const { db } = await preparedStore(base)
  const short = await writeWhole({
    ...content,
    lines: content.lines.slice(1),
    manifest: { ...content.manifest, count: content.lines.length - 1 },
  })
  expect(await check(db, short)).toMatchObject({ ok: false, problem: { reason: 'incomplete' } })
  expect([await db.ops.count(), await db.records('partner').count()]).toEqual([0, 0])
  const checked = await check(db, await writeWhole(content))
  expect(await db.ops.count()).toBeGreaterThan(0)
  if (checked.ok) await dropChecked(db, checked.value)
  expect([await db.ops.count(), await db.records('partner').count()]).toEqual([0, 0])
})

test('a store in which a file was being received when the power went is never opened as if it were whole', async () => {
  const { base, colleague } = await colleagueAtWork()
  const { db, database } = await preparedStore(base)
  expect((await check(db, await fileOf(colleague))).ok).toBe(true)
  db.close()
  const kept = { storeId: database, name: 'Direction', practice: false, memberId: 'm', laptopId: 'l', openedAt: 0 }
  await laptopDatabase.bases.put(kept)
  expect(await openBase(kept, testProviders(99))).toEqual({
    ok: false,
    problem: { type: 'store-emptied', expected: null, storeId: database, name: 'Direction' },
  })
})
