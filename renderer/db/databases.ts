import Dexie from 'dexie'
import { databaseName, PonteDatabase, practiceStoreId } from './database'
import { laptopDatabase } from './laptop-database'
import { readFact } from './meta'

// Going back to a backup makes a new database beside the one in use. Which of them holds the base is written in the new one alone, once it is whole:
// that write is the swap, and it holds even where the laptop's own list of bases was lost.

/** The database that holds a base: the one that its last return to a backup finished, or its first. null: none is there. */
export async function databaseOf(storeId: string): Promise<string | null> {
  const present = await databasesOf(storeId)
  for (const database of present.filter((one) => one !== storeId)) if (await isFinished(database)) return database
  return present.includes(storeId) ? storeId : null
}

/** Whether a base that comes from elsewhere may bear this id: the databases of this laptop's own are none, and a dot tells those of one base apart. */
export function mayNameBase(storeId: string): boolean {
  return /^[A-Za-z0-9_-]+$/.test(storeId) && storeId !== practiceStoreId && databaseName(storeId) !== laptopDatabase.name
}

/** The database for a return to a backup that is about to begin. What one that broke off left there is removed. */
export async function nextDatabase(storeId: string): Promise<string> {
  const current = (await databaseOf(storeId)) ?? storeId
  const next = `${storeId}.${numberOf(current) + 1}`
  await Dexie.delete(databaseName(next))
  return next
}

/** A database beside those of a base, none of which is opened: one of them may be what cannot be. */
export async function databaseBeside(storeId: string): Promise<string> {
  const [newest] = await databasesOf(storeId)
  return newest === undefined ? storeId : `${storeId}.${numberOf(newest) + 1}`
}

/** The bases of which this laptop has a database, whoever knows of them. */
export async function basesPresent(): Promise<readonly string[]> {
  const names = (await Dexie.getDatabaseNames()).filter((name) => name.startsWith(databaseName('')) && name !== laptopDatabase.name)
  return [...new Set(names.map((name) => name.slice(databaseName('').length).split('.')[0] ?? ''))]
}

/**
 * The databases of a base that hold changes, or that cannot be opened and may: none of them is removed before all was taken out of it. Newest first.
 * What a join or a return to a backup that broke off had received is none of them: a file has it, and nobody ever worked on it here.
 */
export async function heldDatabases(storeId: string): Promise<readonly string[]> {
  const held: string[] = []
  for (const database of await databasesOf(storeId)) if (await holdsWork(database).catch(() => true)) held.push(database)
  return held
}

/** Whether a database holds changes of a base that people worked on here. Throws where it cannot be opened. */
export async function holdsWork(database: string): Promise<boolean> {
  const db = new PonteDatabase(database)
  try {
    return (await db.ops.count()) > 0 && (await readFact(db, 'prepared')) !== true
  } finally {
    db.close()
  }
}

/** Removes what a base no longer lives in. */
export async function dropOthers(storeId: string, current: string | null): Promise<void> {
  for (const database of await databasesOf(storeId)) if (database !== current) await Dexie.delete(databaseName(database))
}

/** Whether a database of a base was made after another one of it. */
export function isLater(database: string, than: string): boolean {
  return numberOf(database) > numberOf(than)
}

/** The databases of a base that are there, finished or not, newest first. */
export async function databasesOf(storeId: string): Promise<readonly string[]> {
  const first = databaseName(storeId)
  const names = await Dexie.getDatabaseNames()
  return names
    .filter((name) => name === first || name.startsWith(`${first}.`))
    .map((name) => `${storeId}${name.slice(first.length)}`)
    .toSorted((a, b) => numberOf(b) - numberOf(a))
}

async function isFinished(database: string): Promise<boolean> {
  const db = new PonteDatabase(database)
  const finished = await readFact(db, 'restored')
  db.close()
  return finished !== undefined
}

// `<store>.3` → 3; the first one bears no number.
function numberOf(database: string): number {
  return Number(database.split('.')[1] ?? 0)
}
