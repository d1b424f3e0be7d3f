import type { RecordType } from '../../shared/fields/record-type'
import { definitions } from '../../shared/records'
import type { Key } from '../../shared/merge/op'
import type { PonteDatabase } from './database'
import { idsByType } from './ids-by-type'
import { reportUnlessClosed } from './report-unless-closed'

/** How many records of each type are not deleted. */
export type Counts = Readonly<Record<RecordType, number>>

const counting = new WeakMap<PonteDatabase, number>()
const known = new WeakMap<PonteDatabase, Promise<Counts>>()
const hearers = new Map<PonteDatabase, Set<(counts: Counts) => void>>()

/**
 * How many records of each type are not deleted. A table of 100,000 takes the better part of a second to be counted, and what is saved meanwhile
 * waits: it is counted once, and every act then adds what it changed.
 */
export function countLiving(db: PonteDatabase): Promise<Counts> {
  const kept = known.get(db)
  if (kept) return kept
  const counts = countAll(db)
  put(db, counts)
  return counts
}

/** How many records a store holds, those of the settings aside: what people count as their records. */
export async function countShown(db: PonteDatabase): Promise<number> {
  const counts = await countLiving(db)
  return definitions.filter(({ place }) => place !== 'settings').reduce((sum, { type }) => sum + counts[type], 0)
}

/** Calls with the counts now and whenever they changed; returns what stops it. */
export function hearCounts(db: PonteDatabase, hear: (counts: Counts) => void): () => void {
  const own = hearers.get(db) ?? new Set()
  hearers.set(db, own.add(hear))
  countLiving(db).then(
    (counts) => own.has(hear) && hear(counts),
    (error: unknown) => reportUnlessClosed(db, error),
  )
  return () => own.delete(hear)
}

/** How many of some records are not deleted, by type. */
export async function livingAmong(db: PonteDatabase, keys: readonly Key[]): Promise<ReadonlyMap<RecordType, number>> {
  const found = await Promise.all(
    [...idsByType(keys)].map(async ([type, own]) => {
      const rows = await db.records(type).bulkGet(own)
      return [type, rows.filter((row) => row?._del === 0).length] as const
    }),
  )
  return new Map(found)
}

/** Adds what an act changed; `before` and `after` are the living among the records that it touched. */
export function moveCounts(db: PonteDatabase, before: ReadonlyMap<RecordType, number>, after: ReadonlyMap<RecordType, number>): void {
  const counts = known.get(db)
  const moved = [...after].map(([type, count]) => [type, count - (before.get(type) ?? 0)] as const).filter(([, by]) => by !== 0)
  if (!counts || moved.length === 0) return
  // A count that is going on may or may not have seen the act.
  if ((counting.get(db) ?? 0) > 0) return recount(db)
  put(
    db,
    counts.then((old) => ({ ...old, ...Object.fromEntries(moved.map(([type, by]) => [type, old[type] + by])) })),
  )
}

/** Counts again, after a merge or a rebuild: at once for those who hear the counts, else when somebody asks next. */
export function recount(db: PonteDatabase): void {
  if (hearers.get(db)?.size) put(db, countAll(db))
  else known.delete(db)
}

function put(db: PonteDatabase, counts: Promise<Counts>): void {
  known.set(db, counts)
  counts.then(
    (made) => {
      if (known.get(db) === counts) for (const hear of hearers.get(db) ?? []) hear(made)
    },
    // A count that failed is not kept: whoever asks next counts again, and is told why it fails.
    () => known.get(db) === counts && known.delete(db),
  )
}

async function countAll(db: PonteDatabase): Promise<Counts> {
  counting.set(db, (counting.get(db) ?? 0) + 1)
  try {
    const counts = await Promise.all(
      definitions.map(async ({ type }) => [type, await db.records(type).where('_del').equals(0).count()] as const),
    )
    return Object.fromEntries(counts) as Counts
  } finally {
    counting.set(db, (counting.get(db) ?? 1) - 1)
  }
}
