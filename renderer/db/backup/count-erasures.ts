import { eraseValues, erasuresIn } from '../../../shared/merge/erase'
import type { FieldName, Key, Op } from '../../../shared/merge/op'
import type { PonteDatabase } from '../database'
import { opsNamed } from './erasures'
import { memberNames } from './tell-authors'

/** What a merge would take out of this laptop for good. */
export interface ErasureCounts {
  /** Fields of which a value that is here would go, the one in force or former ones. */
  readonly fields: number
  /** The records that they belong to. */
  readonly records: readonly Key[]
  /** Who asked for it, by name; '' for somebody unknown here. */
  readonly by: readonly string[]
}

/** Counts the values here that erasures among new changes name. What the file itself brings and erases was never here. */
export async function countErasures(db: PonteDatabase, fresh: readonly Op[]): Promise<ErasureCounts> {
  const erasing = fresh.filter(({ envelope }) => envelope.k === 'erase')
  if (erasing.length === 0) return { fields: 0, records: [], by: [] }
  const erasures = erasuresIn(erasing)
  const gone = (await opsNamed(db, erasures)).map((op) => ({ id: op.id, fields: fieldsLost(op, eraseValues(op, erasures)) }))
  const fields = new Map(gone.flatMap((one) => one.fields.map(({ key, field }) => [`${key} ${field}`, key])))
  const touched = new Set(gone.filter((one) => one.fields.length > 0).map(({ id }) => id))
  const acting = erasing.filter(({ envelope }) => envelope.e?.some(({ op }) => touched.has(op)))
  const names = await memberNames(db, fresh)
  return {
    fields: fields.size,
    records: [...new Set(fields.values())],
    by: [...new Set(acting.map(({ envelope }) => names.get(envelope.u) ?? ''))],
  }
}

// A cleared field holds nothing that could go.
function fieldsLost(before: Op, after: Op): readonly { readonly key: Key; readonly field: FieldName }[] {
  return before.envelope.c.flatMap(({ key, f }, at) =>
    f.flatMap((field) =>
      (before.payload.c[at]?.[field] ?? null) !== null && after.payload.c[at]?.[field] === undefined ? [{ key, field }] : [],
    ),
  )
}
