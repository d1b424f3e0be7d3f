import { useLiveQuery } from '../../db/live-query'
import type { RecordType } from '../../../shared/fields/record-type'
import type { StoredRow } from '../../db/database'
import { useBase } from '../../db/use-base'

/** The records of one small type that are not deleted, in the order of their names; undefined while they are read. */
export function useLiving(
  type: Extract<RecordType, 'member' | 'laptop' | 'term' | 'custom-field' | 'setting'>,
): readonly StoredRow[] | undefined {
  const base = useBase()
  return useLiveQuery(async () => {
    const rows = await base.db.records(type).where('_del').equals(0).toArray()
    return rows.toSorted((a, b) => (a._key < b._key ? -1 : a._key > b._key ? 1 : 0))
  }, [base, type])
}
