import type { Block, Cell } from '../../shared/blocks/block'
import { plainText, type Text } from '../../shared/blocks/text'
import { size } from './look'
import type { Place } from './node'
import { columnWidths } from './tables'

/** More than that no heading waits for: half a page would stay white. */
const most = 380
/** A letter is about half as wide as its size. */
const letter = 0.5
const line = 1.4
/** The tallest figure of a cell. */
const figureRoom = 52

/**
 * How much room, in points, the beginning of a block takes: a heading that finds less than that below it begins on the next page. An estimate from the
 * number of letters, a little too large.
 */
export function roomAhead(place: Place, blocks: readonly Block[], at: number): number {
  const block = blocks[at]
  if (!block) return 0
  switch (block.kind) {
    case 'heading':
      return Math.min(most, size.heading[block.level] * line + 14 + roomAhead(place, blocks, at + 1))
    case 'table':
      return Math.min(most, tableRoom(place, block))
    case 'facts':
      return Math.min(most, 12 + Math.max(0, ...block.facts.slice(0, 1).map(({ value }) => cellRoom(value, place.width * 0.66, size.body))))
    case 'bars':
      return 150
    case 'timeline':
      return 60
    case 'picture':
      return 240
    case 'faces':
      return 160
    default:
      return 0
  }
}

function tableRoom(place: Place, { columns, rows }: Extract<Block, { kind: 'table' }>): number {
  const widths = columnWidths(
    place.width,
    columns.map(({ share }) => share),
  )
  const head = Math.max(...columns.map(({ label }, at) => textRoom(label, widths[at] ?? 1, size.tableHead)))
  const first = Math.max(0, ...(rows[0] ?? []).map((cell, at) => cellRoom(cell, widths[at] ?? 1, size.table)))
  return head + first + 20
}

function cellRoom(cell: Cell, width: number, fontSize: number): number {
  if (typeof cell === 'string' || 'length' in cell) return textRoom(cell, width, fontSize)
  if ('lines' in cell) return cell.lines.reduce((sum, one) => sum + textRoom(one, width, fontSize), 0)
  if ('figure' in cell) return figureRoom
  return fontSize * line + (cell.note === undefined ? 0 : textRoom(cell.note, width, size.small))
}

function textRoom(text: Text, width: number, fontSize: number): number {
  const lines = plainText(text)
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * fontSize * letter) / Math.max(width, 1))), 0)
  return lines * fontSize * line
}
