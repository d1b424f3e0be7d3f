import type { Block } from '../../shared/blocks/block'
import { plainText, type Text } from '../../shared/blocks/text'
import { ink, size } from './look'
import { layout, textNode, type PdfNode, type Place } from './node'
import { tagged } from './tags/tag'

type Bars = Extract<Block, { kind: 'bars' }>['bars']

const barHeight = 96

/** Bars on one line, each with its figure above and its name below; under each other where figures or names have no room side by side. */
export function barsNode(place: Place, { bars }: Extract<Block, { kind: 'bars' }>): readonly PdfNode[] {
  if (bars.length === 0) return []
  const greatest = Math.max(...bars.map((bar) => bar.value), 1)
  // Who does not see the bars hears their figures.
  const alt = bars.map(({ label, shown }) => `${plainText(label)}: ${plainText(shown)}`).join('; ')
  const drawn = haveRoom(place, bars) ? uprightNode(place, bars, greatest) : lyingNode(place, bars, greatest)
  return [tagged({ role: 'Figure', alt }, { ...drawn, margin: [0, 4, 0, 14], ...(place.breakable ? {} : { unbreakable: true }) })]
}

// A figure of two lines would push its bar off the common ground, and a name cut into letters is none.
function haveRoom(place: Place, bars: Bars): boolean {
  const slot = place.width / bars.length
  return bars.every(({ label, shown }) => {
    const words = plainText(label).split(/\s+/u)
    return [plainText(shown), ...words].every((text) => widthOf(place, text) <= slot - 4)
  })
}

function widthOf(place: Place, text: Text): number {
  return place.coverage.widthOf('Plex', false, plainText(text)) * size.small
}

function uprightNode(place: Place, bars: Bars, greatest: number): PdfNode {
  const slot = place.width / bars.length
  const bar = Math.min(48, slot * 0.56)
  const columns = bars.map(({ value, shown, label }) => {
    const height = lengthOf(value, greatest, barHeight)
    return {
      width: slot,
      stack: [
        textNode(place, shown, size.small, { alignment: 'center', noWrap: true, margin: [0, barHeight - height, 0, 2] }),
        { canvas: [{ type: 'rect', x: (slot - bar) / 2, y: 0, w: bar, h: height, color: ink.accent }] },
        { canvas: [{ type: 'line', x1: 0, y1: 0, x2: slot, y2: 0, lineWidth: 0.8, lineColor: ink.rule }] },
        textNode(place, label, size.small, { alignment: 'center', color: ink.quiet, margin: [0, 3, 0, 0] }),
      ],
    }
  })
  return { columns, columnGap: 0 }
}

const thickness = 10

function lyingNode(place: Place, bars: Bars, greatest: number): PdfNode {
  const widest = (texts: readonly Text[]): number => Math.max(...texts.map((text) => widthOf(place, text)))
  const name = Math.min(widest(bars.map(({ label }) => label)) + 2, place.width * 0.34)
  const figure = Math.min(widest(bars.map(({ shown }) => shown)) + 4, place.width * 0.3)
  const longest = place.width - name - figure - 20
  const body = bars.map(({ value, shown, label }) => {
    const length = lengthOf(value, greatest, longest)
    return [
      textNode(place, label, size.small, { alignment: 'right', color: ink.quiet }),
      {
        columns: [
          { width: length, canvas: [{ type: 'rect', x: 0, y: 0.5, w: length, h: thickness, color: ink.accent }] },
          textNode(place, shown, size.small, { width: figure + 6, noWrap: true, margin: [6, 0, 0, 0] }),
        ],
        columnGap: 0,
      },
    ]
  })
  const look = layout({
    vLineWidth: (at: number) => (at === 1 ? 0.8 : 0),
    vLineColor: () => ink.rule,
    paddingRight: (at: number) => (at === 0 ? 8 : 0),
    paddingTop: () => 2,
    paddingBottom: () => 2,
  })
  return { table: { widths: [name, place.width - name - 8.8], body }, layout: look }
}

function lengthOf(value: number, greatest: number, longest: number): number {
  return Math.max((value / greatest) * longest, value > 0 ? 1 : 0)
}
