import { maxPieceBytes, type CallInput, type JournalNote } from '../../../shared/ipc/contract'
import { shortHash } from '../../../shared/kernel/hash'
import { createNewId } from '../../../shared/kernel/ids'
import { call } from '../../bridge/bridge'
import type { Base } from '../base'
import type { PonteDatabase } from '../database'
import { lastRowOf } from '../extent'
import { keepFacts, readFact } from '../meta'
import { tellTrouble } from './journal-trouble'

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
  // Between two writes, never within one: that one goes by where the journal stood.
  follower.running = follower.running.then(async () => {
    follower.written = await writtenOf(base, follower.generation)
  })
  await follower.running
  soon(follower)
}

/**
 * Writes the journal anew from a row of the store on, and forgets the former ones of which everything is here: values that were erased since stood in
 * them. False when it found no room; the former one then stays, and `renewStaleJournal` does it again at the next start, as after a power cut.
 */
export async function renewJournal(base: Base, afterRow: number): Promise<boolean> {
  const follower = await followers.get(base.db)
  if (!follower) return true
  await keepFacts(base.db, { staleJournal: true })
  const renewed = await writeAnew(follower, afterRow)
  if (renewed) await keepFacts(base.db, { staleJournal: false })
  return renewed
}

async function writeAnew(follower: Follower, afterRow: number): Promise<boolean> {
  const { base } = follower
  let begun: number | null = null
  // Between two writes: one that fell in between would begin the new journal itself, from the first row.
  follower.running = follower.running.then(async () => {
    const generation = drawGeneration(base)
    await keepFacts(base.db, { generation })
    follower.generation = generation
    follower.written = afterRow
    begun = await appendPiece(follower, { afterRow: 0, bytes: new Uint8Array(), begins: true, toRow: afterRow })
  })
  await follower.running
  if (begun !== afterRow) return false
  await write(follower)
  if (follower.written < (await lastRowOf(base.db))) return false
  const listed = await call('journal.list', { storeId: base.storeId })
  const former = listed.ok ? listed.value.filter(({ generation }) => generation !== follower.generation) : []
  for (const note of former)
    if (!(await isMissing(base.db, note))) await call('journal.forget', { storeId: base.storeId, generation: note.generation })
  return listed.ok
}

/** Follows a base no more that is about to be closed, once what waited is written. Its journal stays. */
export async function stopFollowing(base: Base): Promise<void> {
  await flushJournal(base)
  followers.delete(base.db)
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

/** A name that no store of a base bore yet. */
export function drawGeneration(base: Base): string {
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
export async function isMissing(db: PonteDatabase, note: JournalNote): Promise<boolean> {
  const last = lastOpOf(note)
  return last !== null && !(await hasOp(db, last))
}

/** The id of the last op of a journal; null when it holds none. */
export function lastOpOf({ lastLine }: JournalNote): string | null {
  return lastLine === null ? null : shortHash(lastLine.slice(0, lastLine.indexOf('\t')))
}

/** Whether a store holds an op. */
export async function hasOp(db: PonteDatabase, id: string): Promise<boolean> {
  return (await db.ops.where('ids').equals(id).count()) > 0
}

function soon(follower: Follower): void {
  follower.timer ??= setTimeout(() => {
    follower.timer = null
    void write(follower)
  }, settleMs)
}

function write(follower: Follower): Promise<void> {
  const work = (): Promise<void> => writeRows(follower)
  // What failed before is told where it was asked for; what waits is written all the same.
  follower.running = follower.running.then(work, work).catch((error: unknown) => reportError(error))
  return follower.running
}

// A full disk: it is tried again with the next change, and the rows are still in the store.
async function writeRows(follower: Follower): Promise<void> {
  const { db } = follower.base
  for (;;) {
    const rows = await db.ops.where(':id').above(follower.written).limit(batch).toArray()
    const last = rows.at(-1)?.i
    if (last === undefined) return
    const standsAt = await writeEntry(follower, new TextEncoder().encode(rows.flatMap(({ lines }) => lines).join('\n')), last)
    if (standsAt === null) return
    // Main tells where its journal really stands: a copy may have begun it anew.
    follower.written = standsAt
  }
}

// Where the journal stands afterwards; null when it could not be written.
async function writeEntry(follower: Follower, bytes: Uint8Array, last: number): Promise<number | null> {
  const afterRow = follower.written
  for (let at = 0; at < bytes.length; at += maxPieceBytes) {
    const end = at + maxPieceBytes >= bytes.length
    const piece = { afterRow, bytes: bytes.slice(at, at + maxPieceBytes), begins: at === 0, toRow: end ? last : null }
    const standsAt = await appendPiece(follower, piece)
    if (standsAt !== (end ? last : afterRow)) return standsAt
  }
  return last
}

type Piece = Omit<CallInput<'journal.append'>, 'storeId' | 'generation'>

async function appendPiece({ base, generation }: Follower, piece: Piece): Promise<number | null> {
  const told = await call('journal.append', { storeId: base.storeId, generation, ...piece })
  tellTrouble(!told.ok)
  return told.ok ? told.value.standsAt : null
}
