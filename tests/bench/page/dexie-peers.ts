import Dexie from 'dexie'
import { exportDB, importInto } from 'dexie-export-import'
import { databaseName, PonteDatabase } from '../../../renderer/db/database'
import { readLink, recordTypes } from '../../../shared/fields/record-type'
import { openStore } from './open-store'

const trial = 'bench-peer'

/** Milliseconds, one figure a run. */
export type Times = readonly number[]

/**
 * Dexie's bulkPut of every row of the record tables into empty tables of the same form, as durable as the app's own, one call and one transaction a table;
 * then of the rows of ops too. Reading them before is not counted.
 */
export async function bulkPutRows({
  times,
}: {
  readonly times: number
}): Promise<{ readonly recordsMs: Times; readonly withOpsMs: Times }> {
  const { db } = await openStore()
  const [recordsMs, withOpsMs]: [number[], number[]] = [[], []]
  for (let time = 0; time < times; time += 1) {
    const fresh = await freshStore()
    let ms = 0
    for (const name of recordTypes) ms += await putTable(db, fresh, name)
    recordsMs.push(ms)
    withOpsMs.push(ms + (await putTable(db, fresh, 'ops')))
    await dropFresh(fresh)
  }
  db.close()
  return { recordsMs, withOpsMs }
}

async function putTable(db: Dexie, fresh: Dexie, name: string): Promise<number> {
  const rows: unknown[] = await db.table(name).toArray()
  if (rows.length === 0) return 0
  const start = performance.now()
  await fresh.table(name).bulkPut(rows)
  return performance.now() - start
}

/** Milliseconds of Dexie's bulkPut, in one transaction, of the rows that a feed changed, over themselves in their own tables. */
export async function putRowsAgain(feed: string): Promise<number> {
  const { db } = await openStore()
  const packed = await db.ops.where('[r+n1]').between([feed, Dexie.minKey], [feed, Dexie.maxKey]).toArray()
  const links = [...new Set(packed.flatMap(({ keys }) => keys))].map(readLink).filter((link) => link !== null)
  const rows = await Promise.all(
    recordTypes.map(async (type) => ({
      table: db.records(type),
      rows: await db
        .records(type)
        .where('id')
        .anyOf(links.filter((link) => link.type === type).map(({ id }) => id))
        .toArray(),
    })),
  )
  const start = performance.now()
  await db.transaction(
    'rw',
    rows.map(({ table }) => table),
    async () => {
      for (const one of rows) await one.table.bulkPut(one.rows)
    },
  )
  const ms = performance.now() - start
  db.close()
  return ms
}

/** What dexie-export-import takes to write a store into one Blob and to read it into an empty store of the same form. */
export interface DexieExchange {
  readonly writeMs: Times
  readonly readMs: Times
  readonly bytes: number
}

/** The same store through dexie-export-import: all of it, ops and rows; only rows of records with `rowsOnly`. */
export async function exchangeByDexie({ times, rowsOnly }: { readonly times: number; readonly rowsOnly: boolean }): Promise<DexieExchange> {
  const { db } = await openStore()
  const isRecords = new Set<string>(recordTypes)
  const skipTables = rowsOnly ? db.tables.map(({ name }) => name).filter((name) => !isRecords.has(name)) : []
  const [writeMs, readMs]: [number[], number[]] = [[], []]
  let bytes = 0
  for (let time = 0; time < times; time += 1) {
    const start = performance.now()
    const file = await exportDB(db, { skipTables })
    writeMs.push(performance.now() - start)
    bytes = file.size
    const fresh = await freshStore()
    const written = performance.now()
    await importInto(fresh, file, { acceptNameDiff: true, acceptMissingTables: true, skipTables })
    readMs.push(performance.now() - written)
    await dropFresh(fresh)
  }
  db.close()
  return { writeMs, readMs, bytes }
}

async function freshStore(): Promise<PonteDatabase> {
  await Dexie.delete(databaseName(trial))
  const fresh = new PonteDatabase(trial)
  await fresh.open()
  return fresh
}

async function dropFresh(fresh: PonteDatabase): Promise<void> {
  fresh.close()
  await Dexie.delete(fresh.name)
}
