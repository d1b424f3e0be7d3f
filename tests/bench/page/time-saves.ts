import Dexie from 'dexie'
import type { Base } from '../../../renderer/db/base'
import { readFact } from '../../../renderer/db/meta'
import { flushJournal, followJournal } from '../../../renderer/db/safety/journal'
import { writeGroup } from '../../../renderer/db/write-group'
import { call } from '../../../renderer/bridge/bridge'
import { changeFromRow } from '../../../shared/merge/write'
import type { Times } from './dexie-peers'
import { openBase } from './open-store'

/** Saves of one field of a row each, by the app's own write and nothing of its screens. */
export interface SaveTimes {
  /** A put of the same row into a table without indexes of a store of its own, as durable. */
  readonly bareMs: Times
  /** Op, row and feed in their one transaction; no journal follows. */
  readonly aloneMs: Times
  /** The same one on the heels of another while the journal writes behind. */
  readonly followedMs: Times
  /** From such a commit, made alone, until main says that its line is flushed. */
  readonly toDiskMs: Times
}

const rounds = 6
const inRound = 10

/** Times saves of partners, each kind by turns, so that what else goes on meets all of them. */
export async function timeSaves(ids: readonly string[]): Promise<SaveTimes> {
  // The journal follows a database object: one of two of the same store is left alone.
  const [alone, followed] = [await openBase(), await openBase()]
  await followJournal(followed)
  const bare = await openBare()
  const times = { bareMs: [] as number[], aloneMs: [] as number[], followedMs: [] as number[], toDiskMs: [] as number[] }
  let number = 0
  const next = (): string => ids[(number += 1) % ids.length] ?? ''
  for (let round = 0; round < rounds; round += 1) {
    await flushJournal(followed)
    for (let at = 0; at < inRound; at += 1) times.bareMs.push(await putBare(bare, alone, next()))
    for (let at = 0; at < inRound; at += 1) times.aloneMs.push(await saveOne(alone, next(), number))
    for (let at = 0; at < inRound; at += 1) times.followedMs.push(await saveOne(followed, next(), number))
    await flushJournal(followed)
    times.toDiskMs.push(await commitToDisk(followed, next(), number))
  }
  for (const { db } of [alone, followed]) db.close()
  await bare.delete()
  return times
}

async function openBare(): Promise<Dexie> {
  await Dexie.delete('bench-bare')
  const bare = new Dexie('bench-bare', { chromeTransactionDurability: 'strict' })
  bare.version(1).stores({ rows: 'id' })
  return bare.open()
}

// Without Dexie: no less can be asked of the browser.
async function putBare(bare: Dexie, { db }: Base, id: string): Promise<number> {
  const row = await db.records('partner').get(id)
  const start = performance.now()
  const transaction = bare.backendDB().transaction('rows', 'readwrite', { durability: 'strict' })
  transaction.objectStore('rows').put(row)
  await new Promise((done, refuse) => {
    transaction.addEventListener('complete', done)
    transaction.addEventListener('error', refuse)
  })
  return performance.now() - start
}

async function saveOne(base: Base, id: string, number: number): Promise<number> {
  const start = performance.now()
  const written = await writeGroup(base, async () => {
    const row = await base.db.records('partner').get(id)
    if (!row) throw new Error(`there is no partner ${id}`)
    return { act: 'edit', changes: [changeFromRow(`partner:${id}`, row, { seat: `Mesuré en ${number}` })] }
  })
  if (!written.ok) throw new Error(written.problem.type)
  return performance.now() - start
}

async function commitToDisk(base: Base, id: string, number: number): Promise<number> {
  await saveOne(base, id, number)
  const start = performance.now()
  const [last, generation] = [(await base.db.ops.orderBy(':id').last())?.i ?? 0, await readFact(base.db, 'generation')]
  while (performance.now() - start < 10_000) {
    const listed = await call('journal.list', { storeId: base.storeId })
    const row = listed.ok ? listed.value.find((note) => note.generation === generation)?.lastRow : undefined
    if (row !== undefined && row >= last) return performance.now() - start
    // A turn of a timer: main is asked every few milliseconds, not without a pause.
    await new Promise((done) => setTimeout(done, 4))
  }
  throw new Error('the journal did not follow')
}
