import type { RecordRow } from '../../../shared/records/record-row'
import { titleOf } from '../../../shared/records'
import { opsByKey, type FeedId, type Op } from '../../../shared/merge/op'
import type { PonteDatabase } from '../database'
import { feedsOf } from '../laptop-feeds'
import { opsOfRecords, projectOne } from '../project'
import type { FileAuthor } from './merge-messages'

/**
 * Who made some changes, and on which laptops, most changes first: by the names that they have here, or get with these changes. A laptop that went on
 * under a new feed is one laptop.
 */
export async function tellAuthors(db: PonteDatabase, fresh: readonly Op[]): Promise<readonly FileAuthor[]> {
  const names = await memberNames(db, fresh)
  const laptops = new Map<FeedId, { readonly id: string; readonly name: string }>()
  for (const row of await rowsOf(db, 'laptop', fresh))
    for (const feed of feedsOf(row)) laptops.set(feed, { id: row.id, name: String(row['name'] ?? '') })
  const authors = new Map<string, FileAuthor>()
  for (const { envelope } of fresh) {
    const laptop = laptops.get(envelope.r)
    const key = `${envelope.u} ${laptop?.id ?? ''}`
    const changes = (authors.get(key)?.changes ?? 0) + 1
    authors.set(key, { id: key, member: names.get(envelope.u) ?? '', laptop: laptop?.name ?? '', changes })
  }
  return [...authors.values()].toSorted((a, b) => b.changes - a.changes)
}

/** The names of people by their id, as they are here or come with some changes. */
export async function memberNames(db: PonteDatabase, fresh: readonly Op[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await rowsOf(db, 'member', fresh)).map((row) => [row.id, titleOf('member', row)]))
}

// The rows of a small type as they would be with these changes.
async function rowsOf(db: PonteDatabase, type: 'member' | 'laptop', fresh: readonly Op[]): Promise<readonly RecordRow[]> {
  const touched = [...opsByKey(fresh.filter((op) => op.envelope.c.some(({ key }) => key.startsWith(`${type}:`))))]
  const known = await opsOfRecords(
    db,
    touched.map(([key]) => key),
  )
  const made = touched.flatMap(([key, ops]) => projectOne(key, [...(known.get(key) ?? []), ...ops])?.row ?? [])
  const again = new Set(made.map((row) => row.id))
  return [...made, ...(await db.records(type).toArray()).filter((row) => !again.has(row.id))]
}
