import { canonicalJson, type Json } from '../kernel/json'
import { commonOrigin } from './common-origin'
import { headsOf, type RecordHeads } from './heads'
import { isAfter, valueOf, type Act, type FeedId, type FieldName, type Key, type Op, type OpId } from './op'
import { disagreeingFields, disputedDeletions } from './project-record'
import type { MergeRules } from './rules'
import type { RecordChange } from './write'

/** One of the values that stand against each other, and the last one who wrote it. */
export interface ConflictSide {
  readonly value: Json
  readonly author: string
  readonly feed: FeedId
  readonly at: number
  /** Why it was written: `resolve` is somebody's settlement of an earlier disagreement. */
  readonly act: Act
  readonly ops: readonly OpId[]
  /** The acts that wrote it. */
  readonly groups: readonly string[]
}

/** A field that two people wrote without knowing of each other. The side that is shown comes first. */
export interface FieldConflict {
  readonly field: FieldName
  readonly sides: readonly ConflictSide[]
  /** The last value that all sides come from, and who wrote it; null when they have none in common, or it was erased. */
  readonly origin: ConflictSide | null
  /** All heads: the base of a resolution. */
  readonly heads: readonly OpId[]
}

/** A record or item that one person deleted while another, who did not know, wrote to it or chose to keep it. */
export interface DeletionConflict {
  /** '' for the record. */
  readonly scope: string
  /** The last who deleted it. */
  readonly deletion: ConflictSide
  /** The last who chose to keep it, when that stands against the deletion. */
  readonly kept: ConflictSide | null
  /** What was written without knowing of the deletion. */
  readonly fields: readonly { readonly field: FieldName; readonly side: ConflictSide }[]
  /** All heads of the deletion: the base of a settlement. */
  readonly heads: readonly OpId[]
  /** All heads of what would be deleted: what a settlement has seen. */
  readonly seen: readonly OpId[]
}

export interface Conflicts {
  readonly fields: readonly FieldConflict[]
  readonly deletions: readonly DeletionConflict[]
}

/** The disagreements of a record, from its ops; none for a record that is shown as deleted. */
export function conflictsOf(key: Key, ops: readonly Op[], rules: MergeRules): Conflicts {
  const heads = headsOf(key, ops, rules)
  if (heads.deleted('')) return { fields: [], deletions: [] }
  const byId = new Map(ops.map((op) => [op.id, op]))
  const fields = disagreeingFields(heads).map((field) => ({
    field,
    sides: sidesOf(heads, field),
    origin: originOf(heads, field, byId),
    heads: heads.heads(field).map((op) => op.id),
  }))
  return { fields, deletions: disputedDeletions(heads).flatMap((scope) => deletionConflict(heads, scope)) }
}

/** Settles a field: the value taken, knowing of every value that the person was shown. */
export function resolution(key: Key, conflict: FieldConflict, value: Json): RecordChange {
  return { key, set: { [conflict.field]: value }, base: { [conflict.field]: conflict.heads } }
}

/** Settles a deletion in dispute: keeps the record or item, or deletes it knowing of all that the person was shown. */
export function settleDeletion(key: Key, { scope, heads, seen }: DeletionConflict, what: 'keep' | 'delete'): RecordChange {
  const field = `${scope}$del`
  const change = { key, set: { [field]: what === 'delete' }, base: { [field]: heads } }
  return what === 'keep' ? change : { ...change, seen }
}

function sidesOf(heads: RecordHeads, field: FieldName): readonly ConflictSide[] {
  const byValue = new Map<string, Op[]>()
  for (const op of heads.living(field)) {
    const text = canonicalJson(valueOf(op, heads.key, field) ?? null)
    byValue.set(text, [...(byValue.get(text) ?? []), op])
  }
  return [...byValue.values()]
    .map((ops) => ops.toSorted((a, b) => (isAfter(a, b) ? -1 : 1)))
    .toSorted(([a], [b]) => (a && b && isAfter(a, b) ? -1 : 1))
    .flatMap((ops) => sideOf(heads.key, field, ops))
}

function sideOf(key: Key, field: FieldName, ops: readonly Op[]): readonly ConflictSide[] {
  const [last] = ops
  const value = last && valueOf(last, key, field)
  if (!last || value === undefined) return []
  const { u: author, r: feed, t: at, a: act } = last.envelope
  return [{ value, author, feed, at, act, ops: ops.map((op) => op.id), groups: ops.map((op) => op.envelope.g) }]
}

function originOf(heads: RecordHeads, field: FieldName, byId: ReadonlyMap<OpId, Op>): ConflictSide | null {
  const op = commonOrigin(heads.key, field, heads.living(field), byId)
  return (op && sideOf(heads.key, field, [op])[0]) ?? null
}

function deletionConflict(heads: RecordHeads, scope: string): readonly DeletionConflict[] {
  const own = `${scope}$del`
  const last = (deleted: boolean): readonly ConflictSide[] => {
    const ops = heads.living(own).filter((op) => (valueOf(op, heads.key, own) === true) === deleted)
    return sideOf(
      heads.key,
      own,
      ops.toSorted((a, b) => (isAfter(a, b) ? -1 : 1)),
    )
  }
  const [deletion] = last(true)
  if (!deletion) return []
  const fields = heads.deletedButEdited(scope).flatMap((field) =>
    sidesOf(heads, field)
      .slice(0, 1)
      .map((side) => ({ field, side })),
  )
  const inside = heads.fields.filter((field) => field.startsWith(scope) && field !== own)
  const idsOf = (some: readonly FieldName[]): readonly OpId[] => [
    ...new Set(some.flatMap((field) => heads.heads(field).map(({ id }) => id))),
  ]
  return [{ scope, deletion, kept: last(false)[0] ?? null, fields, heads: idsOf([own]), seen: idsOf(inside).toSorted() }]
}
