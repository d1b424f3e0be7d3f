import { maxPieceBytes, type JournalNote } from '../../../shared/ipc/contract'
import { shortHash } from '../../../shared/kernel/hash'
import { createNewId } from '../../../shared/kernel/ids'
import { call } from '../../bridge/bridge'
import type { Base } from '../base'
import type { PonteDatabase } from '../database'
import { keepFacts, readFact } from '../meta'

// The journal: every op of a base, in a file of main's, within a second of its commit. It outlives a store that is emptied or set back.

const settleMs = 200
const batch = 200

interface Follower {
  readonly base: Base
  generation: string
  /** Up to which row of ops main has flushed. */
  written: number
  timer: ReturnType<typeof setTimeout> | null
  /** What is being written now; writes follow one another. */
  running: Promise<void>
}

const followers = new Map<PonteDatabase, Promise<Follower>>()

/** Begins to follow a base, and catches up with what the journal lacks. A practice base has none. */
export async function followJournal(base: Base): Promise<void> {
  if (base.practice) return
  const follower = followers.get(base.db) ?? startFollowing(base)
  followers.set(base.db, follower)
  soon(await follower)
}

/** Says that something was committed: it is in the journal within a second. */
export function journalSoon(base: Base): void {
  void followers.get(base.db)?.then((follower) => soon(follower))
}

/** Writes what is waiting, now; resolves when it is on the disk. */
export async function flushJournal(base: Base): Promise<void> {
  const follower = await followers.get(base.db)
  if (!follower) return
  if (follower.timer !== null) clearTimeout(follower.timer)
  follower.timer = null
  await write(follower)
}

/** Reads again where main's journal stands: a verified copy has begun a new one. */
export async function rereadJournal(base: Base): Promise<void> {
  const follower = await followers.get(base.db)
  if (!follower) return
  follower.written = await writtenOf(base, follower.generation)
  soon(follower)
}

/**
 * Writes the journal anew from a row of the store on, and forgets the former ones of which everything is here: values that were erased since stood in
 * them. False when it found no room; the former one then stays, and this is to be done again.
 */
export async function renewJournal(base: Base, afterRow: number): Promise<boolean> {
  const follower = await followers.get(base.db)
  if (!follower) return true
  await follower.running
  follower.generation = drawGeneration(base)
  follower.written = afterRow
  await keepFacts(base.db, { generation: follower.generation })
  await write(follower)
  if (follower.written < ((await base.db.ops.orderBy(':id').last())?.i ?? 0)) return false
  const listed = await call('journal.list', { storeId: base.storeId })
  const former = listed.ok ? listed.value.filter(({ generation }) => generation !== follower.generation) : []
  for (const note of former)
    if (!(await isMissing(base.db, note))) await call('journal.forget', { storeId: base.storeId, generation: note.generation })
  return listed.ok
}

/**
 * Ends the journal of a store that is given up, and of which everything stands in a verified copy: nothing is written to it any more, and nothing of it
 * is offered again.
 */
export async function leaveJournal(base: Base): Promise<void> {
  await flushJournal(base)
  const follower = await followers.get(base.db)
  followers.delete(base.db)
  if (follower) await call('journal.forget', { storeId: base.storeId, generation: follower.generation })
}

/** The generation of a store: another one each time that it is made anew. */
export async function generationOf(base: Base): Promise<string> {
  const known = await readFact(base.db, 'generation')
  if (known !== undefined) return known
  const generation = drawGeneration(base)
  await keepFacts(base.db, { generation })
  return generation
}

function drawGeneration(base: Base): string {
  return createNewId(base.random)().slice(0, 12)
}

async function startFollowing(base: Base): Promise<Follower> {
  let generation = await generationOf(base)
  const note = await noteOf(base, generation)
  // A store that was set back goes on under another name: what its journal holds more is offered, and never written over.
  if (note && (await isMissing(base.db, note))) {
    generation = drawGeneration(base)
    await keepFacts(base.db, { generation })
  }
  return { base, generation, written: await writtenOf(base, generation), timer: null, running: Promise.resolve() }
}

async function noteOf(base: Base, generation: string): Promise<JournalNote | null> {
  const listed = await call('journal.list', { storeId: base.storeId })
  return (listed.ok && listed.value.find((note) => note.generation === generation)) || null
}

async function writtenOf(base: Base, generation: string): Promise<number> {
  return (await noteOf(base, generation))?.lastRow ?? 0
}

/** Whether the last op of a journal is not in a store. */
export async function isMissing(db: PonteDatabase, { lastLine }: JournalNote): Promise<boolean> {
  if (lastLine === null) return false
  const id = shortHash(lastLine.slice(0, lastLine.indexOf('\t')))
  return (await db.ops.where('ids').equals(id).count()) === 0
}

function soon(follower: Follower): void {
  follower.timer ??= setTimeout(() => {
    follower.timer = null
    void write(follower)
  }, settleMs)
}

function write(follower: Follower): Promise<void> {
  follower.running = follower.running.then(() => writeRows(follower)).catch((error: unknown) => reportError(error))
  return follower.running
}

async function writeRows(follower: Follower): Promise<void> {
  const { base, generation } = follower
  const { storeId } = base
  for (;;) {
    const rows = await base.db.ops.where(':id').above(follower.written).limit(batch).toArray()
    const last = rows.at(-1)?.i
    if (last === undefined) return
    const bytes = new TextEncoder().encode(rows.flatMap(({ lines }) => lines).join('\n'))
    for (let at = 0; at < bytes.length; at += maxPieceBytes) {
      const end = at + maxPieceBytes >= bytes.length
      const told = await call('journal.append', {
        storeId,
        generation,
        bytes: bytes.slice(at, at + maxPieceBytes),
        toRow: end ? last : null,
      })
      // A full disk: it is tried again with the next change, and the rows are still in the store.
      if (!told.ok) return
    }
    follower.written = last
  }
}
