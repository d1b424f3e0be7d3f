import { definitionOf } from '../../../shared/records'
import { valueIn, type NamedField } from '../../../shared/records/fields-of'
import { linksOf } from '../../../shared/records/links'
import type { RecordType } from '../../../shared/fields/record-type'
import type { TableRow } from '../../components/table/record-table'
import type { StoredRow } from '../../db/database'
import type { LinkName } from '../../db/live'

/** What a row is drawn with: its columns, its computed values, the names of its links and how values read. */
export interface RowDrawing {
  readonly type: RecordType
  readonly columns: readonly { readonly id: string; readonly field: NamedField }[]
  computed(row: StoredRow): Readonly<Record<string, unknown>>
  names(link: string): LinkName
  show(field: NamedField, value: unknown): string
}

/** A record as a row of its table, with its own mark and those of the records that its links lead to. */
export function drawRow(row: StoredRow, { type, columns, computed, names, show }: RowDrawing): TableRow {
  const values = computed(row)
  const valueOf = ({ id, field }: RowDrawing['columns'][number]): unknown => (field.computed ? values[id] : valueIn(row, id))
  const cells = Object.fromEntries(columns.map((column) => [column.id, show(column.field, valueOf(column))]))
  const { status: column } = definitionOf(type)
  const code = column === undefined ? null : (values[column] ?? valueIn(row, column))
  const status = column !== undefined && typeof code === 'string' ? { column, code } : null
  const held = linksOf(type, row).map(({ path, to }) => [path.split('/')[0] ?? path, to] as const)
  const made = Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  const pointsToDisagreement = new Set([...held, ...made].filter(([, link]) => names(link).disagrees).map(([name]) => name))
  return { id: row.id, cells, disagrees: row._cf > 0, pointsToDisagreement, status }
}
