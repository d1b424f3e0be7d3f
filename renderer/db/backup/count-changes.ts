import { readLink } from '../../../shared/fields/record-type'
import { eraseValues, erasuresIn } from '../../../shared/merge/erase'
import type { Key, Op } from '../../../shared/merge/op'
import { definitionOf, isKnownType } from '../../../shared/records'
import type { PonteDatabase } from '../database'
import { opsByKey, opsReader, projectOne } from '../project'
import { opsNamed } from './erasures'

/** What a merge would do to records; created + changed + deleted are all that it touches. */
export interface ChangeCounts {
  readonly created: number
  readonly changed: number
  readonly deleted: number
  /** Disagreements that records would hold and do not hold now. */
  readonly disagreements: number
  /** The records, the first ones only when there are very many. */
  readonly records: readonly TouchedRecord[]
}

/** What a merge does to one record. */
export interface TouchedRecord {
  readonly key: Key
  readonly what: 'created' | 'changed' | 'deleted'
}

const listed = 2000

/** Counts what ops that are new here would do: each touched record as it would be, from its ops here and the new ones. Nothing is written. */
export async function countChanges(db: PonteDatabase, fresh: readonly Op[]): Promise<ChangeCounts> {
  const erasures = erasuresIn(fresh)
  const added = opsByKey(fresh)
  for (const key of opsByKey(await opsNamed(db, erasures)).keys()) if (!added.has(key)) added.set(key, [])
  const counts = { created: 0, changed: 0, deleted: 0, disagreements: 0 }
  const records: TouchedRecord[] = []
  const keys = [...added.keys()].filter((key) => isCounted(key))
  const read = await opsReader(db, keys)
  for (let start = 0; start < keys.length; start += 500) {
    const part = keys.slice(start, start + 500)
    const known = await read(part)
    for (const key of part) {
      const before = known.get(key) ?? []
      const was = before.length > 0 ? projectOne(key, before)?.row : undefined
      const after = [...before, ...(added.get(key) ?? [])].map((op) => eraseValues(op, erasures))
      const is = projectOne(key, after)?.row
      if (!is) continue
      const what = is._del === 1 && was?._del !== 1 ? 'deleted' : was === undefined ? 'created' : 'changed'
      counts[what] += 1
      if (records.length < listed) records.push({ key, what })
      counts.disagreements += Math.max(0, is._cf - (was?._cf ?? 0))
    }
  }
  return { ...counts, records }
}

function isCounted(key: Key): boolean {
  const type = readLink(key)?.type
  return type !== undefined && isKnownType(type) && definitionOf(type).place !== 'settings'
}
