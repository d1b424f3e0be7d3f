import type { Field } from '../fields/field'
import { choice, choices, field } from '../fields/make'
import type { RecordType } from '../fields/record-type'
import { customFieldKinds } from './custom-field'
import { definitionOf } from './index'
import type { RecordRow } from './record-row'

/** A field as it is met at run time. */
export interface NamedField {
  /** Its name in ops and rows; `x/<id>` when added by the directorate. */
  readonly name: string
  readonly field: Field
  /** The label of an added field, as typed; null for a described one, whose label is in the words of its record type. */
  readonly label: string | null
  /** The labels of an added field's codes. */
  readonly codeLabels: Readonly<Record<string, string>>
  /** Worked out from the record, so never edited. */
  readonly computed: boolean
}

/** The described fields of a record type, then its computed ones, then those the directorate added; retired ones left out. The one question that form, table, history, search, file and merge ask. */
export function fieldsOf(type: RecordType, customFields: readonly RecordRow[]): readonly NamedField[] {
  const definition = definitionOf(type)
  const described = Object.entries(definition.fields)
    .filter(([, one]) => one.retired !== true)
    .map(([name, one]) => ({ name, field: one, label: null, codeLabels: {}, computed: false }))
  const computed = Object.entries(definition.computed).map(([name, one]) => ({
    name,
    field: one.field,
    label: null,
    codeLabels: {},
    computed: true,
  }))
  const added = customFields.filter((row) => Array.isArray(row['owners']) && row['owners'].includes(type) && row['retiredOn'] == null)
  return [...described, ...computed, ...added.map(addedField)]
}

/** The value of a field in a row, wherever it lies; undefined and null are no value. */
export function valueIn(row: RecordRow, name: string): unknown {
  if (!name.startsWith('x/')) return row[name]
  const added = row['x']
  return typeof added === 'object' && added !== null ? (added as Readonly<Record<string, unknown>>)[name.slice(2)] : undefined
}

function addedField(row: RecordRow): NamedField {
  const codeLabels = Object.fromEntries(
    String(row['codes'] ?? '')
      .split('\n')
      .map((line) => line.split('=').map((part) => part.trim()))
      .filter((parts): parts is [string, string] => /^[A-Za-z0-9_-]{1,40}$/.test(parts[0] ?? '') && parts.length === 2),
  )
  const codes = Object.keys(codeLabels)
  const kind = customFieldKinds.find((known) => known === row['kind']) ?? 'text'
  const made = kind === 'choice' ? choice(codes) : kind === 'choices' ? choices(codes) : field(kind)
  return { name: `x/${row.id}`, field: made, label: String(row['label'] ?? ''), codeLabels, computed: false }
}
