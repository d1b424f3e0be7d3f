import { addPart, lastPart, type Part, type Role } from './part'

/** Gives the cells of a row their parts, by what the table is. Cells of a table that only puts things beside each other get none. */
export function tagRow(table: Part, row: InternalRow): void {
  if (table.role === 'Table') tagTableRow(table, row)
  else if (table.role === 'L') tagEntry(table, row)
  else if (table.role === 'TOC') {
    const entry = addPart(table, 'TOCI')
    for (const cell of row.cells) cell.part = entry
  }
}

function tagTableRow(table: Part, { cells, rowIndex, tableNode }: InternalRow): void {
  const asked = table.rows?.role === 'Table' ? table.rows : null
  const isHead = rowIndex < (asked?.heads ?? 0)
  const isTotal = !isHead && asked?.total === true && rowIndex === (tableNode?.table.body.length ?? 0) - 1
  const role: Role = isHead ? 'THead' : isTotal ? 'TFoot' : 'TBody'
  const last = lastPart(table)
  const group = last?.role === role ? last : addPart(table, role)
  const line = addPart(group, 'TR')
  cells.forEach((cell, at) => {
    if (cell._span) return
    const scope = isHead ? 'Column' : isTotal && at === 0 ? 'Row' : null
    const span = { columns: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1 }
    cell.part = addPart(line, scope ? 'TH' : 'TD', {
      ...(scope ? { scope } : {}),
      ...(span.columns > 1 || span.rows > 1 ? { span } : {}),
    })
  })
}

function tagEntry(list: Part, { cells }: InternalRow): void {
  const roles = (list.rows?.role === 'L' ? list.rows.cells : undefined) ?? ['Lbl', 'LBody']
  const entry = addPart(list, 'LI')
  cells.forEach((cell, at) => {
    cell.part = addPart(entry, roles[at] ?? 'LBody')
  })
}
