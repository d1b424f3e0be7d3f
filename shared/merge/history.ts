import type { Json } from '../kernel/json'
import { changeOf, isAfter, valueOf, type Act, type FeedId, type FieldName, type Key, type Op, type OpId } from './op'

/** What one op did to one field. `before` holds every value that it replaced: none for a first value, several when it settled a disagreement. undefined is an erased value. */
export interface FieldChange {
  readonly field: FieldName
  readonly before: readonly (Json | undefined)[]
  readonly after: Json | undefined
}

/** One act on a record, as its history shows it. */
export interface HistoryEntry {
  readonly group: string
  readonly ops: readonly OpId[]
  readonly act: Act
  /** The member who did it. */
  readonly author: string
  readonly feed: FeedId
  /** The clock of the laptop, milliseconds. */
  readonly at: number
  readonly changes: readonly FieldChange[]
}

/** The history of a record, newest first, read from its ops alone. The ops of one act are one entry, its changes in the order in which they were written. */
export function historyOf(key: Key, ops: readonly Op[]): readonly HistoryEntry[] {
  const byId = new Map(ops.map((op) => [op.id, op]))
  const groups = new Map<string, Op[]>()
  for (const op of ops.filter((one) => one.envelope.k === 'put').toSorted((a, b) => (isAfter(a, b) ? -1 : 1))) {
    const group = groups.get(op.envelope.g)
    if (group) group.push(op)
    else groups.set(op.envelope.g, [op])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { g, a, u, r, t } = first.envelope
    const changes = group.toReversed().flatMap((op) => fieldChanges(key, op, byId))
    return [{ group: g, ops: group.map((op) => op.id), act: a, author: u, feed: r, at: t, changes }]
  })
}

// The values that were on screen when an op was written to a field.
function valuesBefore(key: Key, op: Op, field: FieldName, byId: ReadonlyMap<OpId, Op>): readonly (Json | undefined)[] {
  const values = (changeOf(op, key)?.base[field] ?? []).map((id) => {
    const earlier = byId.get(id)
    return earlier && valueOf(earlier, key, field)
  })
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

function fieldChanges(key: Key, op: Op, byId: ReadonlyMap<OpId, Op>): readonly FieldChange[] {
  return (changeOf(op, key)?.f ?? []).map((field) => {
    return { field, before: valuesBefore(key, op, field, byId), after: valueOf(op, key, field) }
  })
}
