import type { Block } from '../../shared/blocks/block'
import { figureNode, portrait } from './figure-nodes'
import { ink, size } from './look'
import { layout, textNode, type PdfNode, type Place } from './node'

const height = 100
const gap = 14
const widest = 118

/** Persons side by side, each with a photograph over the name: who meets them knows them again. Who has none leaves a field free to look at the name. */
export function facesNode(place: Place, { people }: Extract<Block, { kind: 'faces' }>): readonly PdfNode[] {
  if (people.length === 0) return []
  const across = Math.max(2, Math.floor((place.width + gap) / (widest + gap)))
  const width = (place.width - gap * (across - 1)) / across
  const rows = Array.from({ length: Math.ceil(people.length / across) }, (_, row) =>
    Array.from({ length: across }, (_cell, at): PdfNode => {
      const person = people[row * across + at]
      return person ? { stack: faceNodes(place, person) } : { text: '' }
    }),
  )
  const look = layout({
    paddingRight: (at: number) => (at === across - 1 ? 0 : gap),
    paddingTop: (at: number) => (at === 0 ? 0 : 10),
  })
  return [
    {
      table: { widths: Array.from({ length: across }, () => width), body: rows, dontBreakRows: !place.breakable },
      layout: look,
      margin: [0, 4, 0, 12],
    },
  ]
}

type Face = Extract<Block, { kind: 'faces' }>['people'][number]

function faceNodes(place: Place, { photo, name, lines }: Face): readonly PdfNode[] {
  const drawn = photo ? figureNode(place, photo, height) : null
  return [
    drawn ?? { canvas: [{ type: 'rect', x: 0, y: 0, w: height * portrait, h: height, color: ink.hollow }] },
    textNode(place, name, size.table, { bold: true, color: ink.strong, margin: [0, 4, 0, 0] }),
    ...lines.map((line) => textNode(place, line, size.small, { color: ink.text })),
  ]
}
