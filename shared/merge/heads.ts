import { canonicalJson } from '../kernel/json'
import { isDeletion, lastSegment, scopeOf } from './field-name'
import { changeOf, isAfter, setsField, valueOf, type FieldName, type Key, type Op, type OpId } from './op'
import type { MergeRules } from './rules'

/** The heads of every field of one record, worked out from all of its ops: the definition, whatever order they came in. */
export interface RecordHeads {
  readonly key: Key
  readonly fields: readonly FieldName[]
  /** The items of which a field was set, `<list>/<item>/`, in the order of their fields. */
  readonly scopes: readonly string[]
  /** The fields whose names begin with a scope: those of one item, or of the record and all of its items for ''. */
  fieldsIn(scope: string): readonly FieldName[]
  /** The ops that set a field and that no other op had on screen, in the order of their ids. */
  heads(field: FieldName): readonly Op[]
  /** Those whose value is not erased. */
  living(field: FieldName): readonly Op[]
  /** The living head that is shown: the last in the one order; null when none lives. */
  winner(field: FieldName): Op | null
  isQuiet(field: FieldName): boolean
  /** Whether living heads disagree. */
  conflict(field: FieldName): boolean
  /** Fields of a scope written by somebody who did not know of its deletion; '' is the record. */
  deletedButEdited(scope: string): readonly FieldName[]
  /** Whether the record or an item is shown as deleted. */
  deleted(scope: string): boolean
}

/** Works out the heads of a record from all of its ops. */
export function headsOf(key: Key, ops: readonly Op[], rules: MergeRules): RecordHeads {
  const setters = settersByField(key, ops)
  const fields = [...setters.keys()].toSorted()
  const byId = new Map(ops.map((op) => [op.id, op]))
  const heads = new Map(fields.map((field) => [field, headsOfField(key, field, setters.get(field) ?? [], byId)]))
  const isQuiet = (field: FieldName): boolean => lastSegment(field) === '$order' || rules.isQuiet(key, field)
  const headsAt = (field: FieldName): readonly Op[] => heads.get(field) ?? []
  const living = (field: FieldName): readonly Op[] => headsAt(field).filter((op) => valueOf(op, key, field) !== undefined)
  const winner = (field: FieldName): Op | null =>
    living(field).reduce<Op | null>((best, op) => (best === null || isAfter(op, best) ? op : best), null)
  const conflict = (field: FieldName): boolean =>
    headsAt(field).length > 1 &&
    !isQuiet(field) &&
    new Set(living(field).map((op) => canonicalJson(valueOf(op, key, field) ?? null))).size > 1
  // A list may have thousands of items: what is asked of each looks at its own fields alone, and once.
  const ofItems = new Map<string, FieldName[]>()
  for (const field of fields) {
    const own = ofItems.get(scopeOf(field))
    if (own) own.push(field)
    else ofItems.set(scopeOf(field), [field])
  }
  // A scope that is none of an item, which only a strange file names, is searched for.
  const fieldsIn = (scope: string): readonly FieldName[] =>
    scope === '' ? fields : (ofItems.get(scope) ?? fields.filter((field) => field.startsWith(scope)))
  const deletedButEdited = onceEach((scope: string): readonly FieldName[] => {
    const deletions = headsAt(`${scope}$del`).filter((op) => valueOf(op, key, `${scope}$del`) === true)
    if (deletions.length === 0) return []
    const seen = seenBy(key, deletions)
    const seenToo = [...seenBy(key, deletions.filter(takesTwins))]
    const unseen = (field: FieldName, op: Op): boolean =>
      !(isDeletion(field) && valueOf(op, key, field) === true) &&
      !seen.has(op.id) &&
      !seenToo.some((id) => areTwins(op, byId.get(id), key, field))
    return fieldsIn(scope).filter((field) => field !== `${scope}$del` && !isQuiet(field) && living(field).some((op) => unseen(field, op)))
  })
  const deleted = (scope: string): boolean => {
    const field = `${scope}$del`
    const shown = winner(field)
    return shown !== null && valueOf(shown, key, field) === true && !conflict(field) && deletedButEdited(scope).length === 0
  }
  const scopes = [...ofItems.keys()].filter((scope) => scope !== '')
  return { key, fields, scopes, fieldsIn, heads: headsAt, living, winner, isQuiet, conflict, deletedButEdited, deleted }
}

function onceEach<Value>(work: (scope: string) => Value): (scope: string) => Value {
  const known = new Map<string, Value>()
  return (scope) => {
    const before = known.get(scope)
    if (before !== undefined) return before
    const made = work(scope)
    known.set(scope, made)
    return made
  }
}

function settersByField(key: Key, ops: readonly Op[]): ReadonlyMap<FieldName, readonly Op[]> {
  const setters = new Map<FieldName, Op[]>()
  for (const op of ops) {
    if (op.envelope.k !== 'put') continue
    for (const field of changeOf(op, key)?.f ?? []) {
      const known = setters.get(field)
      if (known) known.push(op)
      else setters.set(field, [op])
    }
  }
  return setters
}

function headsOfField(key: Key, field: FieldName, setters: readonly Op[], byId: ReadonlyMap<OpId, Op>): readonly Op[] {
  // What an op takes as its base is another op: nothing supersedes the only one.
  if (setters.length === 1) return setters
  const superseded = new Set(setters.flatMap((op) => changeOf(op, key)?.base[field] ?? []))
  const heads = setters.filter((op) => !superseded.has(op.id))
  const starts = heads.some((op) => isStart(op, key, field))
  const named = starts ? setters.filter(takesTwins).flatMap((op) => changeOf(op, key)?.base[field] ?? []) : []
  return heads.filter((op) => !named.some((id) => areTwins(op, byId.get(id), key, field))).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Whether an op gave a field a first value that came with an import or a seed: the same one on two laptops is one, not two. */
export function isStart(op: Op, key: Key, field: FieldName): boolean {
  return (op.envelope.a === 'import' || op.envelope.a === 'seed') && !isDeletion(field) && !changeOf(op, key)?.base[field]?.length
}

// An undo takes back only what it names, never the equal start of another laptop.
function takesTwins(op: Op): boolean {
  return op.envelope.a !== 'undo'
}

function areTwins(a: Op, b: Op | undefined, key: Key, field: FieldName): boolean {
  const value = valueOf(a, key, field)
  if (value === undefined || !b) return false
  const change = changeOf(b, key)
  if (!change || !setsField(change, field)) return false
  if (!isStart(a, key, field) || !isStart(b, key, field)) return false
  const other = valueOf(b, key, field)
  return other !== undefined && canonicalJson(other) === canonicalJson(value)
}

function seenBy(key: Key, deletions: readonly Op[]): ReadonlySet<OpId> {
  return new Set(deletions.flatMap((op) => [op.id, ...(changeOf(op, key)?.seen ?? [])]))
}
