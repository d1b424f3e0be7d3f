import type { RecordType } from '../../../shared/fields/record-type'
import type { Problem } from '../../../shared/kernel/problem'
import { equalJson, type Json } from '../../../shared/kernel/json'
import { ok, type Result } from '../../../shared/kernel/result'
import { readOpLine } from '../../../shared/merge/read-line'
import type { Draft } from '../../../shared/records/draft'
import { fieldsOf, valueIn, type NamedField } from '../../../shared/records/fields-of'
import type { RecordRow } from '../../../shared/records/record-row'
import { call } from '../../bridge/bridge'
import type { CheckHooks } from '../backup/check-backup'
import { startMergeWork } from '../backup/merge-work'
import type { Base } from '../base'
import { saveRecord } from '../commands/save-record'
import type { StoredRow } from '../database'
import { needFact } from '../meta'
import { projectOne } from '../project'

/** A record as a safety copy holds it; null where it was not there yet. The copy is read whole, and nothing is written. */
export async function readInCopy(
  base: Base,
  copy: string,
  type: RecordType,
  id: string,
  hooks: CheckHooks,
): Promise<Result<StoredRow | null, Problem>> {
  const opened = await call('copy.open', { storeId: base.storeId, name: copy })
  if (!opened.ok) return opened
  const work = startMergeWork(opened.value)
  try {
    const key = `${type}:${id}`
    const expected = { storeId: await needFact(base.db, 'storeId'), practice: base.practice, hasRecords: true, passphrases: [] }
    const lines = await work.extract(expected, key, hooks)
    if (!lines.ok) return lines
    const ops = lines.value.map(readOpLine).flatMap((op) => (op.ok ? [op.value] : []))
    return ok(projectOne(key, ops)?.row ?? null)
  } finally {
    work.end()
    await call('file.abort', { token: opened.value.token })
  }
}

/** The fields of a record that differ between two of its rows, in the order of its description. Computed ones follow from the others. */
export function differingFields(
  type: RecordType,
  now: StoredRow,
  before: StoredRow,
  customFields: readonly RecordRow[],
): readonly NamedField[] {
  return fieldsOf(type, customFields).filter(
    ({ name, computed }) => !computed && !equalJson(comparable(valueIn(now, name)), comparable(valueIn(before, name))),
  )
}

/** Takes values of a copy back into a record, as one act of its own. Items that were removed since come back as new ones. */
export function takeBack(
  base: Base,
  type: RecordType,
  now: StoredRow,
  before: StoredRow,
  fields: readonly NamedField[],
): Promise<Result<{ readonly group: string | null }, Problem>> {
  const draft: Draft = Object.fromEntries(
    fields.map(({ name, field }) => {
      const value = valueIn(before, name)
      return [name, field.kind === 'list' ? revived(base, valueIn(now, name), value) : (value ?? null)]
    }),
  )
  return saveRecord(base, type, now, draft, 'restore')
}

// What was deleted stays deleted for everybody; the same content under a new id is there again.
function revived(base: Base, now: unknown, before: unknown): unknown {
  const here = new Set(itemsOf(now).map(({ id }) => id))
  return itemsOf(before).map((item) => (here.has(item.id) ? item : { ...item, id: base.newId() }))
}

function itemsOf(value: unknown): readonly { readonly id: string }[] {
  return Array.isArray(value) ? value : []
}

function comparable(value: unknown): Json {
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return isEmpty ? null : (value as Json)
}
