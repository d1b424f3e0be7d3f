import Dexie from 'dexie'
import { PonteDatabase } from '../../../renderer/db/database'
import type { Base } from '../../../renderer/db/base'
import { needFact } from '../../../renderer/db/meta'
import { createNewId } from '../../../shared/kernel/ids'

const start = 'ponte-'

/** The store of the one base that this laptop holds, opened once more beside the app. Whoever opens it closes it. */
export async function openStore(): Promise<{ readonly db: PonteDatabase; readonly database: string }> {
  const name = (await Dexie.getDatabaseNames()).find((one) => one.startsWith(start) && one !== 'ponte-laptop')
  if (name === undefined) throw new Error('no base is open')
  const database = name.slice(start.length)
  const db = new PonteDatabase(database)
  await db.open()
  return { db, database }
}

/** How many ops the store holds. */
export async function countOps(): Promise<number> {
  const { db } = await openStore()
  const count = await needFact(db, 'opCount')
  db.close()
  return count
}

/** The same as the app's own rooms take it, with an author who is nobody. Whoever opens it closes its store. */
export async function openBase(): Promise<Base> {
  const { db, database } = await openStore()
  const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))
  const name = await needFact(db, 'name')
  const author = { memberId: 'bench', memberName: 'Mesure', initials: 'M', laptopId: 'bench', laptopName: 'BIA-01', laptopCode: 'AB' }
  const providers = { clock: Date.now, random, newId: createNewId(random), zone: 'Europe/Paris' }
  return { storeId: database, database, name, practice: false, author, db, ...providers }
}
