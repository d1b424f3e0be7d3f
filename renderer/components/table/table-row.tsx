import { memo, type ReactNode } from 'react'
import { DisagreementMark } from '../disagreement/disagreement-mark'
import { StatusMark } from '../status/status-mark'
import type { TableColumn, TableRow } from './record-table'

/** What a wide window has to spare goes to names and long texts, until somebody gives them a width. */
export function widthStyle(
  width: number,
  grows: boolean,
): { readonly width: number; readonly flexGrow?: number; readonly maxWidth?: number } {
  return grows ? { width, flexGrow: width, maxWidth: width * 2.5 } : { width }
}

/** The columns that take what is to spare. */
export function growingAmong(columns: readonly TableColumn[], widths: Readonly<Record<string, number>>): ReadonlySet<string> {
  const grows = ({ id, right, naming, width }: TableColumn): boolean => !right && (naming || width >= 160) && widths[id] === undefined
  return new Set(columns.filter(grows).map(({ id }) => id))
}

interface RowProps {
  readonly row: TableRow
  readonly ids: readonly string[]
  readonly widths: Readonly<Record<string, number>>
  readonly rights: ReadonlySet<string>
  readonly growing: ReadonlySet<string>
  readonly naming: string | undefined
  readonly index: number
  readonly top: number
  readonly focused: boolean
  readonly onOpen: (id: string) => void
}

/** A row of the table; drawn again only when its record, its place or the columns change. */
export const Row = memo(function Row({ row, ids, widths, rights, growing, naming, index, top, focused, onOpen }: RowProps): ReactNode {
  // A person may hide the name: the mark then stands in the first column that is left.
  const bearer = naming !== undefined && ids.includes(naming) ? naming : ids[0]
  return (
    <div
      id={`row-${row.id}`}
      className="table-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={focused}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(row.id)}
    >
      {ids.map((id, at) => (
        <div
          key={id}
          role="gridcell"
          className={`cell${at === 0 ? ' first' : ''}${id === naming ? ' naming' : ' quiet'}${rights.has(id) ? ' right' : ''}`}
          style={widthStyle(widths[id] ?? 0, growing.has(id))}
        >
          {row.status?.column === id && row.cells[id] ? (
            <StatusMark code={row.status.code} text={row.cells[id]} />
          ) : (
            <span title={row.cells[id]}>{row.cells[id]}</span>
          )}
          {((id === bearer && row.disagrees) || row.pointsToDisagreement.has(id)) && <DisagreementMark />}
        </div>
      ))}
    </div>
  )
})
