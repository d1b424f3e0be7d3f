import { stopNoting } from '../../renderer/db/note-base'
import type { PonteDatabase } from '../../renderer/db/database'
import { keepFacts } from '../../renderer/db/meta'
import { prepareStore } from '../../renderer/db/open-base'
import { canonicalJson, type Json } from '../../shared/kernel/json'
import type { FeedId } from '../../shared/merge/op'
import { feedBytes } from './twin-tape'

/** All that a store holds, by table. */
export type Contents = ReadonlyMap<string, readonly unknown[]>

/** A store of the app, and what it is locked by. */
export interface OpenStore {
  readonly db: PonteDatabase
  readonly database: string
}

let made = 0

/** Stores of the app that are emptied and used again: making a database takes longer than all that a laptop does in it. */
export class StorePool {
  private readonly free: OpenStore[] = []
  private readonly all: OpenStore[] = []
  private fresh: Contents | null = null

  /** A store as a laptop has it that receives its base, writing to this feed. */
  async found(feed: FeedId): Promise<OpenStore> {
    this.fresh ??= await this.firstContents(feed)
    const facts = (this.fresh.get('meta') as readonly { readonly k: string }[]).map((row) =>
      row.k === 'feed' ? { ...row, value: feed } : row,
    )
    return this.filled(new Map([['meta', facts]]))
  }

  /** A store that holds all this. */
  async filled(contents: Contents): Promise<OpenStore> {
    const store = this.free.pop() ?? (await this.prepare('a'.repeat(16)))
    const { db } = store
    await db.transaction('rw', db.tables, async () => {
      await Promise.all(db.tables.map((table) => table.clear()))
      await Promise.all([...contents].map(([name, rows]) => db.table(name).bulkPut([...rows])))
    })
    return store
  }

  /** Takes a store back that is needed no more. */
  async giveBack(store: OpenStore): Promise<void> {
    await stopNoting(store.db)
    this.free.push(store)
  }

  /** Removes every store. */
  async end(): Promise<void> {
    for (const { db } of this.all) {
      await stopNoting(db)
      await db.delete()
    }
  }

  private async firstContents(feed: FeedId): Promise<Contents> {
    const store = await this.prepare(feed)
    this.free.push(store)
    return contentsOf(store.db)
  }

  private async prepare(feed: FeedId): Promise<OpenStore> {
    made += 1
    const database = `twin-${made}`
    const providers = { clock: () => 0, random: () => feedBytes(feed), zone: 'Europe/Paris' }
    const db = await prepareStore({ databaseId: database, storeId: 'base', name: 'Direction', practice: false }, providers)
    // People work in it from the first day: it waits for no file that fills it.
    await keepFacts(db, { prepared: false })
    const store = { db, database }
    this.all.push(store)
    return store
  }
}

/** All that a store holds now; tables without rows are left out. */
export async function contentsOf(db: PonteDatabase): Promise<Contents> {
  const tables = await db.transaction('r', db.tables, () =>
    Promise.all(db.tables.map(async (table) => [table.name, (await table.toArray()) as readonly unknown[]] as const)),
  )
  return new Map(tables.filter(([, rows]) => rows.length > 0))
}

/** The same contents give the same text. */
export function textOfContents(contents: Contents): string {
  return canonicalJson([...contents] as unknown as Json)
}
