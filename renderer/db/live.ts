import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { RecordType } from '../../shared/fields/record-type'
import { definitions, titleOf } from '../../shared/records'
import { placesInto, type LinkPlace } from '../../shared/records/links'
import { hearCounts, type Counts } from './counts'
import type { StoredRow } from './database'
import { idsByType } from './ids-by-type'
import { useBase } from './use-base'

/** A record: undefined while it is read, null when it is not on this laptop. A deleted record is a row with `_del` 1. */
export function useRecord(type: RecordType, id: string): StoredRow | null | undefined {
  const base = useBase()
  return useLiveQuery(async () => (await base.db.records(type).get(id)) ?? null, [base, type, id])
}

/** The records of some ids, in their order; undefined entries are not on this laptop. undefined while they are read. */
export function useRecordsById(type: RecordType, ids: readonly string[]): readonly (StoredRow | undefined)[] | undefined {
  const base = useBase()
  return useLiveQuery(() => base.db.records(type).bulkGet([...ids]), [base, type, ids.join(' ')])
}

const noRecords: ReadonlyMap<string, StoredRow> = new Map()

/** The records of some links that are on this laptop and not deleted, live; none while they are read. */
export function useRecordsByLink(links: readonly string[]): ReadonlyMap<string, StoredRow> {
  const base = useBase()
  return (
    useLiveQuery(async () => {
      const found = new Map<string, StoredRow>()
      for (const [type, ids] of idsByType(links))
        for (const row of await base.db.records(type).bulkGet(ids)) if (row && row._del === 0) found.set(`${type}:${row.id}`, row)
      return found
    }, [base, links]) ?? noRecords
  )
}

/** The records of one type that point to a record by one of its links. */
export interface LinkedGroup {
  readonly place: LinkPlace
  readonly rows: readonly StoredRow[]
}

/** Everything that points to a record and is not deleted, by type and link; places without any are left out. */
export function useLinkedTo(type: RecordType, id: string): readonly LinkedGroup[] | undefined {
  const base = useBase()
  return useLiveQuery(() => linkedTo(base.db, type, id), [base, type, id])
}

/** The same as `useLinkedTo`, once. */
export async function linkedTo(
  db: { records(type: RecordType): import('dexie').Table<StoredRow, string> },
  type: RecordType,
  id: string,
): Promise<readonly LinkedGroup[]> {
  const groups = await Promise.all(
    placesInto(type).map(async (place) => {
      const rows = await db.records(place.from).where('_refs').equals(`${place.path}>${type}:${id}`).distinct().toArray()
      const alive = rows.filter((row) => row._del === 0)
      return { place, rows: alive.toSorted((a, b) => (a._key < b._key ? -1 : a._key > b._key ? 1 : 0)) }
    }),
  )
  return groups.filter((group) => group.rows.length > 0)
}

/** The name at the other end of a link. Of a deleted record the last name is known; of one not yet received there is none. */
export interface LinkName {
  readonly text: string
  readonly state: 'present' | 'deleted' | 'missing'
  /** Whether the record waits for somebody to settle a disagreement. */
  readonly disagrees: boolean
}

/** The names of links, live. The function answers `missing` for a link that was not asked for. */
export function useNames(links: readonly string[]): (link: string) => LinkName {
  const base = useBase()
  const text = [...new Set(links)].toSorted().join(' ')
  const asked = useMemo(() => (text === '' ? [] : text.split(' ')), [text])
  const names = useLiveQuery(async () => {
    const found = new Map<string, LinkName>()
    for (const [type, ids] of idsByType(asked)) {
      const rows = await base.db.records(type).bulkGet(ids)
      ids.forEach((id, index) => found.set(`${type}:${id}`, linkNameOf(type, rows[index])))
    }
    return found
  }, [base, asked])
  return useCallback(
    (link: string) => names?.get(link) ?? { text: '', state: names === undefined ? 'present' : 'missing', disagrees: false },
    [names],
  )
}

/** How many records of each type are not deleted, live; undefined until they were counted. */
export function useCounts(): Counts | undefined {
  const { db } = useBase()
  const [counts, setCounts] = useState<Counts>()
  useEffect(() => hearCounts(db, setCounts), [db])
  return counts
}

/** How many disagreements wait to be settled: as many as their list shows. Read from the index alone. */
export function useConflictCount(): number {
  const base = useBase()
  return (
    useLiveQuery(async () => {
      const counts = await Promise.all(definitions.map(({ type }) => base.db.records(type).where('_cf').above(0).keys()))
      return counts.flat().reduce<number>((sum, count) => sum + Number(count), 0)
    }, [base]) ?? 0
  )
}

/** A record with its type, as lists of mixed records show it. */
export interface TypedRow {
  readonly type: RecordType
  readonly row: StoredRow
}

/** The records that hold an unsettled disagreement, by type and name. */
export function useConflicts(): readonly TypedRow[] | undefined {
  const base = useBase()
  return useLiveQuery(async () => {
    const found = await Promise.all(
      definitions.map(async ({ type }) => (await base.db.records(type).where('_cf').above(0).sortBy('_key')).map((row) => ({ type, row }))),
    )
    return found.flat()
  }, [base])
}

/** The deleted records, last deleted first. */
export function useTrash(): readonly TypedRow[] | undefined {
  const base = useBase()
  return useLiveQuery(async () => {
    const found = await Promise.all(
      definitions
        .filter(({ place }) => place !== 'settings')
        .map(async ({ type }) => (await base.db.records(type).where('_del').equals(1).toArray()).map((row) => ({ type, row }))),
    )
    return found.flat().toSorted((a, b) => b.row._at - a.row._at)
  }, [base])
}

/** The name of a record as a link to it tells it; undefined: it is not on this laptop. */
export function linkNameOf(type: RecordType, row: StoredRow | undefined): LinkName {
  if (!row) return { text: '', state: 'missing', disagrees: false }
  return { text: titleOf(type, row), state: row._del === 1 ? 'deleted' : 'present', disagrees: row._cf > 0 }
}
