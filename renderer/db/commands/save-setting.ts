import { shortHash } from '../../../shared/kernel/hash'
import { canonicalJson, type Json } from '../../../shared/kernel/json'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { changeFromRow, type RecordChange } from '../../../shared/merge/write'
import { asShipped, type SettingKey } from '../../../shared/records/shipped-settings'
import type { Base } from '../base'
import type { StoredRow } from '../database'
import { needFact } from '../meta'
import { writeGroup } from '../write-group'
import { createRecord } from './create-record'
import { restoreRecord } from './delete-record'

/** What a saved setting leaves: the act to take back (null when nothing differed) and the row that is now on screen. */
export interface SavedSetting {
  readonly group: string | null
  readonly row: StoredRow
}

/**
 * Changes one setting of the directorate; null gives back the value that ships. `shown` is its row as it was on screen, null when nobody had
 * changed it there: a value that came in meanwhile stays beside this one as a disagreement.
 * The record begins as « as shipped », the same on every laptop, and the value is a change of it: two laptops that choose the same agree, and
 * undo takes back the value without deleting the record.
 */
export async function saveSetting(
  base: Base,
  key: SettingKey,
  shown: StoredRow | null,
  value: Json,
): Promise<Result<SavedSetting, Problem>> {
  const id = shortHash(JSON.stringify([await needFact(base.db, 'storeId'), 'setting', key]))
  const found = await base.db.records('setting').get(id)
  if (!found) {
    const begun = await createRecord(base, 'setting', { key, value: asShipped }, { id, act: 'import' })
    if (!begun.ok) return begun
  } else if (found._del === 1) {
    const restored = await restoreRecord(base, 'setting', found)
    if (!restored.ok) return restored
  }
  const seen = shown ?? (found?._del === 0 ? null : await rowOf(base, id))
  const text = canonicalJson(value)
  if (seen && found?._del === 0 && seen['value'] === text) return ok({ group: null, row: seen })
  const change: RecordChange = seen
    ? changeFromRow(`setting:${id}`, seen, { value: text })
    : { key: `setting:${id}`, set: { value: text }, base: {} }
  const written = await writeGroup(base, () => Promise.resolve({ act: 'edit', changes: [change] }))
  if (!written.ok) return written
  return ok({ group: written.value.group, row: await rowOf(base, id) })
}

async function rowOf(base: Base, id: string): Promise<StoredRow> {
  const row = await base.db.records('setting').get(id)
  if (!row) throw new Error('a setting that was written is not there')
  return row
}
