import type { TableBlock } from '../../shared/blocks/block'
import { headRoom, rowRoom } from './cell-room'
import { TableProcessor } from './engine'
import type { Place } from './node'

/** Which rows of a table are not parted by the end of a page. */
export interface KeptRows {
  /** How many rows stay with the head. */
  readonly withHead: number
  /** How high the head and these rows stand, in points. */
  readonly room: number
  /** The rows that stay with the next one; the sum is the last one of all. */
  readonly withNext: ReadonlySet<number>
}

// Parts of what may be filled of a page. Rows that are not cut leave hardly more white together than alone.
const mostOfWhole = 0.8
const mostOfCut = 0.4
// Two last rows stay together when both are low: a few points that nobody misses on the page before.
const mostOfLast = 60

/**
 * The rows that belong together: the head and the first row, a row that announces and the one it announces, the last one and the sum, the last two. A
 * sum or a single row on a page of its own, under a head that is said again, would be read as another table.
 */
export function keptRows(place: Place, block: TableBlock, widths: readonly number[]): KeptRows {
  const { rows, total, heads = [], keepRows = false } = block
  const { width, height, margins } = place.sheet
  const page = Math.min(width, height) - margins.top - margins.bottom
  const most = page * (keepRows ? mostOfWhole : mostOfCut)
  const withNext = new Set<number>()
  const roomOf = (from: number, to: number): number => {
    let room = 0
    for (let at = from; at <= to; at += 1) room += rowRoom(rows[at] ?? total ?? [], widths)
    return room
  }
  const end = (at: number): number => {
    let to = at
    while (withNext.has(to)) to += 1
    return to
  }
  const join = (at: number, room: number): void => {
    let from = at
    while (withNext.has(from - 1)) from -= 1
    if (at >= 0 && roomOf(from, end(at + 1)) <= room) withNext.add(at)
  }
  if (total) join(rows.length - 1, most)
  for (const at of heads) if (at < rows.length - 1) join(at, most)
  const lastRoom = mostOfLast + (total ? rowRoom(total, widths) : 0)
  if (rows.length > 2) join(rows.length - 2, lastRoom)
  const first = end(0)
  const room = headRoom(block, widths) + roomOf(0, first)
  return { withHead: rows.length > 0 && (keepRows || room <= most) ? first + 1 : 0, room, withNext }
}

let installed = false

/** Lets a table say `withNext`: the rows of its body that are not parted from the next one. pdfmake knows this of its first rows alone. */
export function installKeptRows(): void {
  if (installed) return
  installed = true
  const { beginRow, endRow } = TableProcessor.prototype
  // The first rows stand in a block of their own already, with all that stays with them.
  TableProcessor.prototype.beginRow = function (row, writer) {
    const kept = this.tableNode.table.withNext
    if (row >= this.rowsWithoutPageBreak && kept?.has(row) === true && !kept.has(row - 1)) writer.beginUnbreakableBlock()
    beginRow.call(this, row, writer)
  }
  TableProcessor.prototype.endRow = function (row, writer, breaks) {
    endRow.call(this, row, writer, breaks)
    const kept = this.tableNode.table.withNext
    if (row >= this.rowsWithoutPageBreak && kept?.has(row - 1) === true && !kept.has(row)) writer.commitUnbreakableBlock()
  }
}
