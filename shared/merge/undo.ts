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
 * What takes a group back, from all ops of every record it touched. A field is taken back only if all of its heads are the group's, or bring its
 * values back by an undo; otherwise somebody wrote since, and it is listed. A record or item that the group created is deleted. Undoing a settled
 * disagreement brings it back. Redo is the undo of the undo's group.
 */
export function planUndo(group: string, opsByRecord: ReadonlyMap<Key, readonly Op[]>, rules: MergeRules): UndoPlan {
  return planUndoOf(oneGroup(group), opsByRecord, rules)
}

/** The same for many groups at once, as if they had been one act: what a merge brought. */
export function planUndoAll(groups: ReadonlySet<string>, opsByRecord: ReadonlyMap<Key, readonly Op[]>, rules: MergeRules): UndoPlan {
  return planUndoOf({ name: '', has: (group) => groups.has(group) }, opsByRecord, rules)
}

/** The groups that are taken back together; the name is theirs alone. */
interface Groups {
  readonly name: string
  has(group: string): boolean
}

function oneGroup(group: string): Groups {
  return { name: group, has: (other) => other === group }
}

function planUndoOf(group: Groups, opsByRecord: ReadonlyMap<Key, readonly Op[]>, rules: MergeRules): UndoPlan {
  const changes: RecordChange[] = []
  const left: LeftAlone[] = []
  for (const [key, ops] of opsByRecord) {
    const own = new Map(ops.filter((op) => group.has(op.envelope.g) && op.envelope.k === 'put').map((op) => [op.id, op]))
    if (own.size === 0) continue
    const byId = new Map(ops.map((op) => [op.id, op]))
    const parts: Part[] = []
    undoRecord({ key, group, heads: headsOf(key, ops, rules), ops, byId, own, parts, left, stood: new Map() })
    changes.push(...parts.map((part) => toChange(key, part)))
  }
  return { changes, left }
}

function toChange(key: Key, part: Part): RecordChange {
  const deletes = Object.keys(part.set).some(isDeletion)
  return { key, set: part.set, base: part.base, ...(deletes ? { seen: [...new Set(part.seen)].toSorted() } : {}) }
}

/** What undoing one record looks at: its heads, all its ops, and those of the group. */
interface Scene {
  readonly key: Key
  readonly group: Groups
  readonly heads: RecordHeads
  readonly ops: readonly Op[]
  readonly byId: ReadonlyMap<OpId, Op>
  readonly own: ReadonlyMap<OpId, Op>
  readonly parts: Part[]
  readonly left: LeftAlone[]
  /** What ops stand for, worked out once: long rows of undo and redo lean on each other. */
  readonly stood: Map<string, readonly Op[]>
}

function undoRecord(scene: Scene): void {
  const fields = [...new Set([...scene.own.values()].flatMap((op) => changeOf(op, scene.key)?.f ?? []))].toSorted()
  const created = createdScopes(scene, fields)
  const outer = created.includes('') ? [''] : created
  for (const scope of outer) if (!scene.heads.deleted(scope)) undoCreation(scene, scope)
  for (const field of fields) if (!created.some((scope) => field.startsWith(scope))) undoField(scene, field)
}

function undoCreation(scene: Scene, scope: string): void {
  const { heads, key } = scene
  const deletion = `${scope}$del`
  const inside = heads.fields.filter((field) => field.startsWith(scope) && field !== deletion && !heads.isQuiet(field))
  const untouched = inside.every((field) => heads.heads(field).every((op) => isOwn(scene, op, field)))
  const deletions = heads.heads(deletion)
  if (!untouched || deletions.some((op) => valueOf(op, key, deletion) === true)) {
    scene.left.push({ key, field: scope, why: 'written-since' })
    return
  }
  const seen = inside.flatMap((field) => heads.heads(field).map((op) => op.id))
  put(scene, 0, { field: deletion, value: true, base: deletions, seen })
}

function undoField(scene: Scene, field: FieldName): void {
  const { heads, key } = scene
  const all = heads.heads(field)
  const winner = heads.winner(field)
  const shown = heads.isQuiet(field) ? (winner ? [winner] : []) : all
  const stood = shown.flatMap((op) => standsFor(scene, op, field, scene.group))
  if (stood.length === 0 || !shown.every((op) => isOwn(scene, op, field))) {
    scene.left.push({ key, field, why: 'written-since' })
    return
  }
  const earlier = opsBefore(scene, field, stood, scene.group)
  const values = earlier.map((op) => valueOf(op, key, field))
  if (values.includes(undefined)) {
    scene.left.push({ key, field, why: 'erased' })
    return
  }
  const byText = new Map(values.map((value) => [canonicalJson(value ?? null), value ?? null]))
  const former = [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
  if (former.length === 0) former.push(isDeletion(field) ? false : null)
  const seen = earlier.filter((op) => valueOf(op, key, field) === true).flatMap((op) => changeOf(op, key)?.seen ?? [])
  former.forEach((value, index) => put(scene, index, { field, value, base: all, seen: isDeletion(field) && value === true ? seen : [] }))
}

function put(
  scene: Scene,
  index: number,
  write: { readonly field: FieldName; readonly value: Json; readonly base: readonly Op[]; readonly seen: readonly OpId[] },
): void {
  const part = (scene.parts[index] ??= { set: {}, base: {}, seen: [] })
  part.set[write.field] = write.value
  part.base[write.field] = write.base.map((op) => op.id)
  part.seen.push(...write.seen)
}

// The ops whose values an undo or redo brought back, as if nobody had written since; an op of `group`, or any other act, stands for itself.
// None: it brought back that there was no value.
function standsFor(scene: Scene, op: Op, field: FieldName, group: Groups): readonly Op[] {
  const { a, g, w } = op.envelope
  if (group.has(g) || (a !== 'undo' && a !== 'redo') || w === undefined) return [op]
  const memo = `${op.id} ${field} ${group.name}`
  const known = scene.stood.get(memo)
  if (known) return known
  const undone = basesOf(scene, op, field)
    .flatMap((earlier) => standsFor(scene, earlier, field, oneGroup(w)))
    .filter((earlier) => earlier.envelope.g === w)
  // The deletion that takes a creation back is a value of its own.
  if (undone.length === 0) return [op]
  const answer = opsBefore(scene, field, undone, oneGroup(w)).flatMap((earlier) => standsFor(scene, earlier, field, group))
  const distinct = [...new Set(answer)]
  scene.stood.set(memo, distinct)
  return distinct
}

// Whether nothing but the group gave the value that a head holds; a head that holds no value any more is nobody's.
function isOwn(scene: Scene, op: Op, field: FieldName): boolean {
  return standsFor(scene, op, field, scene.group).every((stood) => scene.group.has(stood.envelope.g))
}

function basesOf(scene: Scene, op: Op, field: FieldName): readonly Op[] {
  return (changeOf(op, scene.key)?.base[field] ?? []).flatMap((id) => scene.byId.get(id) ?? [])
}

// The nearest ops, reached through what was on screen, that are not of a group.
function opsBefore(scene: Scene, field: FieldName, from: readonly Op[], group: Groups): readonly Op[] {
  const found = new Set<Op>()
  const walked = new Set<Op>(from)
  const ahead = [...from]
  for (let op = ahead.pop(); op; op = ahead.pop()) {
    for (const earlier of basesOf(scene, op, field)) {
      if (walked.has(earlier)) continue
      walked.add(earlier)
      if (group.has(earlier.envelope.g)) ahead.push(earlier)
      else found.add(earlier)
    }
  }
  return [...found]
}

// The record ('') or items of which no op outside the group comes before all of the group's.
function createdScopes({ key, heads, ops, own }: Scene, fields: readonly FieldName[]): readonly string[] {
  const touches = (op: Op, scope: string): boolean => changeOf(op, key)?.f.some((field) => field.startsWith(scope)) === true
  const sets = (scope: string): boolean => fields.some((field) => field.startsWith(scope) && !isDeletion(field) && !heads.isQuiet(field))
  const comesAfter = (op: Op, scope: string): boolean => [...own.values()].some((mine) => touches(mine, scope) && isAfter(op, mine))
  const others = ops.filter((op) => !own.has(op.id) && op.envelope.k === 'put')
  return [...new Set(['', ...fields.map(scopeOf)])]
    .filter(sets)
    .filter((scope) => others.every((op) => !touches(op, scope) || comesAfter(op, scope)))
}
