import Dexie from 'dexie'
import type { Problem } from '../../shared/kernel/problem'
import type { Result } from '../../shared/kernel/result'
import type { Base } from './base'
import type { PonteDatabase } from './database'
import { databaseBeside, dropOthers } from './databases'
import { prepareStore, settleIn, type KnownHere, type Person, type Providers } from './open-base'
import { takeTheirPlace } from './safety/take-over'

/** A base that comes from elsewhere, or comes back, and what its records are taken from. */
export interface BaseToMake {
  readonly storeId: string
  readonly name: string
  /** Its databases that hold something here: what could not be opened, or nobody knew of. They are put aside, and then taken over. */
  readonly held: readonly string[]
  /** Puts the records into a store that was prepared for them: until somebody settles in, nothing of what stands there counts. */
  fill(db: PonteDatabase, database: string): Promise<Result<unknown, Problem>>
  /** Under which records the person and the laptop go on, once these are in. */
  known(db: PonteDatabase): Promise<KnownHere>
}

/** Makes a base in a store of its own and settles this person in. One that cannot be filled leaves nothing. */
export async function makeBase(
  { storeId, name, held, fill, known }: BaseToMake,
  person: Person,
  providers: Providers,
): Promise<Result<Base, Problem>> {
  const isAlone = held.length === 0
  const database = isAlone ? storeId : await databaseBeside(storeId)
  if (isAlone) await dropOthers(storeId, null)
  const facts = { databaseId: storeId, storeId, name, practice: false }
  const db = await prepareStore({ ...facts, databaseId: database }, providers)
  const filled = await fill(db, database)
  if (!filled.ok) {
    db.close()
    await Dexie.delete(db.name)
    return filled
  }
  const made = await settleIn(db, facts, person, providers, await known(db), database)
  if (made.ok && !isAlone) await takeTheirPlace(made.value, held)
  return made
}
