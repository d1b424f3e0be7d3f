import type { RecordType } from '../../../shared/fields/record-type'
import type { Json } from '../../../shared/kernel/json'
import type { Problem } from '../../../shared/kernel/problem'
import type { Result } from '../../../shared/kernel/result'
import { resolution, settleDeletion, type DeletionConflict, type FieldConflict } from '../../../shared/merge/conflicts'
import type { Base } from '../base'
import { writeGroup } from '../write-group'

/** Settles a disagreement with the value taken. A value that arrived after the dialog was opened stays a disagreement. */
export async function resolveConflict(
  base: Base,
  type: RecordType,
  id: string,
  conflict: FieldConflict,
  value: Json,
): Promise<Result<{ readonly group: string | null }, Problem>> {
  const change = resolution(`${type}:${id}`, conflict, value)
  return writeGroup(base, () => Promise.resolve({ act: 'resolve', changes: [change] }))
}

/** Settles « deleted there, written or kept here » for a record or an item. What arrived after it was shown is not deleted with the rest. */
export async function keepOrDelete(
  base: Base,
  type: RecordType,
  id: string,
  conflict: DeletionConflict,
  what: 'keep' | 'delete',
): Promise<Result<{ readonly group: string | null }, Problem>> {
  const change = settleDeletion(`${type}:${id}`, conflict, what)
  return writeGroup(base, () => Promise.resolve({ act: 'resolve', changes: [change] }))
}
