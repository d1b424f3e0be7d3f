import type { Field } from '../fields/field'
import { readLink, type RecordLink, type RecordType } from '../fields/record-type'
import { definitions } from './index'
import { fieldsOf, valueIn, type NamedField } from './fields-of'
import type { RecordRow } from './record-row'

/** A place where a record of one type may point to a record of another. */
export interface LinkPlace {
  readonly from: RecordType
  /** `parent`, or `mandates/partner` for a property of the items of a list. */
  readonly path: string
  readonly field: Field
}

/** A link that a row holds. */
export interface HeldLink {
  readonly path: string
  readonly to: RecordLink
  /** The item that holds it, when it stands in a list. */
  readonly item: string | null
}

/** Every place from which a record of a type may be pointed at: what its page shows as linked records. */
export function placesInto(type: RecordType): readonly LinkPlace[] {
  return definitions.flatMap((definition) =>
    Object.entries(definition.fields).flatMap(([name, field]): readonly LinkPlace[] => {
      if (pointsTo(field, type)) return [{ from: definition.type, path: name, field }]
      if (field.kind !== 'list') return []
      return Object.entries(field.item)
        .filter(([, property]) => pointsTo(property, type))
        .map(([property, inner]) => ({ from: definition.type, path: `${name}/${property}`, field: inner }))
    }),
  )
}

/** Every link in a row, also inside list items and groups. */
export function linksOf(type: RecordType, row: RecordRow): readonly HeldLink[] {
  return linkFields(type).flatMap(({ name, field }) => linksIn(name, field, valueIn(row, name), null))
}

/** The lookup keys of a row's links, `path>type:id`, sorted and without repeats: what the `_refs` index holds. */
export function refsOf(type: RecordType, row: RecordRow): string[] {
  return [...new Set(linksOf(type, row).map((held) => `${held.path}>${held.to}`))].toSorted()
}

const linkFieldsByType = new Map<RecordType, readonly NamedField[]>()

// Every row of a table asks, and descriptions do not change while the app runs.
function linkFields(type: RecordType): readonly NamedField[] {
  const known = linkFieldsByType.get(type)
  if (known) return known
  const found = fieldsOf(type, []).filter(({ field, computed }) => !computed && holdsLinks(field))
  linkFieldsByType.set(type, found)
  return found
}

function holdsLinks(field: Field): boolean {
  return field.kind === 'list' ? Object.values(field.item).some(holdsLinks) : ['link', 'links', 'tags'].includes(field.kind)
}

function pointsTo(field: Field, type: RecordType): boolean {
  if (field.kind === 'tags') return type === 'term'
  return (field.kind === 'link' || field.kind === 'links') && field.to.some((target) => target === type)
}

function linksIn(path: string, field: Field, value: unknown, item: string | null): readonly HeldLink[] {
  if (value == null) return []
  if (field.kind === 'link') return typeof value === 'string' && readLink(value) ? [{ path, to: value, item }] : []
  if (field.kind === 'links' || field.kind === 'tags') {
    const target = field.kind === 'tags' ? 'term' : field.to[0]
    return Array.isArray(value) ? value.map((id) => ({ path, to: `${target}:${String(id)}`, item })) : []
  }
  if (field.kind !== 'list' || !Array.isArray(value)) return []
  return value.flatMap((entry: { readonly id: string; readonly [property: string]: unknown }) =>
    Object.entries(field.item).flatMap(([property, inner]) => linksIn(`${path}/${property}`, inner, entry[property], entry.id)),
  )
}
