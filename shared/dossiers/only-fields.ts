import type { FieldSet } from '../fields/field'
import { readLink, type RecordType } from '../fields/record-type'
import { definitionOf } from '../records'
import type { RecordRow } from '../records/record-row'
import type { SnapshotConflict } from './snapshot'

/** What a document reads of the records of one type; null: every field that is not sensitive. */
export type FieldsRead = readonly string[] | null

/**
 * A row without what a document is not made for: of the fields named only, without the properties of list items in `hidden`, and without sensitive
 * fields and properties unless they are named in `sensitive`, as `avoid` or `participants/menu`.
 */
export function onlyFields(
  type: RecordType,
  row: RecordRow,
  fields: FieldsRead,
  {
    sensitive = [],
    hidden = [],
  }: { readonly sensitive?: readonly string[] | undefined; readonly hidden?: readonly string[] | undefined } = {},
): RecordRow {
  const described: FieldSet = definitionOf(type).fields
  const kept = Object.entries(row).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
    const field = described[name]
    if (fields !== null && !fields.includes(name)) return []
    if (field?.sensitive === true && !sensitive.includes(name)) return []
    if (field?.kind !== 'list' || !Array.isArray(value)) return [[name, value]]
    const left = Object.entries(field.item as FieldSet).flatMap(([property, inner]) => {
      const path = `${name}/${property}`
      return hidden.includes(path) || (inner.sensitive === true && !sensitive.includes(path)) ? [property] : []
    })
    return [[name, value.map((item: Readonly<Record<string, unknown>>) => without(item, left))]]
  })
  return { ...Object.fromEntries(kept), id: row.id }
}

function without(item: Readonly<Record<string, unknown>>, left: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(item).filter(([property]) => !left.includes(property)))
}

/**
 * The disagreements that a reader outside may learn of: that a value printed here is not settled, never which ones there are, and nothing about
 * fields that the document does not read.
 */
export function conflictsFor(
  conflicts: readonly SnapshotConflict[],
  fieldsRead: (type: RecordType) => readonly string[],
): readonly SnapshotConflict[] {
  return conflicts.flatMap(({ record, field }) => {
    const type = readLink(record)?.type
    const [top = ''] = field.split('/')
    const told = top === '$del' || (type !== undefined && fieldsRead(type).includes(top))
    return told ? [{ record, field, sides: [] }] : []
  })
}
