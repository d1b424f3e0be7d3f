import { markOf } from '../../../shared/kernel/mark'
import { knownOf, type KnownOp } from '../../../shared/merge/check-ops'
import { parseStoredLine, type OpId, type OpRow } from '../../../shared/merge/op'
import type { PonteDatabase } from '../database'
import { inParts } from '../in-parts'

/** A row may hold a hundred changes. */
const batch = 200

/** The marks of the lines of all ops of a store, by their ids; reads it from front to back. */
export async function heldMarks(db: PonteDatabase): Promise<ReadonlyMap<OpId, number>> {
  const held = new Map<OpId, number>()
  for await (const rows of inParts(db.ops, batch)) for (const row of rows) noteMarks(held, row)
  return held
}

/** Those of the ops among these that a store holds, and of some others; quick where it holds few of them. */
export async function heldAmong(db: PonteDatabase, ids: readonly OpId[]): Promise<ReadonlyMap<OpId, number>> {
  const held = new Map<OpId, number>()
  await eachRowNaming(db, ids, (row) => noteMarks(held, row))
  return held
}

function noteMarks(held: Map<OpId, number>, { ids, lines }: OpRow): void {
  ids.forEach((id, at) => held.set(id, markOf(lines[at] ?? '')))
}

/** What a store knows of the ops among these ids that it holds. */
export async function knownOps(db: PonteDatabase, ids: readonly OpId[]): Promise<ReadonlyMap<OpId, KnownOp>> {
  const wanted = new Set(ids)
  const known = new Map<OpId, KnownOp>()
  await eachRowWith(db, [...wanted], (row) =>
    row.ids.forEach((id, index) => {
      if (wanted.has(id) && !known.has(id)) known.set(id, knownOf(parseStoredLine(row.lines[index] ?? '', id)))
    }),
  )
  return known
}

/** Calls for the rows of ops that hold some of these, each once. Asking for a good part of the store reads it from front to back, which is far quicker. */
export async function eachRowWith(db: PonteDatabase, ids: readonly OpId[], take: (row: OpRow) => void): Promise<void> {
  const held = await db.ops.count()
  if (held === 0) return
  if (ids.length * 4 > held) {
    for await (const rows of inParts(db.ops, batch)) rows.forEach(take)
    return
  }
  await eachRowNaming(db, ids, take)
}

// By the index alone: quick as long as few of them are here.
async function eachRowNaming(db: PonteDatabase, ids: readonly OpId[], take: (row: OpRow) => void): Promise<void> {
  const found = new Set<number>()
  for (let start = 0; start < ids.length; start += batch)
    for (const key of await db.ops
      .where('ids')
      .anyOf(ids.slice(start, start + batch))
      .primaryKeys())
      found.add(key)
  const keys = [...found]
  for (let start = 0; start < keys.length; start += batch)
    for (const row of await db.ops.bulkGet(keys.slice(start, start + batch))) if (row) take(row)
}
