import type { FieldSet } from '../../fields/field'
import { readLink, type RecordType } from '../../fields/record-type'
import { definitionOf } from '../../records'
import type { RecordRow } from '../../records/record-row'
import type { SnapshotConflict } from '../snapshot'

/** What a document reads of the records of one type; null: every field that is not sensitive. */
export type FieldsRead = readonly string[] | null

/** Sensitive fields and properties that a document is made for, `avoid`, `participants/menu`; properties of list items that its reader is not told. */
interface Exceptions {
  readonly sensitive?: readonly string[] | undefined
  readonly hidden?: readonly string[] | undefined
}

/** A row without what a document is not made for: of the fields named only, and without hidden and sensitive ones. */
export function onlyFields(type: RecordType, row: RecordRow, fields: FieldsRead, except: Exceptions = {}): RecordRow {
  const described: FieldSet = definitionOf(type).fields
  const { sensitive = [] } = except
  const kept = Object.entries(row).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
    const field = described[name]
    if (fields !== null && !fields.includes(name)) return []
    if (field?.sensitive === true && !sensitive.includes(name)) return []
    if (field?.kind !== 'list' || !Array.isArray(value)) return [[name, value]]
    const left = Object.keys(field.item).filter((property) => isLeft(type, name, property, except))
    return [[name, value.map((item: Readonly<Record<string, unknown>>) => without(item, left))]]
  })
  return { ...Object.fromEntries(kept), id: row.id }
}

function without(item: Readonly<Record<string, unknown>>, left: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(item).filter(([property]) => !left.includes(property)))
}

/**
 * The disagreements that a reader outside may learn of: that a value printed here is not settled, never which ones there are, and nothing about
 * fields and properties that the document does not read.
 */
export function conflictsFor(
  conflicts: readonly SnapshotConflict[],
  fieldsRead: (type: RecordType) => readonly string[],
  except: Exceptions = {},
): readonly SnapshotConflict[] {
  return conflicts.flatMap(({ record, field }) => {
    const type = readLink(record)?.type
    const [top = '', , property] = field.split('/')
    const told = top === '$del' || (type !== undefined && fieldsRead(type).includes(top) && !isLeft(type, top, property, except))
    return told ? [{ record, field, sides: [] }] : []
  })
}

// Whether a property of the items of a list is not for the reader.
function isLeft(type: RecordType, list: string, property: string | undefined, { sensitive = [], hidden = [] }: Exceptions): boolean {
  const field = (definitionOf(type).fields as FieldSet)[list]
  if (field?.kind !== 'list' || property === undefined) return false
  const path = `${list}/${property}`
  return hidden.includes(path) || ((field.item as FieldSet)[property]?.sensitive === true && !sensitive.includes(path))
}
