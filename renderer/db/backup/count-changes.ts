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
  /** Records that would hold a disagreement and hold none now. */
  readonly disagreements: number
}

/** Counts what ops that are new here would do: each touched record as it would be, from its ops here and the new ones. Nothing is written. */
export async function countChanges(db: PonteDatabase, fresh: readonly Op[]): Promise<ChangeCounts> {
  const erasures = erasuresIn(fresh)
  const added = opsByKey(fresh)
  for (const key of opsByKey(await opsNamed(db, erasures)).keys()) if (!added.has(key)) added.set(key, [])
  const counts = { created: 0, changed: 0, deleted: 0, disagreements: 0 }
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
      if (is._del === 1 && was?._del !== 1) counts.deleted += 1
      else if (was === undefined) counts.created += 1
      else counts.changed += 1
      if (is._cf > 0 && (was?._cf ?? 0) === 0) counts.disagreements += 1
    }
  }
  return counts
}

function isCounted(key: Key): boolean {
  const type = readLink(key)?.type
  return type !== undefined && isKnownType(type) && definitionOf(type).place !== 'settings'
}
