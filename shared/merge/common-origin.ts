import { canonicalJson } from '../kernel/json'
import { isStart } from './heads'
import { changeOf, isAfter, valueOf, type FieldName, type Key, type Op, type OpId } from './op'

/**
 * The op whose value some heads of a field all come from: their nearest common ancestor through what was on screen, however often each side was
 * saved since. Where two settlements stand against each other there are several nearest ones, and what those come from is the answer.
 * null when the heads have nothing in common, or when the value in common was erased.
 */
export function commonOrigin(key: Key, field: FieldName, heads: readonly Op[], byId: ReadonlyMap<OpId, Op>): Op | null {
  let nearest = heads
  do nearest = nearestCommon(key, field, nearest, byId)
  while (valuesOf(key, field, nearest).size > 1)
  const last = nearest.toSorted((a, b) => (isAfter(a, b) ? -1 : 1))[0]
  return last && valueOf(last, key, field) !== undefined ? last : null
}

// What all of them come from, without what another of those comes from. Of several ops none is an ancestor of all: each round goes further back.
function nearestCommon(key: Key, field: FieldName, ops: readonly Op[], byId: ReadonlyMap<OpId, Op>): readonly Op[] {
  const [first, ...others] = ops.map((op) => ancestors(key, field, op, byId))
  const common = [...(first ?? [])].filter(([id]) => others.every((other) => other.has(id)))
  const behind = new Set(common.flatMap(([, op]) => basesOf(key, field, op, byId).map((earlier) => nodeOf(key, field, earlier))))
  return common.filter(([id]) => !behind.has(id)).map(([, op]) => op)
}

function ancestors(key: Key, field: FieldName, op: Op, byId: ReadonlyMap<OpId, Op>): ReadonlyMap<string, Op> {
  const found = new Map([[nodeOf(key, field, op), op]])
  const ahead = [op]
  for (let one = ahead.pop(); one; one = ahead.pop()) {
    for (const earlier of basesOf(key, field, one, byId)) {
      const node = nodeOf(key, field, earlier)
      if (found.has(node)) continue
      found.set(node, earlier)
      ahead.push(earlier)
    }
  }
  return found
}

// The same first value of an import on two laptops is one.
function nodeOf(key: Key, field: FieldName, op: Op): string {
  const value = valueOf(op, key, field)
  return value !== undefined && isStart(op, key, field) ? `=${canonicalJson(value)}` : op.id
}

function basesOf(key: Key, field: FieldName, op: Op, byId: ReadonlyMap<OpId, Op>): readonly Op[] {
  return (changeOf(op, key)?.base[field] ?? []).flatMap((id) => byId.get(id) ?? [])
}

function valuesOf(key: Key, field: FieldName, ops: readonly Op[]): ReadonlySet<string> {
  return new Set(ops.map((op) => canonicalJson(valueOf(op, key, field) ?? null)))
}
