import type { Block, Cell } from '../../blocks/block'
import { type RecordType } from '../../fields/record-type'
import type { RecordRow } from '../../records/record-row'
import type { Language } from '../../text/language'
import { fieldWordsOf, wordsOf } from '../../text/words-of'
import { isEmptyCell, type Teller } from '../telling/teller'

/** A column of a table of records: a field, or something told of the record. */
export interface RecordColumn {
  readonly share: number
  readonly align?: 'end'
  /** The name of a described, added or computed field … */
  readonly field?: string
  /** … or a label and what is told. */
  readonly label?: string
  tell?(row: RecordRow): Cell
}

/** A table of records, the name first. Columns of fields that this version does not describe, or that no record fills, are left out. */
export function recordTable(
  teller: Teller,
  type: RecordType,
  rows: readonly RecordRow[],
  nameShare: number,
  columns: readonly RecordColumn[],
): Block {
  const told = columns
    .filter((column) => column.field === undefined || teller.field(type, column.field) !== null)
    .map((column) => ({ column, cells: rows.map((row) => cellOf(teller, type, row, column)) }))
    .filter(({ cells }) => cells.some((cell) => !isEmptyCell(cell)))
  return {
    kind: 'table',
    keepRows: true,
    columns: [
      { label: capitalised(wordsOf(type, teller.language).one, teller.language), share: nameShare },
      ...told.map(({ column }) => ({
        label: labelOf(teller, type, column),
        share: column.share,
        ...(column.align ? { align: column.align } : {}),
      })),
    ],
    rows: rows.map((row, at) => [teller.title(type, row), ...told.map(({ cells }) => cells[at] ?? '')]),
  }
}

function capitalised(word: string, language: Language): string {
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1)
}

function cellOf(teller: Teller, type: RecordType, row: RecordRow, column: RecordColumn): Cell {
  if (column.tell) return column.tell(row)
  return column.field === undefined ? '' : teller.cell(type, row, column.field)
}

function labelOf(teller: Teller, type: RecordType, column: RecordColumn): string {
  const named = column.field === undefined ? null : teller.field(type, column.field)
  if (column.label !== undefined) return column.label
  return named ? fieldWordsOf(type, named, teller.language).label : ''
}
