import { canonicalJson, type Json } from '../kernel/json'
import { headsOf, type RecordHeads } from './heads'
import { valuesBefore } from './history'
import { isAfter, valueOf, type FeedId, type FieldName, type Key, type Op, type OpId } from './op'
import { deletionScopes, disagreeingFields } from './project-record'
import type { MergeRules } from './rules'
import type { RecordChange } from './write'

/** One of the values that stand against each other, and the last one who wrote it. */
export interface ConflictSide {
  readonly value: Json
  readonly author: string
  readonly feed: FeedId
  readonly at: number
  readonly ops: readonly OpId[]
  /** The acts that wrote it. */
  readonly groups: readonly string[]
}

/** A field that two people wrote without knowing of each other. The side that is shown comes first. */
export interface FieldConflict {
  readonly field: FieldName
  readonly sides: readonly ConflictSide[]
  /** The values before, when all sides started from the same. */
  readonly origin: readonly (Json | undefined)[]
  /** All heads: the base of a resolution. */
  readonly heads: readonly OpId[]
}

/** A record or item that one person deleted while another, who did not know, wrote to it. */
export interface DeletionConflict {
  /** '' for the record. */
  readonly scope: string
  readonly deletion: ConflictSide
  readonly fields: readonly { readonly field: FieldName; readonly side: ConflictSide }[]
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
  return { fields, deletions: deletionScopes(heads).flatMap((scope) => deletionConflict(heads, scope)) }
}

/** Settles a field: the value taken, knowing of every value that the person was shown. */
export function resolution(key: Key, conflict: FieldConflict, value: Json): RecordChange {
  return { key, set: { [conflict.field]: value }, base: { [conflict.field]: conflict.heads } }
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
  const { u: author, r: feed, t: at } = last.envelope
  return [{ value, author, feed, at, ops: ops.map((op) => op.id), groups: ops.map((op) => op.envelope.g) }]
}

function originOf(heads: RecordHeads, field: FieldName, byId: ReadonlyMap<OpId, Op>): readonly (Json | undefined)[] {
  const origins = heads.living(field).map((op) => valuesBefore(heads.key, op, field, byId))
  const texts = new Set(origins.map((values) => JSON.stringify(values)))
  return texts.size === 1 ? (origins[0] ?? []) : []
}

function deletionConflict(heads: RecordHeads, scope: string): readonly DeletionConflict[] {
  const edited = heads.deletedButEdited(scope)
  const field = `${scope}$del`
  const deletions = heads.living(field).filter((op) => valueOf(op, heads.key, field) === true)
  const [deletion] = sideOf(
    heads.key,
    field,
    deletions.toSorted((a, b) => (isAfter(a, b) ? -1 : 1)),
  )
  if (edited.length === 0 || !deletion) return []
  const fields = edited.flatMap((name) =>
    sidesOf(heads, name)
      .slice(0, 1)
      .map((side) => ({ field: name, side })),
  )
  return [{ scope, deletion, fields }]
}
