import { shapeOf, type Field } from '../fields/field'
import type { RecordType } from '../fields/record-type'
import { equalJson, type Json } from '../kernel/json'
import { isOrderKey, orderKeyBetween } from '../kernel/order-key'
import { fieldsOf, valueIn } from './fields-of'
import type { RecordRow } from './record-row'

/** What a person changed on a form: new values by field name, whole as they are shown; lists as arrays of items, sets as arrays; null or '' = cleared. */
export type Draft = Readonly<Record<string, unknown>>

/** A draft in the words of ops. */
export interface DraftChanges {
  /** New values by op field name: `name`, `sectors/water`, `mandates/<id>/title`. */
  readonly set: Readonly<Record<string, Json>>
  /** The scopes of the items taken out: `mandates/<id>/`. */
  readonly removed: readonly string[]
}

interface Item {
  readonly id: string
  readonly [property: string]: unknown
}

/**
 * What differs between the row that was on screen and the draft. Values equal to those shown are left out; fields that the draft does not name are untouched.
 * A list is compared item by item: a new id is a new item, a missing id a removed one, and an item that moved gets a new place.
 */
export function changesOfDraft(type: RecordType, shown: RecordRow, draft: Draft, customFields: readonly RecordRow[]): DraftChanges {
  const set: Record<string, Json> = {}
  const removed: string[] = []
  for (const { name, field, computed } of fieldsOf(type, customFields)) {
    if (computed || !(name in draft)) continue
    const before = valueIn(shown, name)
    const after = draft[name]
    if (shapeOf(field) === 'set') addSetChanges(set, name, asCodes(before), asCodes(after))
    else if (field.kind === 'list') addListChanges({ set, removed }, name, field.item, asItems(before), asItems(after))
    else addValue(set, name, before, after)
  }
  return { set, removed }
}

function addValue(set: Record<string, Json>, name: string, before: unknown, after: unknown): void {
  const [was, is] = [asValue(before), asValue(after)]
  if (!equalJson(was, is)) set[name] = is
}

function addSetChanges(set: Record<string, Json>, name: string, before: readonly string[], after: readonly string[]): void {
  const prefix = name.startsWith('x/') ? `${name}/v` : name
  for (const code of after) if (!before.includes(code)) set[`${prefix}/${code}`] = true
  for (const code of before) if (!after.includes(code)) set[`${prefix}/${code}`] = false
}

function addListChanges(
  into: { readonly set: Record<string, Json>; readonly removed: string[] },
  name: string,
  properties: Readonly<Record<string, Field>>,
  before: readonly Item[],
  after: readonly Item[],
): void {
  const earlier = new Map(before.map((item) => [item.id, item]))
  for (const item of after) {
    const was = earlier.get(item.id)
    for (const [property, field] of Object.entries(properties)) {
      const path = `${name}/${item.id}/${property}`
      if (shapeOf(field) === 'set') addSetChanges(into.set, path, asCodes(was?.[property]), asCodes(item[property]))
      else addValue(into.set, path, was?.[property], item[property])
    }
  }
  for (const item of before) if (!after.some((kept) => kept.id === item.id)) into.removed.push(`${name}/${item.id}/`)
  addPlaces(into.set, name, before, after)
}

// New places only for items that are new, have none that anything can be put beside, or no longer stand in the order of their keys; the others keep theirs.
function addPlaces(set: Record<string, Json>, name: string, before: readonly Item[], after: readonly Item[]): void {
  const keys = new Map(before.map((item) => [item.id, isOrderKey(item['$order']) ? item['$order'] : null]))
  const kept = longestRising(after.map((item) => keys.get(item.id) ?? null))
  let last: string | null = null
  after.forEach((item, index) => {
    const own = keys.get(item.id) ?? null
    if (own !== null && kept.has(index)) {
      last = own
      return
    }
    const next = after.slice(index + 1).findIndex((_, offset) => kept.has(index + 1 + offset))
    const following = next === -1 ? null : (keys.get(after[index + 1 + next]?.id ?? '') ?? null)
    last = orderKeyBetween(last, following)
    set[`${name}/${item.id}/$order`] = last
  })
}

// The positions of a longest strictly rising run of keys: these items need not move.
function longestRising(keys: readonly (string | null)[]): ReadonlySet<number> {
  const length: number[] = []
  const from: number[] = []
  let best = -1
  keys.forEach((key, index) => {
    length[index] = key === null ? 0 : 1
    from[index] = -1
    if (key === null) return
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = keys[earlier]
      const candidate = (length[earlier] ?? 0) + 1
      if (other != null && other < key && candidate > (length[index] ?? 0)) {
        length[index] = candidate
        from[index] = earlier
      }
    }
    if (best === -1 || (length[index] ?? 0) > (length[best] ?? 0)) best = index
  })
  const kept = new Set<number>()
  for (let index = best; index >= 0; index = from[index] ?? -1) kept.add(index)
  return kept
}

function asValue(value: unknown): Json {
  return value === undefined || value === '' ? null : (value as Json)
}

function asCodes(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function asItems(value: unknown): readonly Item[] {
  return Array.isArray(value) ? (value as readonly Item[]) : []
}
