import { readLink } from '../../shared/fields/record-type'
import type { KeptBaseNote } from '../../shared/ipc/contract'
import type { FeedId } from '../../shared/merge/op'
import type { Problem } from '../../shared/kernel/problem'
import { PonteDatabase, practiceStoreId } from './database'
import { basesPresent, databaseOf, holdsWork } from './databases'
import { laptopDatabase, type KeptBase } from './laptop-database'
import { feedsOf } from './laptop-feeds'
import { readFact } from './meta'
import { projectionVersion } from './project'
import { rebuildTables } from './rebuild'

/** Reports how far tables that were found damaged are made anew. */
export type Rebuilding = (done: number, total: number) => void

/**
 * Puts the bases that are on this laptop with their records, and that its own list of bases does not know, back into it: their records say which laptop
 * this is and whose. It does not matter whether main has noted them. A base of which that cannot be told, or that cannot be opened, is a problem, and
 * stays as it is.
 */
export async function takeUpFound(notes: readonly KeptBaseNote[], onRebuild: Rebuilding): Promise<Problem | null> {
  const known = new Set(await laptopDatabase.bases.toCollection().primaryKeys())
  let problem: Problem | null = null
  for (const storeId of await basesPresent()) {
    if (known.has(storeId)) continue
    const note = notes.find((one) => one.storeId === storeId)
    const named = { storeId, name: note?.name ?? '', practice: storeId === practiceStoreId }
    const found = await lookInto(named, note, onRebuild).catch((error: unknown) => (note ? failedOf(named, error) : null))
    if (found && 'memberId' in found) await laptopDatabase.bases.put(found)
    else problem ??= found
  }
  return problem
}

type Named = Pick<KeptBase, 'storeId' | 'name' | 'practice'>

// null where nothing of a base is there.
async function lookInto(named: Named, note: KeptBaseNote | undefined, onRebuild: Rebuilding): Promise<KeptBase | Problem | null> {
  const database = await databaseOf(named.storeId)
  if (database === null || !(await holdsWork(database))) return null
  const db = new PonteDatabase(database)
  const base: Named = { ...named, name: (await readFact(db, 'name')) ?? named.name }
  try {
    const feeds = [(await readFact(db, 'feed')) ?? '', note?.tip?.feed ?? '']
    const author = (await authorIn(db, feeds)) ?? (await authorInTablesMadeAnew({ db, database }, feeds, onRebuild))
    return author ? { ...base, ...author, openedAt: 0 } : { type: 'base-unclaimed', ...base }
  } catch (error) {
    return failedOf(base, error)
  } finally {
    db.close()
  }
}

function failedOf(base: Named, error: unknown): Problem {
  return { type: 'store-failed', detail: String(error), base }
}

type AuthorIds = Pick<KeptBase, 'memberId' | 'laptopId'>

// Whoever works on the laptop that writes under one of these feeds, the nearest first.
async function authorIn(db: PonteDatabase, feeds: readonly FeedId[]): Promise<AuthorIds | null> {
  const laptops = await db.records('laptop').toArray()
  for (const feed of feeds) {
    const own = laptops.find((laptop) => feedsOf(laptop).includes(feed))
    const member = own && typeof own['member'] === 'string' ? readLink(own['member']) : null
    if (own && member && (await db.records('member').get(member.id))) return { memberId: member.id, laptopId: own.id }
  }
  return null
}

// A rebuild that was cut leaves tables in which even who sits here is missing.
async function authorInTablesMadeAnew(
  base: { readonly db: PonteDatabase; readonly database: string },
  feeds: readonly FeedId[],
  onRebuild: Rebuilding,
): Promise<AuthorIds | null> {
  const { db } = base
  const isWhole = (await readFact(db, 'projection')) === projectionVersion && (await db.records('member').count()) > 0
  if (isWhole) return null
  await rebuildTables(base, onRebuild)
  return authorIn(db, feeds)
}
