import type { Cell, TableBlock } from '../../shared/blocks/block'
import { plainText, type Text } from '../../shared/blocks/text'
import { size } from './look'
import type { Place } from './node'
import { tidyText } from './tidy-text'

/** Half the space between two columns, in points. */
export const gutter = 6

/** Widths of columns in points, by their shares, with the space between columns taken off: a table wider than its page would be cut silently. */
export function columnWidths(width: number, shares: readonly number[]): readonly number[] {
  const free = width - gutter * 2 * (shares.length - 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.floor((free * share * 100) / total) / 100)
}

/** The widths of a table's columns: a column whose words are longer than it is wide gets the room that they lack from columns that have some left. */
export function tableWidths(place: Place, { columns, rows, total = [] }: TableBlock): readonly number[] {
  const widths = columnWidths(
    place.width,
    columns.map(({ share }) => share),
  )
  // A word longer than that is cut: other columns are not made narrow for it.
  const most = place.width / 5
  const needs = columns.map(({ label }, at) => {
    const least = (widths[at] ?? 0) * roomy
    const ofCells = [...rows, total].reduce((need, row) => Math.max(need, cellNeed(place, row[at] ?? '', least)), 0)
    return Math.min(most, Math.max(ofCells, textNeed(place, label, size.tableHead, least)))
  })
  const lacks = widths.map((width, at) => Math.max(0, (needs[at] ?? 0) - width))
  const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0)
  const lacking = sum(lacks)
  if (lacking === 0) return widths
  const left = widths.map((width, at) => {
    const lines = [...rows, total].reduce((keep, row) => Math.max(keep, lineOf(row[at] ?? '', width)), 0)
    return Math.min(width * mostTaken, Math.max(0, width - Math.max(lines, needs[at] ?? 0)))
  })
  const spare = sum(left)
  if (spare === 0) return widths
  const [given, taken] = [Math.min(1, spare / lacking), Math.min(1, lacking / spare)]
  return widths.map((width, at) => Math.floor((width + (lacks[at] ?? 0) * given - (left[at] ?? 0) * taken) * 100) / 100)
}

// Texts that are far shorter than their column are not measured.
const roomy = 0.8
const mostTaken = 0.25
// No letter of Plex but the widest is wider than that, in parts of its size.
const widest = 0.75
const sign = 12

function cellNeed(place: Place, cell: Cell, least: number): number {
  if (typeof cell === 'string' || 'length' in cell) return textNeed(place, cell, size.table, least)
  if ('lines' in cell) return cell.lines.reduce((need, line) => Math.max(need, textNeed(place, line, size.table, least)), 0)
  const label = textNeed(place, cell.pill.label, size.table, least - sign)
  return Math.max(label === 0 ? 0 : label + sign, cell.note === undefined ? 0 : textNeed(place, cell.note, size.small, least))
}

// As wide as its longest word that no line may end in, in bold; 0 when all are far shorter than `least`.
function textNeed({ coverage, setter }: Place, of: Text, fontSize: number, least: number): number {
  const letters = least / (fontSize * widest)
  const whole = plainText(of)
  if (whole.length <= letters) return 0
  const words = tidyText(whole, setter.language)
    .split(wordEnds)
    .filter((word) => word.length > letters)
  // A little more than what was measured: words are drawn piece by piece.
  return words.reduce((need, word) => Math.max(need, coverage.widthOf('Plex', true, word.slice(0, longestWord)) * fontSize + 0.5), 0)
}

// The longest line that has its room, by the number of its letters: it is not broken for words that are cut elsewhere.
function lineOf(cell: Cell, width: number): number {
  const lines = typeof cell === 'string' || 'length' in cell ? [cell] : 'lines' in cell ? cell.lines : [`    ${cell.pill.label}`]
  const widths = lines.flatMap((line) => plainText(line).split('\n')).map((line) => line.length * size.table * lineLetter)
  return widths.reduce((most, one) => (one <= width * nearly ? Math.max(most, Math.min(one, width)) : most), 0)
}

const lineLetter = 0.57
// So much longer a line may be taken for than it is.
const nearly = 1.15
const wordEnds = /[ \n]|(?<=[-–—/?])/u
const longestWord = 80
