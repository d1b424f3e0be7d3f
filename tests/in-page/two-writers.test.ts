import { foundedInPage } from '../helpers/page-base'
import { expect, test } from 'vitest'
import { checkedFile, fileOf } from '../helpers/merge-file'
import { Laptop } from '../helpers/merge-laptop'
import { opsOfStore } from '../helpers/ops-of-store'
import { withoutLocks } from '../helpers/without-locks'
import { applyTo } from '../../renderer/db/backup/apply-merge'
import type { Base } from '../../renderer/db/base'
import { createRecord } from '../../renderer/db/commands/create-record'
import { needFact } from '../../renderer/db/meta'
import { stopNoting } from '../../renderer/db/note-base'
import { rebuildTables, rebuiltRows } from '../../renderer/db/rebuild'
import type { ToWriter } from './writer-worker'

const each = 50
const theirs = 40

/** A colleague's file with as many partners. */
async function colleaguesFile(base: Base): Promise<Uint8Array> {
  const colleague = new Laptop('none', await needFact(base.db, 'storeId'))
  for (let at = 0; at < theirs; at += 1) colleague.edit(`partner:collegue${String(at).padStart(14, '0')}`, { name: `Partenaire ${at}` })
  return fileOf(colleague)
}

function writeBeside({ storeId, database, name, practice, author }: Base, seed: number, locks: boolean): Promise<void> {
  const worker = new Worker(new URL('./writer-worker.ts', import.meta.url), { type: 'module' })
  const base = { storeId, database, name, practice, author }
  return new Promise<void>((done, refuse) => {
    worker.addEventListener('error', ({ message }) => refuse(new Error(message)))
    worker.addEventListener('message', ({ data }) => (data === 'done' ? done() : refuse(new Error(String(data)))))
    worker.postMessage({ base, count: each, seed, locks } satisfies ToWriter)
  }).finally(() => worker.terminate())
}

/** Two threads and the page make conventions, and a merge and the making of tables anew go on meanwhile. */
async function writeAtOnce(base: Base, locks: boolean): Promise<void> {
  const checked = await checkedFile(base, await colleaguesFile(base))
  const inPage = async (): Promise<void> => {
    for (let made = 0; made < each; made += 1) {
      const answer = await createRecord(base, 'convention', { title: `Convention ${made}`, kind: 'framework' })
      if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
      if (made === 10) await applyTo(base.db, base.database, checked, base.clock())
    }
  }
  const written = new AbortController()
  const rebuilding = async (): Promise<void> => {
    while (!written.signal.aborted) await rebuildTables(base, () => undefined)
  }
  const writers = Promise.all([writeBeside(base, 11, locks), writeBeside(base, 12, locks), inPage()]).finally(() => written.abort())
  await Promise.all([writers, rebuilding()])
}

/** What is wrong in a store; nothing when all that was written is there, once. */
async function faultsOf({ db }: Base): Promise<readonly string[]> {
  const faults: string[] = []
  const rows = await db.records('convention').toArray()
  const numbers = new Set(rows.map((row) => row['number']))
  if (rows.length !== 3 * each || numbers.size !== rows.length) faults.push(`${rows.length} conventions with ${numbers.size} numbers`)
  for (const { r, tips } of await db.feeds.toArray()) if (tips.length !== 1) faults.push(`feed ${r} has ${tips.length} ends`)
  const ops = await opsOfStore(db)
  const counted = await needFact(db, 'opCount')
  if (counted !== ops.length || new Set(ops.map(({ id }) => id)).size !== ops.length) faults.push(`${ops.length} ops, ${counted} counted`)
  for (const [key, { type, row }] of await rebuiltRows(db))
    if (JSON.stringify(await db.records(type).get(row.id)) !== JSON.stringify(row)) faults.push(`${key} is not what its ops make`)
  return faults
}

async function drop({ db }: Base): Promise<void> {
  await stopNoting(db)
  await db.delete()
}

test('threads and a window that write at once fork no feed, repeat no number and lose no row', async () => {
  const base = await foundedInPage(1)
  await writeAtOnce(base, true)
  expect(await faultsOf(base)).toEqual([])
  expect(await base.db.records('partner').count()).toBe(theirs)
  await drop(base)
})

/** Chance decides whether two writes meet; so often without harm it would have to be a miracle. */
const attempts = 12

test('the same work without the lock of the store does harm, so the promise above can fail', { timeout: 240_000 }, async () => {
  const restore = withoutLocks()
  try {
    let harm: readonly string[] = []
    for (let attempt = 0; attempt < attempts && harm.length === 0; attempt += 1) {
      const base = await foundedInPage(2 + attempt)
      await writeAtOnce(base, false)
      harm = await faultsOf(base)
      await drop(base)
    }
    expect(harm).not.toEqual([])
  } finally {
    restore()
  }
})
