import type { Cell, TableBlock, TableColumn } from '../../blocks/block'
import { isEmptyCell } from '../telling/teller'

/** A table whose rows stay whole, without the columns that no row fills; the first one stays. A total goes with its column. */
export function filledTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly Cell[])[],
  total?: readonly Cell[],
  heads?: readonly number[],
): TableBlock {
  const isFilled = (at: number): boolean => at === 0 || rows.some((row) => !isEmptyCell(row[at] ?? ''))
  const kept = <Of>(of: readonly Of[]): readonly Of[] => of.filter((_, at) => isFilled(at))
  return {
    kind: 'table',
    keepRows: true,
    columns: kept(columns),
    rows: rows.map((row) => kept(row)),
    ...totalOf(total && kept(total)),
    ...(heads === undefined ? {} : { heads }),
  }
}

/** The last row of a table, unless it sums up nothing: its own name alone says nothing. */
export function totalOf(total: readonly Cell[] | undefined): Pick<TableBlock, 'total'> {
  return total && total.filter((cell) => !isEmptyCell(cell)).length > 1 ? { total } : {}
}
