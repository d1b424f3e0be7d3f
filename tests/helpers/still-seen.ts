import { conflictsOf } from '../../shared/merge/conflicts'
import { equalJson, type Json } from '../../shared/kernel/json'
import type { Base } from '../../renderer/db/base'
import { createRecord } from '../../renderer/db/commands/create-record'
import type { StoredRow } from '../../renderer/db/database'
import { opsOfRecords } from '../../renderer/db/project'
import { recordRules } from '../../renderer/db/record-rules'
import type { Draft } from '../../shared/records/draft'

/** A partner as the table holds it now. */
export async function partnerRow(base: Base, id: string): Promise<StoredRow> {
  const row = await base.db.records('partner').get(id)
  if (!row) throw new Error('no row')
  return row
}

/** A new partner; answers with its id. */
export async function newPartner(base: Base, more: Draft = {}): Promise<string> {
  const made = await createRecord(base, 'partner', { name: 'Sardaigne', kind: 'authority', country: 'IT', ...more })
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return made.value.id
}

/** Whether a person can still see that this was written: as the value shown of a partner that is not deleted, or as a side of a disagreement. */
export async function isStillSeen(base: Base, id: string, field: string, value: Json): Promise<boolean> {
  const row = await partnerRow(base, id)
  if (equalJson((row[field] ?? null) as Json, value) && row._del === 0) return true
  const key = `partner:${id}`
  const { fields, deletions } = conflictsOf(key, (await opsOfRecords(base.db, [key])).get(key) ?? [], recordRules)
  const sides = [
    ...fields.filter((one) => one.field === field).flatMap((one) => one.sides),
    ...deletions.filter(({ scope }) => `${scope}$del` === field).flatMap(({ deletion, kept }) => (kept ? [deletion, kept] : [deletion])),
    ...deletions.flatMap((one) => one.fields.filter((edited) => edited.field === field).map(({ side }) => side)),
  ]
  return sides.some((side) => equalJson(side.value, value))
}
