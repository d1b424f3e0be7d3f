import { canonicalJson, type Json } from '../kernel/json'
import { isDeletion, scopeOf } from './field-name'
import { headsOf, type RecordHeads } from './heads'
import { changeOf, isAfter, valueOf, type FieldName, type Key, type Op, type OpId } from './op'
import type { MergeRules } from './rules'
import type { RecordChange } from './write'

/** A field that an undo leaves as it is, and why. */
export interface LeftAlone {
  readonly key: Key
  /** A field, or the scope of an item or record (ending in '/' or empty) whose creation cannot be taken back. */
  readonly field: FieldName
  readonly why: 'written-since' | 'erased'
}

/** What an undo writes and what it leaves. */
export interface UndoPlan {
  readonly changes: readonly RecordChange[]
  readonly left: readonly LeftAlone[]
}

interface Part {
  set: Record<FieldName, Json>
  base: Record<FieldName, readonly OpId[]>
  seen: OpId[]
}

/**
 * What takes a group back, from all ops of every record it touched. A field is taken back only if all of its heads are the group's; otherwise
 * somebody wrote since, and it is listed. A record or item that the group created is deleted. Undoing a settled disagreement brings it back.
 * Redo is the undo of the undo's group.
 */
export function planUndo(group: string, opsByRecord: ReadonlyMap<Key, readonly Op[]>, rules: MergeRules): UndoPlan {
  const changes: RecordChange[] = []
  const left: LeftAlone[] = []
  for (const [key, ops] of opsByRecord) {
    const own = new Map(ops.filter((op) => op.envelope.g === group && op.envelope.k === 'put').map((op) => [op.id, op]))
    if (own.size === 0) continue
    const plan = undoRecord(headsOf(key, ops, rules), ops, own)
    left.push(...plan.left)
    changes.push(...plan.parts.map((part) => toChange(key, part)))
  }
  return { changes, left }
}

function toChange(key: Key, part: Part): RecordChange {
  const deletes = Object.keys(part.set).some(isDeletion)
  return { key, set: part.set, base: part.base, ...(deletes ? { seen: [...new Set(part.seen)].toSorted() } : {}) }
}

function undoRecord(
  heads: RecordHeads,
  ops: readonly Op[],
  own: ReadonlyMap<OpId, Op>,
): { readonly parts: readonly Part[]; readonly left: readonly LeftAlone[] } {
  const fields = [...new Set([...own.values()].flatMap((op) => changeOf(op, heads.key)?.f ?? []))].toSorted()
  const created = createdScopes(heads, ops, own, fields)
  const parts: Part[] = []
  const left: LeftAlone[] = []
  const put = (index: number, field: FieldName, value: Json, base: readonly Op[], seen: readonly OpId[]): void => {
    const part = (parts[index] ??= { set: {}, base: {}, seen: [] })
    part.set[field] = value
    part.base[field] = base.map((op) => op.id)
    part.seen.push(...seen)
  }
  for (const scope of created) {
    if (scope !== '' && created.includes('')) continue
    if (heads.deleted(scope)) continue
    const seen = heads.fields
      .filter((field) => field.startsWith(scope) && field !== `${scope}$del` && !heads.isQuiet(field))
      .flatMap(heads.heads)
    const deletions = heads.heads(`${scope}$del`)
    if (seen.every((op) => own.has(op.id)) && deletions.every((op) => valueOf(op, heads.key, `${scope}$del`) !== true))
      put(
        0,
        `${scope}$del`,
        true,
        deletions,
        seen.map((op) => op.id),
      )
    else left.push({ key: heads.key, field: scope, why: 'written-since' })
  }
  for (const field of fields.filter((name) => !created.some((scope) => name.startsWith(scope))))
    undoField(heads, ops, own, field, put, left)
  return { parts, left }
}

function undoField(
  heads: RecordHeads,
  ops: readonly Op[],
  own: ReadonlyMap<OpId, Op>,
  field: FieldName,
  put: (index: number, field: FieldName, value: Json, base: readonly Op[], seen: readonly OpId[]) => void,
  left: LeftAlone[],
): void {
  const { key } = heads
  const all = heads.heads(field)
  const winner = heads.winner(field)
  const untouched = heads.isQuiet(field) ? winner !== null && own.has(winner.id) : all.length > 0 && all.every((op) => own.has(op.id))
  if (!untouched) {
    left.push({ key, field, why: 'written-since' })
    return
  }
  const earlier = opsBefore(key, field, heads.isQuiet(field) && winner ? [winner] : all, own, ops)
  if (earlier.some((op) => valueOf(op, key, field) === undefined)) {
    left.push({ key, field, why: 'erased' })
    return
  }
  const values = new Map(earlier.map((op) => [canonicalJson(valueOf(op, key, field) ?? null), valueOf(op, key, field) ?? null]))
  const former =
    values.size > 0 ? [...values].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value) : [isDeletion(field) ? false : null]
  const seen = isDeletion(field)
    ? earlier.filter((op) => valueOf(op, key, field) === true).flatMap((op) => changeOf(op, key)?.seen ?? [])
    : []
  former.forEach((value, index) => put(index, field, value, all, value === true && isDeletion(field) ? seen : []))
}

// The nearest ops outside the group that the group's values replaced.
function opsBefore(key: Key, field: FieldName, from: readonly Op[], own: ReadonlyMap<OpId, Op>, ops: readonly Op[]): readonly Op[] {
  const byId = new Map(ops.map((op) => [op.id, op]))
  const found = new Map<OpId, Op>()
  const walked = new Set<OpId>()
  const walk = (op: Op): void => {
    for (const id of changeOf(op, key)?.base[field] ?? []) {
      const earlier = byId.get(id)
      if (!earlier || walked.has(id)) continue
      walked.add(id)
      if (own.has(id)) walk(earlier)
      else found.set(id, earlier)
    }
  }
  from.forEach(walk)
  return [...found.values()]
}

// The record ('') or items of which no op outside the group comes before all of the group's.
function createdScopes(
  heads: RecordHeads,
  ops: readonly Op[],
  own: ReadonlyMap<OpId, Op>,
  fields: readonly FieldName[],
): readonly string[] {
  const touches = (op: Op, scope: string): boolean => changeOf(op, heads.key)?.f.some((field) => field.startsWith(scope)) === true
  const sets = (scope: string): boolean => fields.some((field) => field.startsWith(scope) && !isDeletion(field) && !heads.isQuiet(field))
  return [...new Set(['', ...fields.map(scopeOf)])]
    .filter(sets)
    .filter((scope) =>
      ops.every(
        (op) =>
          own.has(op.id) ||
          op.envelope.k !== 'put' ||
          !touches(op, scope) ||
          [...own.values()].some((mine) => touches(mine, scope) && isAfter(op, mine)),
      ),
    )
}
