import Dexie, { type IndexableType, type Table } from 'dexie'

/** Which part of a table: primary keys above `after`, up to and with `upTo`; left out = no bound. */
export interface Span<Id> {
  readonly after?: Id
  readonly upTo?: Id
}

/**
 * The rows of a table in the order of their primary keys, so many at a time: what a person saves meanwhile waits for one part at most. The next part
 * is asked for when the one before was taken.
 */
export async function* inParts<Row extends object, Id extends IndexableType>(
  table: Table<Row, Id>,
  size: number,
  { after, upTo }: Span<Id> = {},
): AsyncGenerator<readonly Row[]> {
  const { keyPath } = table.schema.primKey
  for (let last: unknown = after ?? Dexie.minKey; ;) {
    const rows = await table
      .where(':id')
      .between(last, upTo ?? Dexie.maxKey, false, true)
      .limit(size)
      .toArray()
    const end = rows.at(-1)
    if (end === undefined) return
    last = Dexie.getByKeyPath(end, String(keyPath))
    yield rows
    if (rows.length < size) return
  }
}
