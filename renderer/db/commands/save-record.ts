import type { RecordType } from '../../../shared/fields/record-type'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { deletionChange } from '../../../shared/merge/deletion'
import { changeFromRow, type RecordChange } from '../../../shared/merge/write'
import { changesOfDraft, type Draft } from '../../../shared/records/draft'
import { invalidFields } from '../../../shared/records/valid'
import type { Base } from '../base'
import { customFieldsOf } from '../custom-fields'
import type { StoredRow } from '../database'
import { writeGroup } from '../write-group'

/**
 * Saves what a person changed on a form. `shown` is the row that was on screen when editing began: its heads are the base of the change, so that
 * whatever was written elsewhere meanwhile stays a disagreement and is not lost. `group` is null when nothing differed.
 * `restore`: the values come from a copy.
 */
export async function saveRecord(
  base: Base,
  type: RecordType,
  shown: StoredRow,
  draft: Draft,
  act: 'edit' | 'restore' = 'edit',
): Promise<Result<{ readonly group: string | null }, Problem>> {
  const customFields = await customFieldsOf(base)
  const invalid = invalidFields(type, draft, customFields)
  if (invalid.length > 0) return failed({ type: 'record-invalid', fields: invalid })
  const changes = changesOfForm(type, shown, draft, customFields)
  if (changes.length === 0) return ok({ group: null })
  return writeGroup(base, () => Promise.resolve({ act, changes }))
}

/** The changes of one record that a draft makes: its new values, and one for each item taken out. */
export function changesOfForm(
  type: RecordType,
  shown: StoredRow,
  draft: Draft,
  customFields: readonly StoredRow[] | Awaited<ReturnType<typeof customFieldsOf>>,
): readonly RecordChange[] {
  const key = `${type}:${shown.id}`
  const { set, removed } = changesOfDraft(type, shown, draft, customFields)
  const values = Object.keys(set).length > 0 ? [changeFromRow(key, shown, set)] : []
  return [...values, ...removed.map((scope) => deletionChange(key, shown, scope))]
}
