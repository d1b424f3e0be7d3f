import Dexie from 'dexie'
import { PonteDatabase } from '../../../renderer/db/database'
import { needFact } from '../../../renderer/db/meta'

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
