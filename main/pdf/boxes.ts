import type { Box, BoxesBlock, SheetMark } from '../../shared/blocks/boxes'
import type { Figure } from '../../shared/blocks/figure'
import { bandInk, boxStyle, roleInk } from './box-look'
import { figureNode, widthOf } from './figure-nodes'
import { fitLines, heightOf, type FittedLine } from './fit-lines'
import { ink } from './look'
import type { PdfNode, Place } from './node'
import { millimetre } from './sheet'
import { tagged } from './tags/tag'

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const bandHeight = 7 * millimetre

/** A page of boxes: every text at its place, upside down where its face is turned, and the marks to cut and fold by. */
export function boxesNodes(place: Place, block: BoxesBlock): readonly PdfNode[] {
  return [...marksNode(block.marks), ...block.boxes.flatMap((box) => boxNodes(place, box))]
}

function boxNodes(place: Place, box: Box): readonly PdfNode[] {
  const { padding } = boxStyle[box.look]
  const outer = { x: box.left * millimetre, y: box.top * millimetre, width: box.width * millimetre, height: box.height * millimetre }
  const inside = inset(outer, Math.min(padding * millimetre, outer.width / 8, outer.height / 8))
  const text = box.band === undefined ? inside : { ...inside, height: Math.max(inside.height - bandHeight, inside.height / 2) }
  // The other face of a card says the same again: it is seen and not heard.
  const turned: PdfNode =
    box.turned === true ? tagged({ role: 'Artifact' }, { turnedAbout: [outer.x + outer.width / 2, outer.y + outer.height / 2] }) : {}
  const drawn: PdfNode[] = []
  let free = text
  for (const figure of box.figures ?? []) {
    const beside = besides(place, box, figure, free)
    drawn.push(...beside.drawn)
    free = beside.left
  }
  return [...drawn.map((node) => ({ ...node, ...turned })), ...textNodes(place, box, free, turned), ...bandNodes(place, box, outer)]
}

/** Of the height of a box: a flag that is seen from afar and still small, a portrait that is known again. */
const shareOf = { flag: 0.17, photo: 0.72 } as const

// A flag over the texts, a photograph before them, and what they leave.
function besides(place: Place, box: Box, figure: Figure, area: Area): { readonly drawn: readonly PdfNode[]; readonly left: Area } {
  const isFlag = 'flag' in figure
  const height = area.height * (isFlag ? shareOf.flag : shareOf.photo)
  const width = widthOf(place, figure, height)
  if (width === null) return { drawn: [], left: area }
  const gap = height * (isFlag ? 0.3 : 0.1)
  const centred = boxStyle[box.look].align === 'centre'
  const x = isFlag && centred ? area.x + (area.width - width) / 2 : area.x
  const y = isFlag ? area.y : area.y + (area.height - height) / 2
  const node = figureNode(place, figure, height, { absolutePosition: { x, y } })
  const left = isFlag
    ? { ...area, y: area.y + height + gap, height: area.height - height - gap }
    : { ...area, x: area.x + width + gap, width: area.width - width - gap }
  return { drawn: node ? [node] : [], left }
}

function textNodes(place: Place, box: Box, area: Area, turned: PdfNode): readonly PdfNode[] {
  const { align, upright } = boxStyle[box.look]
  const lines = fitLines(place, box, area.width, area.height)
  let y = area.y + (upright === 'middle' ? (area.height - heightOf(lines)) / 2 : 0)
  return lines.map((line) => {
    y += line.above
    const free = area.width - line.width
    const x = area.x + (align === 'centre' ? free / 2 : line.rtl ? free : 0)
    const node = { ...lineNode(place, line), color: roleInk[line.of.role], ...turned, absolutePosition: { x, y } }
    y += line.height
    return node
  })
}

function lineNode(place: Place, line: FittedLine): PdfNode {
  const { text } = place.setter.set([{ text: line.text, lang: line.of.lang }], line.size)
  // Each line is one: it was measured and broken already.
  return { text, fontSize: line.size, lineHeight: 1, noWrap: true, ...(line.of.role === 'name' ? { bold: true } : {}) }
}

function bandNodes(place: Place, box: Box, outer: Area): readonly PdfNode[] {
  if (box.band === undefined) return []
  const area = { ...outer, y: outer.y + outer.height - bandHeight, height: bandHeight }
  const ground = bandInk[box.band.shade % bandInk.length]
  const words: Box = { look: 'badge', left: 0, top: 0, width: 1, height: 1, lines: [{ role: 'body', text: box.band.label }] }
  const label = textNodes(place, words, inset(area, 2), {}).map((node) => ({ ...node, color: '#ffffff' }))
  const rect = { type: 'rect', x: 0, y: 0, w: area.width, h: area.height, color: ground }
  return [{ canvas: [rect], absolutePosition: { x: area.x, y: area.y } }, ...label]
}

// Thin and grey: they are to be seen by who cuts, and not on what was cut.
function marksNode(marks: readonly SheetMark[]): readonly PdfNode[] {
  if (marks.length === 0) return []
  const canvas = marks.map(({ kind, from, to }) => ({
    type: 'line',
    x1: from[0] * millimetre,
    y1: from[1] * millimetre,
    x2: to[0] * millimetre,
    y2: to[1] * millimetre,
    lineWidth: 0.4,
    lineColor: ink.rule,
    ...(kind === 'fold' ? { dash: { length: 3 } } : {}),
  }))
  return [{ canvas, absolutePosition: { x: 0, y: 0 } }]
}

function inset(area: Area, by: number): Area {
  return { x: area.x + by, y: area.y + by, width: area.width - 2 * by, height: area.height - 2 * by }
}
