import type { Field, FieldSet } from '../fields/field'
import type { RecordType } from '../fields/record-type'
import type { ValuesOf } from '../fields/value'
import type { Day } from '../kernel/day'
import type { Json } from '../kernel/json'

/** What a computed field may look at besides its record. */
export interface ComputeContext {
  readonly today: Day
  /** The value of a setting by its key; the shipped value where nobody changed it. */
  setting(key: string): Json
}

/** A value that is worked out from the record, never stored in an op. */
export interface ComputedField<Row = never> {
  /** How it is shown, sorted and filtered. */
  readonly field: Field
  /** Whether it changes with the day: it is then worked out again at midnight. */
  readonly today: boolean
  /** A value as the field keeps it; null = no value. */
  readonly of: (row: Row, context: ComputeContext) => unknown
}

/** A part of the form and of the record page. */
export interface Section<Row = never> {
  readonly name: string
  readonly fields: readonly string[]
  /** Hidden until it matters; always shown when missing. A section with a value in it is shown whatever this says. */
  readonly when?: (row: Row) => boolean
}

/** A column of the table: a field or a computed field. */
export interface Column {
  readonly field: string
  /** In pixels. */
  readonly width: number
  /** Whether it stands in the table before anybody chose. */
  readonly shown: boolean
}

/** One description of a record type, read by the schema, the tables, the form, history, search, files, merge and the laws. */
export interface RecordDefinition<Type extends RecordType = RecordType, Fields extends FieldSet = FieldSet, Row = never> {
  readonly type: Type
  /** `records` have a place in the navigation; `life` are seen in the records they belong to; `settings` only in the settings. */
  readonly place: 'records' | 'life' | 'settings'
  readonly fields: Fields
  readonly computed: { readonly [name: string]: ComputedField<Row> }
  /** What a creation asks for, at most five: field names, or `list.property` for the first item of a list. */
  readonly create: readonly string[]
  /** Values that a new record starts with. */
  readonly initial: ValuesOf<Fields>
  readonly sections: readonly Section<Row>[]
  readonly columns: readonly Column[]
  /** What orders the table before anybody chose; the names where it is missing. */
  readonly sortedBy?: { readonly field: string; readonly descending: boolean }
  /** The facts under the title of the record page. */
  readonly keyFacts: readonly string[]
  /** The choice field that says how far the record has come; its codes are in the order of the work. */
  readonly step?: keyof Fields & string
  /** Fields that are hidden in the form until they matter; one with a value in it is shown whatever this says. */
  readonly shownWhen?: { readonly [name in keyof Fields & string]?: (row: Row) => boolean }
  /** The choice that says how a record stands now, drawn as a mark beside its name: computed where the calendar has a say. */
  readonly status?: string
  /** The steps that a record takes one after the other, drawn as a way on its page. */
  readonly way?: readonly string[]
  /** The day field that a new record starts with the present day in. */
  readonly startsToday?: keyof Fields & string
  /** The number people quote, drawn at creation: `CONV-2026-AB-001`. */
  readonly number?: { readonly field: keyof Fields & string; readonly prefix: string }
  /** The name of a record in lists and links; '' when nothing names it yet. */
  readonly title: (row: Row) => string
}

/** A row as far as its described fields go: what the pure functions of a description receive. */
export type RowOf<Fields extends FieldSet> = { readonly id: string } & ValuesOf<Fields>

/** Checks a description against its own fields when the app starts, so that a slip of a name cannot hide. */
export function defineRecord<const Type extends RecordType, const Fields extends FieldSet>(
  definition: RecordDefinition<Type, Fields, RowOf<Fields>>,
): RecordDefinition<Type, Fields, RowOf<Fields>> {
  const known = new Set([...Object.keys(definition.fields), ...Object.keys(definition.computed)])
  const used = [
    ...definition.sections.flatMap((section) => section.fields),
    ...definition.columns.map((column) => column.field),
    ...definition.create.map((name) => name.split('.')[0] ?? ''),
    ...definition.keyFacts,
    ...(definition.status === undefined ? [] : [definition.status]),
    ...(definition.sortedBy === undefined ? [] : [definition.sortedBy.field]),
  ]
  const unknown = used.filter((name) => !known.has(name))
  if (unknown.length > 0) throw new Error(`${definition.type}: no such field: ${unknown.join(', ')}`)
  if (definition.create.length > 5) throw new Error(`${definition.type}: a creation asks for at most five fields`)
  const listed = new Set(definition.sections.flatMap((section) => section.fields))
  const forgotten = Object.entries(definition.fields).filter(([name, field]) => !listed.has(name) && field.retired !== true)
  if (forgotten.length > 0) throw new Error(`${definition.type}: in no section: ${forgotten.map(([name]) => name).join(', ')}`)
  return definition
}
