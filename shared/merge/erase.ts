import type { Json } from '../kernel/json'
import { leafOf, saltOf, type FieldName, type Op, type OpId, type Payload } from './op'

/** The values that erasures drop: by op, the fields. */
export type Erasures = ReadonlyMap<OpId, ReadonlySet<FieldName>>

/** Values that an `erase` op names. */
export interface ErasedValues {
  readonly op: OpId
  readonly f: readonly FieldName[]
}

/** The values that the `erase` ops among some ops name. An erasure holds for ever, whatever file brings the value again. */
export function erasuresIn(ops: Iterable<Op>): Erasures {
  const named = new Map<OpId, Set<FieldName>>()
  for (const { envelope } of ops) {
    if (envelope.k !== 'erase') continue
    for (const { op, f } of envelope.e ?? []) named.set(op, new Set([...(named.get(op) ?? []), ...f]))
  }
  return named
}

/** The op without the values that erasures name; itself when they name none of its values. Its id and root stay what they were. */
export function eraseValues(op: Op, erasures: Erasures): Op {
  const fields = erasures.get(op.id)
  const isMeant = (index: number, field: FieldName): boolean =>
    fields?.has(field) === true && op.payload.d?.[index]?.[field] === undefined && op.envelope.c[index]?.f.includes(field) === true
  if (!fields || !op.envelope.c.some((change, index) => change.f.some((field) => isMeant(index, field)))) return op
  const payload = withoutValues(op, isMeant)
  return { ...op, payload, line: `${op.line.slice(0, op.line.indexOf('\t'))}\t${JSON.stringify(payload)}` }
}

// The salts of the values left are kept one by one, because the salt they come from would also give those of the erased values.
function withoutValues({ envelope, payload }: Op, isMeant: (index: number, field: FieldName) => boolean): Payload {
  const parts = envelope.c.map((change, index) => {
    const values: Record<FieldName, Json> = {}
    const salts: Record<FieldName, string> = {}
    const leaves: Record<FieldName, string> = { ...payload.d?.[index] }
    for (const field of change.f) {
      if (leaves[field] !== undefined) continue
      if (isMeant(index, field)) leaves[field] = leafOf(payload, index, field)
      else {
        values[field] = payload.c[index]?.[field] ?? null
        salts[field] = saltOf(payload, index, field)
      }
    }
    return { values, salts, leaves }
  })
  return { c: parts.map((part) => part.values), s: parts.map((part) => part.salts), d: parts.map((part) => part.leaves) }
}
