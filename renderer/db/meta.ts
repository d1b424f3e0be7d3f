import type { RotationReason } from '../../shared/merge/rotation'
import type { PonteDatabase } from './database'

/** A change of the own feed that was not told yet. */
export interface Rotation {
  readonly reason: RotationReason
  readonly at: number
}

/** The small facts that a base keeps of itself, beside its records. */
export interface BaseFacts {
  /** The store id that its ops carry; the practice base has its own, drawn when it is made. */
  readonly storeId: string
  readonly name: string
  readonly practice: boolean
  /** The feed that this laptop writes now. */
  readonly feed: string
  /** What told the machine when the base was opened last; none where the system does not say. */
  readonly machine: string
  /** Why this laptop left its feed when the base was opened, as long as nobody read it. */
  readonly rotated: Rotation | null
  /** The greatest Lamport number of the op set. */
  readonly maxL: number
  /** How many ops there are. */
  readonly opCount: number
  /** How many ops only a newer version understands. */
  readonly newerOps: number
  /** The version of the projection that made the tables; another one means: make them anew. */
  readonly projection: number
  /** When this database became the one of the base, in place of another: the laptop went back to a backup. The first database of a base has none. */
  readonly restored: number
  /** True as long as this database is made of a file and no base lives in it yet: what a join, or a return to a backup, that broke off has left. */
  readonly prepared: boolean
  /** The name of this store among those that held the base on this laptop: a journal belongs to one of them. */
  readonly generation: string
  /** A database of the base that could not be opened and was put aside, as long as not all of it was taken over. */
  readonly aside: string
  /** The hashes of attachments that were kept and that no act has named yet. */
  readonly attached: readonly string[]
  /** Whether the journal, or a former one, still holds values that were erased: it is to be written anew. */
  readonly staleJournal: boolean
  /** That the store was found to be set back, until a person has seen it. */
  readonly wentBack: WentBack
}

/** A store that was set back: how many changes it held when that was noticed, and how many it had held. */
export interface WentBack {
  readonly at: number
  readonly held: number
  readonly expected: number
  /** The ops that were known to be its last ones; they are back when what they build on is. */
  readonly tips: readonly string[]
}

/** Reads a fact; undefined when the base has none. */
export async function readFact<Name extends keyof BaseFacts>(db: PonteDatabase, name: Name): Promise<BaseFacts[Name] | undefined> {
  return (await db.meta.get(name))?.value as BaseFacts[Name] | undefined
}

/** Reads a fact that every base has; its absence is a bug or a damaged store. */
export async function needFact<Name extends keyof BaseFacts>(db: PonteDatabase, name: Name): Promise<BaseFacts[Name]> {
  const value = await readFact(db, name)
  if (value === undefined) throw new Error(`the base lacks its ${name}`)
  return value
}

/** Writes facts. */
export async function keepFacts(db: PonteDatabase, facts: Partial<BaseFacts>): Promise<void> {
  await db.meta.bulkPut(Object.entries(facts).map(([k, value]) => ({ k, value })))
}

/** The greatest number ever used with a prefix, `CONV-2026-AB-` → 12; 0 when none. */
export async function greatestNumber(db: PonteDatabase, prefix: string): Promise<number> {
  return ((await db.meta.get(`number:${prefix}`))?.value as number | undefined) ?? 0
}

/** The greatest number used with each prefix. */
export async function usedNumbers(db: PonteDatabase): Promise<ReadonlyMap<string, number>> {
  const rows = await db.meta.where('k').startsWith('number:').toArray()
  return new Map(rows.map(({ k, value }) => [k.slice('number:'.length), value as number]))
}

/** Remembers numbers that ops used, so that none is drawn twice: also those of deleted records and corrected ones. */
export async function rememberNumbers(db: PonteDatabase, used: ReadonlyMap<string, number>): Promise<void> {
  for (const [prefix, number] of used) {
    if (number > (await greatestNumber(db, prefix))) await db.meta.put({ k: `number:${prefix}`, value: number })
  }
}
