import type { Cell, Pill } from '../../shared/blocks/block'
import type { Figure } from '../../shared/blocks/figure'
import { figureNode } from './figure-nodes'
import { ink, size, tone } from './look'
import { textNode, type PdfNode, type Place } from './node'

/** What stands in a cell or beside a label. */
export function cellNode(place: Place, cell: Cell, fontSize: number, look: PdfNode = {}): PdfNode {
  if (typeof cell === 'string' || 'length' in cell) return textNode(place, cell, fontSize, look)
  if ('lines' in cell) return { stack: cell.lines.map((line) => textNode(place, line, fontSize, look)) }
  if ('figure' in cell) return figureCell(place, cell.figure, fontSize)
  const pill = pillNode(place, cell.pill, fontSize, look)
  if (cell.note === undefined) return pill
  return { stack: [pill, textNode(place, cell.note, size.small, { ...look, bold: false, color: ink.quiet })] }
}

/** How high a photograph stands in a row. */
const photoHeight = 44

// A flag stands on the line of the words beside it.
function figureCell(place: Place, figure: Figure, fontSize: number): PdfNode {
  const look = 'flag' in figure ? { margin: [0, 1.5, 0, 0] } : {}
  return figureNode(place, figure, 'flag' in figure ? fontSize : photoHeight, look) ?? { text: '' }
}

/** A sign and a word. */
export function pillNode(place: Place, pill: Pill, fontSize: number, look: PdfNode = {}): PdfNode {
  const { sign, ink: signInk } = tone[pill.tone]
  const signed = place.setter.set(sign, fontSize * 0.82).text
  const label = place.setter.set(`\u00a0${pill.label}`, fontSize).text
  const flat = (text: typeof label): readonly PdfNode[] => (typeof text === 'string' ? [{ text }] : text.map((inline) => ({ ...inline })))
  const strong = pill.tone === 'plain' || pill.tone === 'good' ? {} : { bold: true }
  return {
    ...textNode(place, '', fontSize, look),
    text: [
      ...flat(signed).map((one) => ({ ...one, color: signInk })),
      ...flat(label).map((one) => ({ ...one, ...strong, color: ink.text })),
    ],
  }
}
