import type { RecordType } from '../../../shared/fields/record-type'
import type { Json } from '../../../shared/kernel/json'
import type { Problem } from '../../../shared/kernel/problem'
import type { Result } from '../../../shared/kernel/result'
import { resolution, type FieldConflict } from '../../../shared/merge/conflicts'
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
