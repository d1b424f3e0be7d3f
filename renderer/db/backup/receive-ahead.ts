import { idsNamed } from '../../../shared/merge/check-ops'
import { opsByKey, type Key, type Op, type OpId } from '../../../shared/merge/op'
import type { RecordType } from '../../../shared/fields/record-type'
import type { PonteDatabase, StoredRow } from '../database'
import { recordTables } from '../rebuild'
import { projectOne } from '../project'
import { writesAhead } from '../writes-ahead'
import { packOps } from './pack-ops'

/** What stands in a store of a file that was read whole: all of its changes, and the rows that they make, but for those of some records. */
export interface Received {
  /** The records of which more changes came after their row was made. */
  readonly again: ReadonlySet<Key>
}

/** Puts the changes of a file into a store while it is read. */
export interface Receiver {
  add(ops: readonly Op[]): Promise<void>
  /** Resolves when all is written; null: nothing stands in the store, for the changes did not come in an order in which they can be kept. */
  end(): Promise<Received | null>
  /** Removes what was written of a file that was refused. */
  drop(): Promise<void>
}

/** A part of the file is some megabytes: one is written while the next is read and checked. */
const partsAhead = 2

/**
 * Begins to receive a file into a store that was prepared for it and holds nothing: the store writes while the file is read, and nobody sees what is in it
 * before all of it was found sound.
 */
export function startReceiving(db: PonteDatabase): Receiver {
  const here = new Set<OpId>()
  const touched = new Set<Key>()
  const again = new Set<Key>()
  const writes = writesAhead(partsAhead)
  let inOrder = true
  return {
    add: async (ops) => {
      const fresh: Op[] = []
      for (const op of ops) {
        if (here.has(op.id)) continue
        inOrder &&= buildsOn(op, here)
        here.add(op.id)
        fresh.push(op)
      }
      if (!inOrder) return
      const rows = rowsOf(fresh, touched, again)
      const tables = [db.ops, ...rows.map(([type]) => db.records(type))]
      await writes.add(() =>
        db.transaction('rw', tables, () =>
          Promise.all([db.ops.bulkAdd(packOps(fresh)), ...rows.map(([type, own]) => db.records(type).bulkPut(own))]),
        ),
      )
    },
    end: async () => {
      await writes.end()
      if (inOrder) return { again }
      await dropReceived(db)
      return null
    },
    drop: async () => {
      // Of what failed to be written nothing stands there.
      await writes.end().catch(() => undefined)
      await dropReceived(db)
    },
  }
}

/** Removes what was received of the changes of a file. */
export async function dropReceived(db: PonteDatabase): Promise<void> {
  await Promise.all([db.ops, ...recordTables(db)].map((table) => table.clear()))
}

// Whether an op builds on nothing but these: a backup that is written row by row names nothing that comes later.
function buildsOn(op: Op, here: ReadonlySet<OpId>): boolean {
  for (const id of idsNamed([op], {})) if (id !== op.id && !here.has(id)) return false
  return true
}

function rowsOf(ops: readonly Op[], touched: Set<Key>, again: Set<Key>): readonly (readonly [RecordType, readonly StoredRow[]])[] {
  const rows = new Map<RecordType, StoredRow[]>()
  for (const [key, own] of opsByKey(ops)) {
    if (touched.has(key)) {
      again.add(key)
      continue
    }
    touched.add(key)
    const made = projectOne(key, own)
    const known = made && rows.get(made.type)
    if (known) known.push(made.row)
    else if (made) rows.set(made.type, [made.row])
  }
  return [...rows]
}
