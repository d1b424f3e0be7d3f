import type { Cell, TableBlock } from '../../shared/blocks/block'
import { plainText, runsOf, type Text } from '../../shared/blocks/text'
import { size } from './look'
import type { Place } from './node'

/** The space on each side of what stands between two columns, in points. */
export const gutter = 6

/** How wide the columns of a table are, in points, and by what its letters are made smaller. */
export interface TableMeasure {
  readonly widths: readonly number[]
  /** 1, or less where a word would be cut otherwise. */
  readonly scale: number
}

// Smaller letters than that are not read.
const smallest = 0.8
// A word that takes more than this part of the table is cut: an address of a page, a text without spaces.
const longestWord = 0.4
// No letter is wider than its size.
const widest = 1

/**
 * Columns by their shares, but none narrower than its longest word, so that no date and no amount is cut: what one needs the others give, first what
 * their lines leave, then what their words leave, and then the letters.
 */
export function measureTable(place: Place, block: TableBlock): TableMeasure {
  const shares = columnWidths(
    place.width,
    block.columns.map(({ share }) => share),
  )
  const free = freeWidth(place.width, shares.length)
  const needs = needsOf(place, block, shares, free * longestWord)
  if (needs.every((need, at) => need <= (shares[at] ?? 0))) return { widths: shares, scale: 1 }
  const sum = totalOf(needs)
  const scale = Math.min(1, Math.max(smallest, free / sum))
  return {
    widths: evened(
      shares,
      needs.map((need) => need * scale),
      shares.map((width, at) => longestLine(block, at, width)),
      free,
    ),
    scale,
  }
}

/** Widths of columns in points, by their shares, with the space between columns taken off: a table wider than its page would be cut silently. */
export function columnWidths(width: number, shares: readonly number[]): readonly number[] {
  const free = freeWidth(width, shares.length)
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => floored((free * share) / total))
}

function freeWidth(width: number, columns: number): number {
  return width - gutter * 2 * (columns - 1)
}

function floored(points: number): number {
  return Math.floor(points * 100) / 100
}

function evened(shares: readonly number[], needs: readonly number[], lines: readonly number[], free: number): readonly number[] {
  const all = totalOf(needs)
  if (all >= free) return needs.map((need) => floored((need * free) / all))
  const lacking = totalOf(shares.map((share, at) => Math.max(0, (needs[at] ?? 0) - share)))
  const loose = shares.map((share, at) => Math.max(0, share - Math.max(needs[at] ?? 0, lines[at] ?? 0)))
  const tight = shares.map((share, at) => Math.max(0, share - (needs[at] ?? 0)) - (loose[at] ?? 0))
  const ofLoose = Math.min(lacking, totalOf(loose))
  return shares.map((share, at) =>
    floored(Math.max(share, needs[at] ?? 0) - partOf(loose, at, ofLoose) - partOf(tight, at, lacking - ofLoose)),
  )
}

function totalOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}

// What a column gives of so much that is taken, by what it has.
function partOf(having: readonly number[], at: number, taken: number): number {
  const all = totalOf(having)
  return all === 0 ? 0 : (taken * (having[at] ?? 0)) / all
}

// The longest line of a column that has its room, by the number of its letters: it is not broken for the words of another column unless it must be.
function longestLine({ rows, total = [] }: TableBlock, at: number, width: number): number {
  const lines = [...rows, total].flatMap((row) => textsOf(row[at] ?? '')).flatMap((text) => plainText(text).split('\n'))
  const widths = lines.map((line) => line.length * size.table * usualLetter)
  return widths.reduce((most, one) => (one <= width * nearly ? Math.max(most, Math.min(one, width)) : most), 0)
}

const usualLetter = 0.57
// So much longer a line may be taken for than it is.
const nearly = 1.15

// What the longest word of each column takes, as far as it may be longer than the column.
function needsOf(place: Place, block: TableBlock, widths: readonly number[], most: number): readonly number[] {
  const letters = lettersOf(place)
  const needs = widths.map(() => 0)
  const look = (at: number, text: Text, fontSize: number, bold: boolean): void => {
    const fits = (of: string): boolean => of.length * fontSize * widest <= (widths[at] ?? 0)
    const plain = plainText(text)
    if (fits(plain)) return
    for (const word of wordsOf(plain)) {
      if (fits(word)) continue
      // A point for what letters apart and a word drawn may differ by.
      const need = letters(word, bold) * fontSize + 1
      if (need <= most) needs[at] = Math.max(needs[at] ?? 0, need)
    }
  }
  block.columns.forEach(({ label }, at) => look(at, label, size.tableHead, true))
  for (const row of block.rows) row.forEach((cell, at) => textsOf(cell).forEach((text) => look(at, text, size.table, isBold(text, cell))))
  block.total?.forEach((cell, at) => textsOf(cell).forEach((text) => look(at, text, size.table, true)))
  return needs
}

// Letter by letter: a word laid out takes long, and a long table has many of them.
function lettersOf({ coverage }: Place): (word: string, bold: boolean) => number {
  const known = [new Map<string, number>(), new Map<string, number>()] as const
  return (word, bold) => {
    const widths = known[bold ? 1 : 0]
    let sum = 0
    for (const letter of word) {
      const width = widths.get(letter) ?? coverage.widthOf('Plex', bold, letter)
      widths.set(letter, width)
      sum += width
    }
    return sum
  }
}

function isBold(text: Text, cell: Cell): boolean {
  return (typeof cell === 'object' && 'pill' in cell) || runsOf(text).some(({ bold }) => bold === true)
}

function textsOf(cell: Cell): readonly Text[] {
  if (typeof cell === 'string' || 'length' in cell) return [cell]
  if ('lines' in cell) return cell.lines
  if ('figure' in cell) return []
  // The sign before the word is about as wide as a capital, and stays with it.
  return [`M\u00a0${cell.pill.label}`, ...(cell.note === undefined ? [] : [cell.note])]
}

// Lines end at spaces and after hyphens; what hard spaces hold together is one word, those that French sets included.
function wordsOf(text: string): readonly string[] {
  return text.split(/(?<!«)[ \t\n]+(?![;:!?»%€])|(?<=[-–—/?&])(?!\d)/u).filter((word) => word !== '')
}
