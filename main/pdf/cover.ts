import type { CoverBlock } from '../../shared/blocks/block'
import { plainText } from '../../shared/blocks/text'
import { cellNode } from './cells'
import { figureNode } from './figure-nodes'
import { ink, size } from './look'
import { layout, textNode, type PdfNode, type Place } from './node'
import { tagged } from './tags/tag'

/** The first page: letterhead, title with the subject's names in their scripts, and the facts of the printing. What follows begins on the next page. */
export function coverNodes(place: Place, block: CoverBlock): readonly PdfNode[] {
  const [first, ...others] = block.letterhead
  return [
    rule(place.width, ink.accent, 2.4, [0, 0, 0, 10]),
    ...(first === undefined ? [] : [textNode(place, first, size.letterhead, { bold: true, color: ink.heading })]),
    ...others.map((line) => textNode(place, line, size.body, { color: ink.quiet })),
    ...headOfTitle(place, block),
    tagged(
      { role: 'Title' },
      textNode(place, block.title, titleSize(plainText(block.title)), { bold: true, color: ink.strong, lineHeight: 1 }),
    ),
    rule(56, ink.accent, 1.6, [0, 16, 0, 16]),
    ...namesNode(place, block),
    ...factsAtFoot(place, block),
  ]
}

const flagHeight = 30

// With its flag over it, where there is one: the title stands where it stands without.
function headOfTitle(place: Place, { eyebrow, figure }: CoverBlock): readonly PdfNode[] {
  const above = isTall(place) ? 168 : 64
  const flag = figure ? figureNode(place, figure, flagHeight, { margin: [0, above - flagHeight - 14, 0, 14] }) : null
  const look = { color: ink.accent, bold: true, margin: [0, flag ? 0 : above, 0, 8] }
  return [...(flag ? [flag] : []), textNode(place, eyebrow, size.eyebrow, look)]
}

// On a booklet there is not the air of a whole sheet.
function isTall({ sheet }: Place): boolean {
  return sheet.height > 700
}

// A title may be as long as somebody typed it; it gets smaller before it fills the page.
function titleSize(title: string): number {
  if (title.length <= 40) return 28
  if (title.length <= 90) return 22
  return title.length <= 300 ? 15 : 10
}

function namesNode(place: Place, block: CoverBlock): readonly PdfNode[] {
  if (block.names.length === 0) return []
  const note = 110
  const body = block.names.map((name) => [
    textNode(place, name.text, size.coverName, { color: ink.text }),
    textNode(place, name.note, size.small, { color: ink.quiet, margin: [0, 4.5, 0, 0] }),
  ])
  const look = layout({ paddingTop: () => 3, paddingBottom: () => 3, paddingRight: (at: number) => (at === 0 ? 12 : 0) })
  // The name first, then what it is, as they are read.
  return [
    tagged(
      { role: 'L', numbering: 'None', cells: ['LBody', 'Lbl'] },
      { table: { widths: [place.width - note - 60, note], body }, layout: look },
    ),
  ]
}

function factsAtFoot(place: Place, block: CoverBlock): readonly PdfNode[] {
  if (block.facts.length === 0) return []
  const body = block.facts.map((fact) => [
    textNode(place, fact.label, size.body, { color: ink.quiet }),
    cellNode(place, fact.value, size.body, { color: ink.text }),
  ])
  const look = layout({
    hLineWidth: (at: number) => (at === 0 ? 0 : 0.5),
    hLineColor: () => ink.hairline,
    paddingTop: () => 4.5,
    paddingBottom: () => 4.5,
    paddingRight: (at: number) => (at === 0 ? 12 : 0),
  })
  return [
    tagged(
      { role: 'L', numbering: 'None' },
      { table: { widths: [130, place.width - 142], body }, layout: look, margin: [0, isTall(place) ? 72 : 24, 0, 0] },
    ),
  ]
}

function rule(width: number, color: string, thickness: number, margin: readonly number[]): PdfNode {
  return { canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: thickness, color }], margin }
}
