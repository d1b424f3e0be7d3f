import { useLiveQuery } from 'dexie-react-hooks'
import type { RecordType } from '../../shared/fields/record-type'
import { conflictsOf, type Conflicts } from '../../shared/merge/conflicts'
import { opsOfRecords } from './project'
import { recordRules } from './record-rules'
import { useBase } from './use-base'

/** The disagreements of a record with every side, who and when, read from its ops; undefined while they are read. */
export function useDisagreements(type: RecordType, id: string): Conflicts | undefined {
  const base = useBase()
  return useLiveQuery(async () => {
    const key = `${type}:${id}`
    const ops = (await opsOfRecords(base.db, [key])).get(key) ?? []
    return conflictsOf(key, ops, recordRules)
  }, [base, type, id])
}
