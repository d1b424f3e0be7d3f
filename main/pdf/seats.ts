import type { Seat, SeatsBlock } from '../../shared/blocks/block'
import { ink, size } from './look'
import { layout, textNode, type PdfNode, type Place } from './node'
import { tagged } from './tags/tag'

const board = 46
const dot = 15
/** A name under that many points would be cut into letters: the number alone then stands for it. */
const least = 52

/** A long table from above, seats with their numbers around it and names as far as they have room; the list beside it names everybody. */
export function seatsNode(place: Place, block: SeatsBlock): readonly PdfNode[] {
  const longest = Math.max(block.far.length, block.near.length)
  if (longest === 0 && !block.left && !block.right) return []
  const end = block.left || block.right ? Math.min(84, place.width * 0.16) : 0
  const inner = place.width - end * 2
  const row = (seats: SeatsBlock['far'], side: 'far' | 'near'): PdfNode => sideNode(place, seats, side, { inner, end, longest })
  const middle = {
    columns: [
      ...(end > 0 ? [endNode(place, block.left, end)] : []),
      {
        width: inner,
        canvas: [{ type: 'rect', x: 4, y: 0, w: inner - 8, h: board, r: 8, lineColor: ink.rule, lineWidth: 0.8, color: ink.hollow }],
      },
      ...(end > 0 ? [endNode(place, block.right, end)] : []),
    ],
    columnGap: 0,
  }
  const figure = { stack: [row(block.far, 'far'), middle, row(block.near, 'near')], margin: [0, 6, 0, 12] }
  return [tagged({ role: 'Figure', alt: block.alt }, { ...figure, ...(place.breakable ? {} : { unbreakable: true }) })]
}

function sideNode(
  place: Place,
  seats: SeatsBlock['far'],
  side: 'far' | 'near',
  { inner, end, longest }: { readonly inner: number; readonly end: number; readonly longest: number },
): PdfNode {
  const slot = inner / Math.max(longest, 1)
  const before = end + (inner - slot * seats.length) / 2
  const free = { text: '' }
  const numbers = [free, ...seats.map((seat) => (seat === null ? free : numberNode(place, seat, slot)))]
  const names = [free, ...seats.map((seat) => (seat === null || slot < least ? free : nameNode(place, seat)))]
  // Numbers stand at the table, however many lines the names take.
  const body = side === 'far' ? [names, numbers] : [numbers, names]
  return {
    table: { widths: [before, ...seats.map(() => slot)], body },
    layout: layout(),
    margin: side === 'far' ? [0, 0, 0, 3] : [0, 3, 0, 0],
  }
}

function nameNode(place: Place, seat: Seat): PdfNode {
  return textNode(place, seat.name, size.small, { alignment: 'center', color: ink.text, margin: [2, 1, 2, 1] })
}

function endNode(place: Place, seat: Seat | null, width: number): PdfNode {
  if (seat === null) return { width, text: '' }
  return { width, stack: [{ text: '', margin: [0, 4, 0, 0] }, numberNode(place, seat, width), nameNode(place, seat)] }
}

function numberNode(place: Place, seat: Seat, slot: number): PdfNode {
  const circle = { type: 'ellipse', x: slot / 2, y: dot / 2, r1: dot / 2, r2: dot / 2, color: ink.accent }
  const number = textNode(place, String(seat.number), size.small, {
    alignment: 'center',
    bold: true,
    color: '#ffffff',
    margin: [0, -dot + 1.5, 0, 3],
  })
  return { stack: [{ canvas: [circle] }, number] }
}
