import { isDeletion, lastSegment } from './field-name'
import type { FieldName, OpId, RecRow } from './op'

type Row = RecRow & { readonly [column: string]: unknown }
type Item = { readonly id: string; readonly [property: string]: unknown }

/**
 * The value of a field as it can be read in a row: undefined when the row does not show one. A set element that is in reads as true;
 * one that is out, the fields of deleted items and erased values do not read.
 */
export function cellOf(row: RecRow, field: FieldName): unknown {
  return readCell(row, field, (list, id) => list.find((one) => one.id === id))
}

/** The same for many fields of one row: the items of a list are not searched for each of them. The row must stay as it is. */
export function cellsOf(row: RecRow): (field: FieldName) => unknown {
  const lists = new Map<readonly Item[], ReadonlyMap<string, Item>>()
  const itemIn = (list: readonly Item[], id: string): Item | undefined => {
    const known = lists.get(list) ?? new Map(list.map((item) => [item.id, item]))
    lists.set(list, known)
    return known.get(id)
  }
  return (field) => readCell(row, field, itemIn)
}

function readCell(row: RecRow, field: FieldName, itemIn: (list: readonly Item[], id: string) => Item | undefined): unknown {
  const whole = row as Row
  if (Object.hasOwn(row._x, field)) return row._x[field]
  if (!field.includes('/') && field !== 'x') return whole[field]
  const [first = '', second, third, fourth] = field.split('/')
  if (first === 'x') return addedCell(whole['x'], second ?? '', third === 'v' ? fourth : undefined)
  if (second === undefined) return whole[first]
  if (third === undefined) return elementCell(whole[first], second)
  const items = whole[first]
  const item = Array.isArray(items) ? itemIn(items as readonly Item[], second) : undefined
  return fourth === undefined ? item?.[third] : elementCell(item?.[third], fourth)
}

/** The heads whose value the row shows: what a change of the field takes as its base. Empty for a field never set. */
export function shownHeads(row: RecRow, field: FieldName): readonly OpId[] {
  const own = row._h[field]
  if (own) return own
  return cellOf(row, field) === undefined ? [] : (row._h['*'] ?? [])
}

/** Every head of a field that the row holds, shown or not: what a resolution takes as its base. */
export function allHeads(row: RecRow, field: FieldName): readonly OpId[] {
  return [...new Set([...shownHeads(row, field), ...(row._o[field] ?? [])])].toSorted()
}

/** Every head of a record ('' ) or of an item, shown or not, but those of its own deletion and of quiet fields: what a deletion has seen. */
export function seenHeads(row: RecRow, scope: string, isQuiet: (field: FieldName) => boolean): readonly OpId[] {
  const quiet = (field: FieldName): boolean => lastSegment(field) === '$order' || isQuiet(field)
  const named = [...new Set([...Object.keys(row._h), ...Object.keys(row._o)])].filter(
    (field) => field !== '*' && field.startsWith(scope) && field !== `${scope}$del` && !quiet(field),
  )
  const explicit = named.flatMap((field) => [...(row._h[field] ?? []), ...(row._o[field] ?? [])])
  const star = scope === '' || hasPlainCell(row, scope, quiet) ? (row._h['*'] ?? []) : []
  return [...new Set([...explicit, ...star])].toSorted()
}

function addedCell(added: unknown, id: string, element: string | undefined): unknown {
  const value = (added as Readonly<Record<string, unknown>> | undefined)?.[id]
  return element === undefined ? value : elementCell(value, element)
}

function elementCell(value: unknown, element: string | undefined): true | undefined {
  return Array.isArray(value) && element !== undefined && value.includes(element) ? true : undefined
}

// Whether some property of an item stands in the row without heads of its own, so that its heads are the shared ones.
function hasPlainCell(row: RecRow, scope: string, isQuiet: (field: FieldName) => boolean): boolean {
  const [list = '', id = ''] = scope.split('/')
  const items = (row as Row)[list]
  const item = Array.isArray(items) ? (items as readonly Item[]).find((one) => one.id === id) : undefined
  if (!item) return false
  return Object.entries(item).some(([property, value]) => {
    if (property === 'id' || isDeletion(property)) return false
    // No op holds an array of elements: a set is one field per element, and one without elements is not in the row.
    const isSet = Array.isArray(value) && value.length > 0
    const names = isSet ? value.map((element) => `${scope}${property}/${String(element)}`) : [`${scope}${property}`]
    return names.some((name) => !isQuiet(name) && row._h[name] === undefined)
  })
}
