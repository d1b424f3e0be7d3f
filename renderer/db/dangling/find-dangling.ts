import { readLink, type RecordLink, type RecordType } from '../../../shared/fields/record-type'
import { definitions, isKnownType, titleOf } from '../../../shared/records'
import type { PonteDatabase, StoredRow } from '../database'

/** A link that leads to a record that is deleted, or that this laptop has not received. */
export interface DanglingLink {
  readonly from: RecordType
  readonly id: string
  readonly title: string
  /** Where the link stands, as `LinkPlace` says it. */
  readonly path: string
  readonly to: RecordLink
  /** The deleted record; null for one that never came. */
  readonly deleted: DeletedTarget | null
}

/** A deleted record by its last name, with who deleted it and when. */
export interface DeletedTarget {
  readonly lastName: string
  readonly by: string
  readonly at: number
}

/** What a base holds of them: the first of the list, and how many there are. */
export interface DanglingLinks {
  readonly count: number
  readonly links: readonly DanglingLink[]
}

/** More than this nobody looks at in one go; the others come as these are settled. */
const shown = 200

/** Every link of a living record that leads nowhere. It reads the index of links and the names of those alone. */
export async function findDangling(db: PonteDatabase): Promise<DanglingLinks> {
  const living = new Map<RecordType, ReadonlySet<string>>()
  for (const { type } of definitions) living.set(type, new Set(await db.records(type).where('_del').equals(0).primaryKeys()))
  const links: DanglingLink[] = []
  let count = 0
  for (const { type } of definitions) {
    for (const key of await db.records(type).orderBy('_refs').uniqueKeys()) {
      const [path = '', to = ''] = String(key).split('>')
      const target = readLink(to)
      if (!target || !isKnownType(target.type) || living.get(target.type)?.has(target.id)) continue
      const owners = (await db.records(type).where('_refs').equals(String(key)).toArray()).filter((row) => row._del === 0)
      count += owners.length
      if (links.length >= shown || owners.length === 0) continue
      const deleted = deletedTarget(target.type, await db.records(target.type).get(target.id))
      links.push(...owners.map((row) => ({ from: type, id: row.id, title: titleOf(type, row), path, to, deleted })))
    }
  }
  return { count, links: links.slice(0, shown) }
}

function deletedTarget(type: RecordType, row: StoredRow | undefined): DeletedTarget | null {
  return row ? { lastName: titleOf(type, row), by: row._by, at: row._at } : null
}
