import type { Cell, TableBlock } from '../../blocks/block'

type Row = readonly Cell[]

/** The rows of a table in groups, each under the row that names it: that row never ends a page. */
export function groupedRows(groups: readonly { readonly head: Row; readonly rows: readonly Row[] }[]): Pick<TableBlock, 'rows' | 'heads'> {
  const rows: Row[] = []
  const heads: number[] = []
  for (const group of groups) {
    heads.push(rows.length)
    rows.push(group.head, ...group.rows)
  }
  return { rows, heads }
}
