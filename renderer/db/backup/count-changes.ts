import { readLink } from '../../../shared/fields/record-type'
import type { Manifest } from '../../../shared/backup/manifest'
import { conflictsOf } from '../../../shared/merge/conflicts'
import { eraseValues, erasuresIn } from '../../../shared/merge/erase'
import { opsByKey, type Key, type Op } from '../../../shared/merge/op'
import { definitionOf, isKnownType } from '../../../shared/records'
import type { PonteDatabase, StoredRow } from '../database'
import { opsReader, projectOne } from '../project'
import { recordRules } from '../record-rules'
import { opsNamed } from './erasures'

/** What a merge would do to records; created + changed + deleted are all that it touches. */
export interface ChangeCounts {
  readonly created: number
  readonly changed: number
  readonly deleted: number
  /** Disagreements that would be new, as the review lists them: fields, and deletions that an edit did not know. */
  readonly disagreements: number
  /** Fields that would be taken without a question in records that both sides worked on. */
  readonly together: number
  /** The records, the first ones only when there are very many. */
  readonly records: readonly TouchedRecord[]
}

/** What a merge does to one record. */
export interface TouchedRecord {
  readonly key: Key
  readonly what: 'created' | 'changed' | 'deleted'
  /** The fields taken without a question though this side worked on the record too; left out for none. */
  readonly together?: readonly string[]
}

const listed = 2000

/**
 * Counts what ops that are new here would do: each touched record as it would be, from its ops here and the new ones. `tips` says what the writer of
 * the file knew. Nothing is written.
 */
export async function countChanges(db: PonteDatabase, fresh: readonly Op[], tips: Manifest['tips']): Promise<ChangeCounts> {
  const erasures = erasuresIn(fresh)
  const added = opsByKey(fresh)
  for (const key of opsByKey(await opsNamed(db, erasures)).keys()) if (!added.has(key)) added.set(key, [])
  const counts = { created: 0, changed: 0, deleted: 0, disagreements: 0, together: 0 }
  const records: TouchedRecord[] = []
  const keys = [...added.keys()].filter((key) => isCounted(key))
  const read = await opsReader(db, keys)
  for (let start = 0; start < keys.length; start += 500) {
    const part = keys.slice(start, start + 500)
    const known = await read(part)
    for (const key of part) {
      const before = known.get(key) ?? []
      const brought = (added.get(key) ?? []).map((op) => eraseValues(op, erasures))
      const after = [...before.map((op) => eraseValues(op, erasures)), ...brought]
      const change = changeOfRecord(key, before, after)
      if (!change) continue
      const together = before.some((op) => !isKnownTo(op, tips)) ? taken(brought, key, change.disputed) : []
      counts[change.what] += 1
      counts.disagreements += change.disagreements
      counts.together += together.length
      if (records.length < listed) records.push({ key, what: change.what, ...(together.length > 0 ? { together } : {}) })
    }
  }
  return { ...counts, records }
}

function isCounted(key: Key): boolean {
  const type = readLink(key)?.type
  return type !== undefined && isKnownType(type) && definitionOf(type).place !== 'settings'
}

interface RecordChange {
  readonly what: TouchedRecord['what']
  readonly disagreements: number
  /** The fields in disagreement afterwards. */
  readonly disputed: ReadonlySet<string>
}

function changeOfRecord(key: Key, before: readonly Op[], after: readonly Op[]): RecordChange | null {
  const was = before.length > 0 ? projectOne(key, before)?.row : undefined
  const is = projectOne(key, after)?.row
  if (!is) return null
  const what = is._del === 1 && was?._del !== 1 ? 'deleted' : was === undefined ? 'created' : 'changed'
  const disputed = disagreementsOf(key, is, after)
  const known = was ? disagreementsOf(key, was, before) : new Set<string>()
  return { what, disagreements: [...disputed].filter((one) => !known.has(one)).length, disputed }
}

// A deletion that an edit did not know is named by the field that holds it.
function disagreementsOf(key: Key, row: StoredRow, ops: readonly Op[]): ReadonlySet<string> {
  if (row._cf === 0) return new Set()
  const { fields, deletions } = conflictsOf(key, ops, recordRules)
  return new Set([...fields.map(({ field }) => field), ...deletions.map(({ scope }) => `${scope}$del`)])
}

function isKnownTo({ envelope: { r, n } }: Op, tips: Manifest['tips']): boolean {
  return (tips[r] ?? []).some(([last]) => last >= n)
}

// The fields that came in and are in no disagreement.
function taken(brought: readonly Op[], key: Key, disputed: ReadonlySet<string>): readonly string[] {
  const fields = new Set(brought.flatMap((op) => op.envelope.c.filter((change) => change.key === key).flatMap(({ f }) => f)))
  return [...fields].filter((field) => !field.includes('$') && !recordRules.isQuiet(key, field) && !disputed.has(field)).toSorted()
}
