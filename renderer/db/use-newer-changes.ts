import { useLiveQuery } from 'dexie-react-hooks'
import type { RecordType } from '../../shared/fields/record-type'
import type { Base } from './base'
import { readFact } from './meta'
import { isOfNewerKind } from './newer-ops'
import { opsOfRecords } from './project'
import { useBase } from './use-base'

/** How many changes of a record are of a kind that only a newer version understands, live. */
export function useNewerChanges(type: RecordType, id: string): number {
  const base = useBase()
  return useLiveQuery(() => newerChangesOf(base, type, id), [base, type, id]) ?? 0
}

/** The same as `useNewerChanges`, once. Where the base holds nothing from a newer version, no op is read. */
export async function newerChangesOf(base: Base, type: RecordType, id: string): Promise<number> {
  if (((await readFact(base.db, 'newerOps')) ?? 0) === 0) return 0
  const key = `${type}:${id}`
  return ((await opsOfRecords(base.db, [key])).get(key) ?? []).filter(isOfNewerKind).length
}
