import type { Table } from 'dexie'
import { readLink } from '../../shared/fields/record-type'
import type { Key, Op } from '../../shared/merge/op'
import { parseStoredLine } from '../../shared/merge/op'
import type { Base } from './base'
import { tellChange } from './changes'
import { recount } from './counts'
import type { PonteDatabase, StoredRow } from './database'
import { inParts } from './in-parts'
import { keepFacts } from './meta'
import { countNewer } from './newer-ops'
import { numbersIn } from './numbers'
import { rememberNumbers } from './meta'
import { projectionVersion, projectOne } from './project'
import { underWriteLock } from './write-lock'

const batch = 1000

/**
 * Makes every record table again from the ops, by the definition. The version of the projection is forgotten first and noted last, so that a rebuild that
 * was interrupted starts again at the next start. Nothing of the op set changes. Throws where an op cannot be read; the tables are then as before.
 */
export async function rebuildTables(base: Pick<Base, 'db' | 'database'>, onProgress: (done: number, total: number) => void): Promise<void> {
  await underWriteLock(base.database, async () => {
    const rows = await rebuiltRows(base.db)
    const total = rows.size
    let done = 0
    // Also where this version had made them: from here on they are not whole.
    await base.db.meta.delete('projection')
    for (const table of recordTables(base.db)) await table.clear()
    const byTable = new Map<string, StoredRow[]>()
    for (const made of rows.values()) {
      const own = byTable.get(made.type)
      if (own) own.push(made.row)
      else byTable.set(made.type, [made.row])
    }
    for (const [type, all] of byTable) {
      for (let start = 0; start < all.length; start += batch) {
        const part = all.slice(start, start + batch)
        await base.db.table<StoredRow>(type).bulkPut(part)
        done += part.length
        onProgress(done, total)
      }
    }
    await keepFacts(base.db, { projection: projectionVersion })
  })
  recount(base.db)
  tellChange({ database: base.database, touched: [], everything: true })
}

/** Every row as the definition makes it, by record; reads all ops. Throws where one cannot be read: a record made without it would pass for whole. */
export async function rebuiltRows(db: PonteDatabase): Promise<ReadonlyMap<Key, NonNullable<ReturnType<typeof projectOne>>>> {
  const byKey = new Map<Key, Op[]>()
  const numbers = new Map<string, number>()
  let newerOps = 0
  // Not with the library's own `each`: it goes on as if nothing were wrong where a row cannot be read.
  for await (const rows of inParts(db.ops, batch))
    for (const op of rows.flatMap((row) => row.lines.map((line, index) => parseStoredLine(line, row.ids[index] ?? '')))) {
      for (const change of op.envelope.c) {
        const known = byKey.get(change.key)
        if (known) known.push(op)
        else byKey.set(change.key, [op])
      }
      newerOps += countNewer([op])
      for (const [prefix, number] of numbersIn([op])) numbers.set(prefix, Math.max(numbers.get(prefix) ?? 0, number))
    }
  await rememberNumbers(db, numbers)
  // What was strange to the version before may be known to this one.
  await keepFacts(db, { newerOps })
  const rows = new Map<Key, NonNullable<ReturnType<typeof projectOne>>>()
  for (const [key, ops] of byKey) {
    const made = readLink(key) && projectOne(key, ops)
    if (made) rows.set(key, made)
  }
  return rows
}

/** The tables that are made from the ops. */
export function recordTables(db: PonteDatabase): readonly Table[] {
  return db.tables.filter((table) => table.schema.idxByName['_refs'] !== undefined)
}
