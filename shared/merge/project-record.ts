import { canonicalJson, type Json } from '../kernel/json'
import { isDeletion, scopeOf } from './field-name'
import { headsOf, type RecordHeads } from './heads'
import { isAfter, valueOf, type FieldName, type Key, type Op, type OpId, type RecRow } from './op'
import type { MergeRules, MergeShape } from './rules'
import { cellsOf } from './shown'

type Values = { [column: string]: unknown }
type Item = { id: string; [property: string]: unknown }
type Heads = Record<FieldName, readonly OpId[]>

/**
 * The row of a record from all of its ops, in whatever order: the definition and the only way a row is made.
 * null when no op sets a field of it. `_key` and `_refs` are left empty: they need the description of the record.
 */
export function projectRecord(key: Key, ops: readonly Op[], rules: MergeRules): RecRow | null {
  const heads = headsOf(key, ops, rules)
  if (heads.fields.length === 0) return null
  const deleted = heads.deleted('')
  const deletedButEdited = deleted ? [] : editedDespiteDeletion(heads)
  const { values, unknown } = readValues(heads, rules)
  const row = { ...values, id: key.slice(key.indexOf(':') + 1), _x: unknown, _h: {}, _o: {} } as unknown as RecRow
  const last = ops.filter((op) => op.envelope.k === 'put').reduce((best, op) => (isAfter(op, best) ? op : best))
  return {
    ...row,
    _key: '',
    _refs: [],
    ...compressHeads(heads, row),
    _de: deletedButEdited,
    _cf: deleted ? 0 : countDisagreements(heads),
    _del: deleted ? 1 : 0,
    _l: last.envelope.l,
    _at: last.envelope.t,
    _by: last.envelope.u,
  }
}

/** The items of a record's lists that are shown, each list in the order of its places; equal places by item id. */
export function itemsOf(heads: RecordHeads): readonly { readonly scope: string; readonly order: string }[] {
  return heads.scopes
    .filter((scope) => itemExists(heads, scope) && !heads.deleted(scope))
    .map((scope) => ({ scope, order: orderOf(heads, scope) }))
    .toSorted((a, b) => compare(a.order, b.order) || compare(a.scope, b.scope))
}

/** How many disagreements a record holds: the fields with more than one living value, and the deletions in dispute. */
export function countDisagreements(heads: RecordHeads): number {
  return disagreeingFields(heads).length + disputedDeletions(heads).length
}

/** The fields in disagreement, but for deletions; those of deleted items are left out. */
export function disagreeingFields(heads: RecordHeads): readonly FieldName[] {
  return heads.fields.filter(
    (field) => !isDeletion(field) && heads.conflict(field) && (scopeOf(field) === '' || !heads.deleted(scopeOf(field))),
  )
}

/** The scopes, the record ('') first, that somebody deleted while another, who did not know, wrote there or chose to keep them: one decision each. */
export function disputedDeletions(heads: RecordHeads): readonly string[] {
  return deletionScopes(heads).filter((scope) => heads.conflict(`${scope}$del`) || heads.deletedButEdited(scope).length > 0)
}

// The scopes that somebody deleted, the record first.
function deletionScopes(heads: RecordHeads): readonly string[] {
  return heads.fields.filter(isDeletion).map((field) => field.slice(0, -'$del'.length))
}

function editedDespiteDeletion(heads: RecordHeads): readonly FieldName[] {
  return [...new Set(deletionScopes(heads).flatMap((scope) => heads.deletedButEdited(scope)))].toSorted()
}

function itemExists(heads: RecordHeads, scope: string): boolean {
  return heads.fieldsIn(scope).some((field) => !isDeletion(field) && !heads.isQuiet(field) && heads.living(field).length > 0)
}

function orderOf(heads: RecordHeads, scope: string): string {
  const winner = heads.winner(`${scope}$order`)
  const order = winner && valueOf(winner, heads.key, `${scope}$order`)
  return typeof order === 'string' ? order : ''
}

/** The columns of a row while they are filled, the items by scope, and the arrays made here: only those may be written to. */
interface Filling {
  readonly values: Values
  readonly items: Map<string, Item>
  readonly arrays: Set<unknown>
}

function readValues(heads: RecordHeads, rules: MergeRules): { readonly values: Values; readonly unknown: Record<FieldName, Json> } {
  const filling: Filling = { values: {}, items: new Map(), arrays: new Set() }
  const unknown: Record<FieldName, Json> = {}
  for (const { scope } of itemsOf(heads)) {
    const [list = '', id = ''] = scope.split('/')
    if (rules.shape(heads.key, `${scope}$order`) !== 'item') continue
    const item: Item = { id }
    filling.items.set(scope, item)
    append(filling, filling.values, list, item)
  }
  for (const field of heads.fields) {
    const winner = heads.winner(field)
    const value = winner ? valueOf(winner, heads.key, field) : undefined
    if (value === undefined) continue
    if (!fitsShape(rules.shape(heads.key, field), field) || !placeValue(filling, field, value)) unknown[field] = value
  }
  return { values: filling.values, unknown }
}

// A file may name a field in a way that its description does not know: it is kept aside, never forced into a column.
function fitsShape(shape: MergeShape, field: FieldName): boolean {
  if (!field.includes('/')) return shape === 'plain' && field !== 'id'
  const segments = field.split('/')
  if (segments[0] === 'x') return shape !== 'unknown' && (segments.length === 2 || (segments.length === 4 && segments[2] === 'v'))
  if (shape === 'set') return segments.length === 2
  return shape === 'item' && segments.length >= 3 && segments[2] !== 'id'
}

// False where another value stands in its place. Elements come in the order of their names, so that sets are sorted.
function placeValue(filling: Filling, field: FieldName, value: Json): boolean {
  if (!field.includes('/') && field !== 'x') return isDeletion(field) || placeAt(filling, filling.values, [field, undefined], value)
  const [first = '', second = '', third = '', fourth] = field.split('/')
  if (isDeletion(field)) return true
  if (first === 'x') return placeAt(filling, (filling.values['x'] ??= {}) as Values, [second, fourth], value)
  if (third === '') return placeAt(filling, filling.values, [first, second === '' ? undefined : second], value)
  const item = filling.items.get(`${first}/${second}/`)
  return item ? placeAt(filling, item, [third, fourth], value) : true
}

function placeAt(filling: Filling, values: Values, [name, element]: readonly [string, string | undefined], value: Json): boolean {
  if (element === undefined) {
    values[name] = value
    return true
  }
  return value !== true || append(filling, values, name, element)
}

function append({ arrays }: Filling, values: Values, name: string, element: unknown): boolean {
  if (values[name] === undefined) {
    values[name] = [element]
    arrays.add(values[name])
    return true
  }
  const found = values[name]
  if (!Array.isArray(found) || !arrays.has(found)) return false
  found.push(element)
  return true
}

function compressHeads(heads: RecordHeads, row: RecRow): { readonly _h: Heads; readonly _o: Heads } {
  // An item of an unknown list is not in the row: its fields keep their own heads, so that all of them can be found by its name.
  const isAside = (field: FieldName): boolean => scopeOf(field) !== '' && Object.hasOwn(row._x, field)
  const cell = cellsOf(row)
  const all = heads.fields.map((field) => {
    const { shown, others } = splitHeads(heads, field)
    const isSharable = others.length === 0 && !isAside(field) && cell(field) !== undefined
    return { field, shown, others, sharable: isSharable ? shown.join() : null }
  })
  const star = mostShared(all.filter(({ field, sharable }) => sharable !== null && !heads.isQuiet(field) && !isDeletion(field)))
  const [own, others]: [Heads, Heads] = [{}, {}]
  for (const one of all) {
    if (star === null || one.sharable !== star.sharable) own[one.field] = one.shown
    if (one.others.length > 0) others[one.field] = one.others
  }
  if (star !== null) own['*'] = star.shown
  return { _h: own, _o: others }
}

function splitHeads(heads: RecordHeads, field: FieldName): { readonly shown: readonly OpId[]; readonly others: readonly OpId[] } {
  const all = heads.heads(field)
  if (all.length === 1) return { shown: all.map((op) => op.id), others: [] }
  const winner = heads.winner(field)
  const text = winner ? canonicalJson(valueOf(winner, heads.key, field) ?? null) : null
  const isShown = (op: Op): boolean => {
    const value = valueOf(op, heads.key, field)
    return heads.isQuiet(field) || value === undefined || canonicalJson(value) === text
  }
  return { shown: all.filter(isShown).map((op) => op.id), others: all.filter((op) => !isShown(op)).map((op) => op.id) }
}

interface Shared {
  readonly shown: readonly OpId[]
  /** The ids as one text. */
  readonly sharable: string | null
}

// Of equally many the first by their ids.
function mostShared(all: readonly Shared[]): Shared | null {
  const counts = new Map<string | null, number>()
  for (const { sharable } of all) counts.set(sharable, (counts.get(sharable) ?? 0) + 1)
  const isBetter = (a: Shared, b: Shared): boolean => {
    const more = (counts.get(a.sharable) ?? 0) - (counts.get(b.sharable) ?? 0)
    return more === 0 ? (a.sharable ?? '') < (b.sharable ?? '') : more > 0
  }
  return all.reduce<Shared | null>((best, one) => (best === null || isBetter(one, best) ? one : best), null)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
