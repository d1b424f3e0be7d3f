import type { Box, BoxesBlock, SheetMark } from '../../blocks/boxes'

/** Width and height of a sheet as it lies, in millimetres. */
export type SheetSize = readonly [width: number, height: number]

/** Where equal cells lie on a sheet, in millimetres. */
export interface Grid {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  /** Of the first cell, from the edges of the sheet. */
  readonly left: number
  readonly top: number
  /** Between two cells. */
  readonly gapX: number
  readonly gapY: number
}

/** Upright. */
export const a4: SheetSize = [210, 297]

const least = 5

/** A grid that lies on the sheet whatever was asked: cells are no larger than it, and columns and rows that would leave it are left out. */
export function gridOn([sheetWidth, sheetHeight]: SheetSize, asked: Grid): Grid {
  const left = within(asked.left, 0, sheetWidth - least)
  const top = within(asked.top, 0, sheetHeight - least)
  const width = within(asked.width, least, sheetWidth - left)
  const height = within(asked.height, least, sheetHeight - top)
  const [gapX, gapY] = [Math.max(asked.gapX, 0), Math.max(asked.gapY, 0)]
  const columns = countThatFits(asked.columns, width, gapX, sheetWidth - left)
  const rows = countThatFits(asked.rows, height, gapY, sheetHeight - top)
  return { columns, rows, width, height, left, top, gapX, gapY }
}

/** A grid of cells side by side in the middle of the sheet, to be cut out. */
export function gridInMiddle(sheet: SheetSize, cell: SheetSize, columns: number, rows: number): Grid {
  const fit = gridOn(sheet, { columns, rows, width: cell[0], height: cell[1], left: 0, top: 0, gapX: 0, gapY: 0 })
  return { ...fit, left: (sheet[0] - fit.columns * fit.width) / 2, top: (sheet[1] - fit.rows * fit.height) / 2 }
}

function countThatFits(asked: number, size: number, gap: number, free: number): number {
  // A hundredth for what decimals of millimetres add up to.
  const most = Math.floor((free + gap + 0.01) / (size + gap))
  return within(Math.floor(asked), 1, Math.max(most, 1))
}

function within(value: number, from: number, to: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, from), to) : from
}

/** What stands in a cell. */
export type CellContent = Pick<Box, 'look' | 'lines' | 'band' | 'figures'>

/** Sheets that are filled cell by cell, row after row. `first` is the first free place of the first sheet, counted from 1; a place beyond the sheet is its last one. */
export function sheetsOfCells(grid: Grid, first: number, cells: readonly CellContent[], outlined: boolean): readonly BoxesBlock[] {
  const perSheet = grid.columns * grid.rows
  const used = within(Math.floor(first) - 1, 0, perSheet - 1)
  const count = Math.ceil((used + cells.length) / perSheet)
  return Array.from({ length: count }, (_, sheet): BoxesBlock => {
    const boxes = cells.flatMap((cell, at): readonly Box[] => {
      const place = used + at - sheet * perSheet
      return place >= 0 && place < perSheet ? [{ ...cell, ...placeOf(grid, place) }] : []
    })
    return { kind: 'boxes', boxes, marks: outlined ? boxes.flatMap(outlineOf) : [] }
  })
}

/** Where a place of the grid lies, counted from 0. */
export function placeOf(grid: Grid, place: number): Pick<Box, 'left' | 'top' | 'width' | 'height'> {
  const [column, row] = [place % grid.columns, Math.floor(place / grid.columns)]
  return {
    left: hundredths(grid.left + column * (grid.width + grid.gapX)),
    top: hundredths(grid.top + row * (grid.height + grid.gapY)),
    width: grid.width,
    height: grid.height,
  }
}

function outlineOf({ left, top, width, height }: Box): readonly SheetMark[] {
  const [right, bottom] = [left + width, top + height]
  return [
    { kind: 'cut', from: [left, top], to: [right, top] },
    { kind: 'cut', from: [right, top], to: [right, bottom] },
    { kind: 'cut', from: [right, bottom], to: [left, bottom] },
    { kind: 'cut', from: [left, bottom], to: [left, top] },
  ]
}

function hundredths(millimetres: number): number {
  return Math.round(millimetres * 100) / 100
}

const linesOfNote = 48

/** Sheets that say one thing in plain words: that there is nobody to print for, or what was left out. */
export function noteSheets([width, height]: SheetSize, title: string, lines: readonly string[]): readonly BoxesBlock[] {
  const margin = Math.min(20, width / 8, height / 8)
  const place = { left: margin, top: margin, width: width - 2 * margin, height: height - 2 * margin }
  const count = Math.max(Math.ceil(lines.length / linesOfNote), 1)
  return Array.from({ length: count }, (_, sheet): BoxesBlock => {
    const said = lines.slice(sheet * linesOfNote, (sheet + 1) * linesOfNote).map((text) => ({ role: 'body', text }) as const)
    return { kind: 'boxes', boxes: [{ look: 'note', ...place, lines: [{ role: 'name', text: title }, ...said] }], marks: [] }
  })
}
