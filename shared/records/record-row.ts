/** A projected record as the pure functions of shared/ see it: winner values by field name; lists as arrays of items, sets as sorted arrays. */
export interface RecordRow {
  readonly id: string
  readonly [field: string]: unknown
}
