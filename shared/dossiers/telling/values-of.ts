import type { RowOf } from '../../records/define-record'
import type { records } from '../../records'
import type { RecordRow } from '../../records/record-row'

/** The row of a record type as its description types it. */
export type ValuesOfType<Type extends keyof typeof records> = RowOf<(typeof records)[Type]['fields']>

/** The values of a row by the names of its description; whatever was not written is missing or null. */
export function valuesOf<Type extends keyof typeof records>(_type: Type, row: RecordRow): ValuesOfType<Type> {
  // Rows were checked against their descriptions when they were written; only the compiler has forgotten their type.
  return row as unknown as ValuesOfType<Type>
}
