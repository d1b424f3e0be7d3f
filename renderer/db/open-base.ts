import Dexie from 'dexie'
import type { KeptBaseNote } from '../../shared/ipc/contract'
import type { Problem } from '../../shared/kernel/problem'
import { createFeedId, createNewId, type Clock, type RandomBytes } from '../../shared/kernel/ids'
import { failed, ok, type Result } from '../../shared/kernel/result'
import { call } from '../bridge/bridge'
import type { Author, Base } from './base'
import { createRecord } from './commands/create-record'
import { emptied } from './check-stores'
import { databaseName, PonteDatabase, practiceStoreId } from './database'
import { databaseOf, dropOthers } from './databases'
import { sweepPieces } from './file-pieces'
import { laptopDatabase, type KeptBase } from './laptop-database'
import { dropLoose } from './loose-files'
import { keepFacts, needFact, readFact } from './meta'
import { noteBaseNow } from './note-base'
import { leaveSharedFeed, noteFeed } from './own-feed'
import { projectionVersion } from './project'
import { rebuildTables } from './rebuild'
import type { BackupHooks } from './backup/save-backup'
import { makeCopy } from './safety/copies'
import { noticeWentBack } from './safety/went-back'

/** What everything in the window is given from outside. */
export interface Providers {
  readonly clock: Clock
  readonly random: RandomBytes
  readonly zone: string
}

/** Who sits at this laptop, as the first start asks it. */
export interface Person {
  readonly memberName: string
  readonly initials: string
  readonly laptopName: string
  readonly laptopCode: string
}

/** Reports how far a rebuild has come. */
export type RebuildProgress = (done: number, total: number) => void

/** The bases that this laptop keeps, last opened first. */
export async function listBases(): Promise<readonly KeptBase[]> {
  return (await laptopDatabase.bases.toArray()).toSorted((a, b) => b.openedAt - a.openedAt)
}

/** How the opening of a base tells of what may take long. The signal ends the copy that is made before an update; the base opens without it. */
export interface OpeningHooks {
  readonly onRebuild: RebuildProgress
  readonly copy: BackupHooks
}

const untold: OpeningHooks = {
  onRebuild: () => undefined,
  copy: { signal: new AbortController().signal, onProgress: () => undefined },
}

/** Opens a base that this laptop keeps. Makes its tables anew when another version of the projection made them. */
export async function openBase(
  kept: KeptBase,
  providers: Providers,
  { onRebuild, copy }: OpeningHooks = untold,
): Promise<Result<Base, Problem>> {
  const database = (await databaseOf(kept.storeId)) ?? kept.storeId
  const db = new PonteDatabase(database)
  const note = await noteOf(kept.storeId)
  await db.open()
  // What a file brings into a store that was prepared for it counts when all of it is there.
  const isUnfinished = (await readFact(db, 'prepared')) === true
  if (isUnfinished || (note !== null && note.ops > 0 && (await db.ops.count()) === 0)) {
    db.close()
    return failed(emptied(note ?? kept, note?.records ?? null))
  }
  // First: a rebuild that was cut leaves tables in which even who sits here is missing.
  if ((await readFact(db, 'projection')) !== projectionVersion) await rebuildTables({ db, database }, onRebuild)
  const author = (await authorOf(db, kept)) ?? (await authorMadeAnew(db, database, kept, onRebuild))
  if (!author) {
    db.close()
    return failed({ type: 'store-failed', detail: 'the member or the laptop record is missing', base: kept })
  }
  const base = baseOf(db, database, kept, author, providers)
  await noticeWentBack(base, note)
  await copyBeforeUpdate(base, note, copy)
  if (!kept.practice) await leaveSharedFeed(base)
  // Of a feed that was drawn now, or before the app ended without saying so.
  await noteFeed(base, await needFact(db, 'feed'))
  await sweepPieces(db)
  await dropLoose(db)
  // A note of another database tells nothing of this one any more, and that other one goes; without any, nothing guards this one.
  if (note?.database !== database) await noteBaseNow(base)
  // A store that was put aside stays as long as not all of it was taken over.
  if ((await readFact(db, 'aside')) === undefined) void dropOthers(kept.storeId, database)
  await laptopDatabase.bases.update(kept.storeId, { openedAt: providers.clock() })
  return ok(base)
}

/** Founds a base: once, on one laptop. The member and the laptop are its first records. */
export async function createBase(name: string, person: Person, providers: Providers): Promise<Result<Base, Problem>> {
  const storeId = createNewId(providers.random)()
  return foundBase({ databaseId: storeId, storeId, name, practice: false }, person, providers)
}

/** Makes a new, empty practice base in its own store, in place of the former one. Its ops carry an id of their own, so it can never be exchanged with a real base. */
export async function createPracticeBase(name: string, person: Person, providers: Providers): Promise<Result<Base, Problem>> {
  await Dexie.delete(databaseName(practiceStoreId))
  return foundBase({ databaseId: practiceStoreId, storeId: createNewId(providers.random)(), name, practice: true }, person, providers)
}

/** Prepares the store of a base that is about to be received, with this laptop's own feed; it holds no op yet. */
export async function prepareStore(
  facts: { readonly databaseId: string; readonly storeId: string; readonly name: string; readonly practice: boolean },
  providers: Providers,
): Promise<PonteDatabase> {
  const db = new PonteDatabase(facts.databaseId)
  await db.open()
  await keepFacts(db, {
    storeId: facts.storeId,
    name: facts.name,
    practice: facts.practice,
    feed: createFeedId(providers.random),
    maxL: 0,
    opCount: 0,
    projection: projectionVersion,
    prepared: true,
  })
  return db
}

/** The records under which a base knows a person and a laptop already; null where it does not. */
export interface KnownHere {
  readonly memberId: string | null
  readonly laptopId: string | null
}

/**
 * Adds this person and this laptop to a base, or goes on under the records by which it knows them, and keeps it among those of the laptop. `database` is
 * where the base lives, when it is not under its own id.
 */
export async function settleIn(
  db: PonteDatabase,
  facts: { readonly databaseId: string; readonly name: string; readonly practice: boolean },
  person: Person,
  providers: Providers,
  known: KnownHere,
  database = facts.databaseId,
): Promise<Result<Base, Problem>> {
  const newId = createNewId(providers.random)
  const author: Author = {
    memberId: known.memberId ?? newId(),
    memberName: person.memberName,
    initials: person.initials,
    laptopId: known.laptopId ?? newId(),
    laptopName: person.laptopName,
    laptopCode: person.laptopCode,
  }
  const kept = { storeId: facts.databaseId, name: facts.name, practice: facts.practice }
  const base = baseOf(db, database, kept, author, providers)
  if (known.memberId === null) {
    const made = await createRecord(base, 'member', { name: person.memberName, initials: person.initials }, { id: author.memberId })
    if (!made.ok) return made
  }
  const feed = (await readFact(db, 'feed')) ?? ''
  if (known.laptopId === null) {
    const draft = { name: person.laptopName, code: person.laptopCode, member: `member:${author.memberId}`, feeds: [{ id: newId(), feed }] }
    const made = await createRecord(base, 'laptop', draft, { id: author.laptopId })
    if (!made.ok) return made
  } else await noteFeed(base, feed)
  await keepFacts(db, { prepared: false })
  await laptopDatabase.bases.put({
    storeId: facts.databaseId,
    name: facts.name,
    practice: facts.practice,
    memberId: author.memberId,
    laptopId: author.laptopId,
    openedAt: providers.clock(),
  })
  await noteBaseNow(base)
  return ok(base)
}

async function foundBase(
  facts: { readonly databaseId: string; readonly storeId: string; readonly name: string; readonly practice: boolean },
  person: Person,
  providers: Providers,
): Promise<Result<Base, Problem>> {
  const db = await prepareStore(facts, providers)
  return settleIn(db, facts, person, providers, { memberId: null, laptopId: null })
}

function baseOf(
  db: PonteDatabase,
  database: string,
  { storeId, name, practice }: Pick<KeptBase, 'storeId' | 'name' | 'practice'>,
  author: Author,
  providers: Providers,
): Base {
  return { storeId, database, name, practice, author, db, ...providers, newId: createNewId(providers.random) }
}

async function authorOf(db: PonteDatabase, kept: KeptBase): Promise<Author | null> {
  const member = await db.records('member').get(kept.memberId)
  const laptop = await db.records('laptop').get(kept.laptopId)
  if (!member || !laptop) return null
  return {
    memberId: member.id,
    memberName: String(member['name'] ?? ''),
    initials: String(member['initials'] ?? ''),
    laptopId: laptop.id,
    laptopName: String(laptop['name'] ?? ''),
    laptopCode: String(laptop['code'] ?? ''),
  }
}

// Tables that lack who sits here are damaged; they are made from the ops.
async function authorMadeAnew(db: PonteDatabase, database: string, kept: KeptBase, onRebuild: RebuildProgress): Promise<Author | null> {
  await rebuildTables({ db, database }, onRebuild)
  return authorOf(db, kept)
}

/** What main noted of a base; null when it noted nothing. */
export async function noteOf(storeId: string): Promise<KeptBaseNote | null> {
  const answer = await call('bases.read', {})
  return answer.ok ? (answer.value.find((note) => note.storeId === storeId) ?? null) : null
}

// Before another version of the app writes a change. The tables that it made anew hold none: a copy that finds no room keeps nobody out.
async function copyBeforeUpdate(base: Base, note: KeptBaseNote | null, hooks: BackupHooks): Promise<void> {
  if (base.practice || note === null) return
  const info = await call('app.info', {})
  if (!info.ok || info.value.version === note.app) return
  await makeCopy(base, 'beforeUpdate', hooks)
}
