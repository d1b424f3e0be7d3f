import type { Cell, TableBlock } from '../../shared/blocks/block'
import { plainText, type Text } from '../../shared/blocks/text'
import { size } from './look'

// A letter is about half as wide as its size, one of Chinese or Japanese as wide.
const letter = 0.52
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/gu
const line = 1.4
const padding = 9
// The tallest figure of a cell.
const figureRoom = 52

/** How high the head of a table stands, in points. Here as below an estimate from the number of letters. */
export function headRoom({ columns }: TableBlock, widths: readonly number[]): number {
  return padding + Math.max(...columns.map(({ label }, at) => textRoom(label, widths[at] ?? 1, size.tableHead)))
}

/** How high a row of a table stands. */
export function rowRoom(cells: readonly Cell[], widths: readonly number[]): number {
  return padding + Math.max(0, ...cells.map((cell, at) => cellRoom(cell, widths[at] ?? 1, size.table)))
}

/** How high a cell stands in its width. */
export function cellRoom(cell: Cell, width: number, fontSize: number): number {
  if (typeof cell === 'string' || 'length' in cell) return textRoom(cell, width, fontSize)
  if ('lines' in cell) return cell.lines.reduce((sum, one) => sum + textRoom(one, width, fontSize), 0)
  if ('figure' in cell) return figureRoom
  return fontSize * line + (cell.note === undefined ? 0 : textRoom(cell.note, width, size.small))
}

function textRoom(text: Text, width: number, fontSize: number): number {
  const letters = Math.max(1, width / (fontSize * letter))
  const lines = plainText(text)
    .split('\n')
    .reduce((sum, part) => sum + linesOf(part, letters), 0)
  return lines * fontSize * line
}

// Words are set one after the other: in a narrow column much of each line stays empty.
function linesOf(part: string, letters: number): number {
  let [lines, used] = [1, 0]
  for (const word of part.split(' ')) {
    const long = word.length + (word.match(wide)?.length ?? 0)
    const after = used === 0 ? long : used + 1 + long
    if (after <= letters) used = after
    else {
      const more = Math.ceil(long / letters)
      lines += used === 0 ? more - 1 : more
      used = long - (more - 1) * letters
    }
  }
  return lines
}
