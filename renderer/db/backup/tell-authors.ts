import type { RecordRow } from '../../../shared/records/record-row'
import { titleOf } from '../../../shared/records'
import type { Op } from '../../../shared/merge/op'
import type { PonteDatabase } from '../database'
import { opsByKey, opsOfRecords, projectOne } from '../project'
import type { FileAuthor } from './merge-messages'

/** Who made some changes, and on which laptops, most changes first: by the names that they have here, or get with these changes. */
export async function tellAuthors(db: PonteDatabase, fresh: readonly Op[]): Promise<readonly FileAuthor[]> {
  const counts = new Map<string, number>()
  for (const { envelope } of fresh) {
    const key = `${envelope.u} ${envelope.r}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const members = await rowsOf(db, 'member', fresh)
  const laptops = await rowsOf(db, 'laptop', fresh)
  const names = new Map(members.map((row) => [row.id, titleOf('member', row)]))
  const feeds = new Map(laptops.flatMap((row) => feedsOf(row).map((feed) => [feed, String(row['name'] ?? '')] as const)))
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([key, changes]) => {
      const [member = '', feed = ''] = key.split(' ')
      return { member: names.get(member) ?? '', laptop: feeds.get(feed) ?? '', changes }
    })
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

function feedsOf(row: RecordRow): readonly string[] {
  const feeds = Array.isArray(row['feeds']) ? (row['feeds'] as readonly { readonly feed?: string }[]) : []
  return feeds.flatMap(({ feed }) => feed ?? [])
}
