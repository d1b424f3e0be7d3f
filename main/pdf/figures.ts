import type { Block } from '../../shared/blocks/block'
import { pillNode } from './cells'
import { drawingNode } from './drawings'
import { pictureSource } from './figure-nodes'
import { ink, size, tone } from './look'
import { layout, textNode, type PdfNode, type Place } from './node'
import { tagged } from './tags/tag'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Where a country lies, with what the signs mean under it. */
export function mapNode(place: Place, block: BlockOf<'map'>): readonly PdfNode[] {
  const map = place.maps.get(block.country)
  if (!map) return []
  const drawn = drawingNode(map, (place.width * map.height) / map.width, { margin: [0, 4, 0, 4] })
  const caption = textNode(place, block.caption, size.small, { color: ink.quiet, margin: [0, 0, 0, 8] })
  return [{ stack: [tagged({ role: 'Figure', alt: block.alt }, drawn), caption], ...(place.breakable ? {} : { unbreakable: true }) }]
}

/** A note with a bar of its tone at the side. */
export function calloutNode(place: Place, block: BlockOf<'callout'>): PdfNode {
  const look = tone[block.tone]
  const title = textNode(place, [{ text: `${look.sign} ` }, ...asRuns(block.title)], size.body, { bold: true, color: look.ink })
  const items = block.items.map((item) => textNode(place, item, size.body, { color: ink.text, margin: [0, 2, 0, 0] }))
  return tagged(
    { role: 'Div' },
    {
      table: { widths: [place.width - 23], body: [[{ stack: [title, ...items] }]] },
      layout: layout({
        vLineWidth: (at: number) => (at === 0 ? 3 : 0),
        vLineColor: () => look.ink,
        fillColor: () => look.paper,
        paddingLeft: () => 10,
        paddingRight: () => 10,
        paddingTop: () => 7,
        paddingBottom: () => 7,
      }),
      margin: [1.5, 4, 0, 12],
    },
  )
}

/** Dated entries under each other. */
export function timelineNode(place: Place, block: BlockOf<'timeline'>): readonly PdfNode[] {
  if (block.entries.length === 0) return []
  const when = 92
  const body = block.entries.map((entry) => [
    textNode(place, entry.when, size.body, { color: ink.quiet }),
    {
      stack: [
        textNode(place, entry.title, size.body, { bold: true, color: ink.strong }),
        ...(entry.text === undefined ? [] : paragraphs(place, entry.text)),
      ],
    },
  ])
  const look = layout({
    vLineWidth: (at: number) => (at === 1 ? 1.2 : 0),
    vLineColor: () => ink.hairline,
    paddingLeft: (at: number) => (at === 0 ? 0 : 12),
    paddingRight: (at: number) => (at === 0 ? 10 : 0),
    paddingTop: () => 3,
    paddingBottom: () => 6,
  })
  return [
    tagged(
      { role: 'L', numbering: 'None' },
      { table: { widths: [when - 10, place.width - when - 13.2], body }, layout: look, margin: [0, 2, 0, 10] },
    ),
  ]
}

/** Text of several paragraphs, one node each, so that no paragraph is long to lay out; those of right-to-left scripts stand at the right. */
export function paragraphs(
  place: Place,
  text: BlockOf<'paragraph'>['text'],
  fontSize: number = size.body,
  look: PdfNode = {},
): readonly PdfNode[] {
  const parts = typeof text === 'string' ? text.split(/\n+/u).filter((part) => part.trim() !== '') : [text]
  return parts.map((part) => {
    const { rtl } = place.setter.set(part, fontSize)
    return textNode(place, part, fontSize, { color: ink.text, margin: [0, 0, 0, 5], ...(rtl ? { alignment: 'right' } : {}), ...look })
  })
}

/** Labels with their signs, side by side. */
export function pillsNode(place: Place, block: BlockOf<'pills'>): readonly PdfNode[] {
  if (block.pills.length === 0) return []
  const pieces = block.pills.flatMap((pill, at) => {
    const { text } = pillNode(place, pill, size.body)
    return [...(at === 0 ? [] : [{ text: '    ', preserveLeadingSpaces: true }]), ...(Array.isArray(text) ? text : [])]
  })
  return [{ ...textNode(place, '', size.body, { margin: [0, 0, 0, 8] }), text: pieces }]
}

/** A picture within its place; without its bytes a frame with its words, so that nobody misses it unknowingly. */
export function pictureNode(place: Place, block: BlockOf<'picture'>): PdfNode {
  const width = place.width * (block.share ?? 1)
  const image = pictureSource(place, block.hash)
  if (image !== null) {
    return tagged(block.alt.trim() === '' ? { role: 'Artifact' } : { role: 'Figure', alt: block.alt }, {
      image,
      fit: [width, 420],
      margin: [0, 4, 0, 10],
    })
  }
  place.lacking.push(block.alt)
  const frame = { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => ink.rule, vLineColor: () => ink.rule }
  const padding = { paddingLeft: () => 8, paddingRight: () => 8, paddingTop: () => 12, paddingBottom: () => 12 }
  const words = textNode(place, block.alt, size.small, { color: ink.quiet, alignment: 'center' })
  return { table: { widths: [width - 17], body: [[words]] }, layout: layout({ ...frame, ...padding }), margin: [0, 4, 0, 10] }
}

function asRuns(text: BlockOf<'paragraph'>['text']): readonly { readonly text: string }[] {
  return typeof text === 'string' ? [{ text }] : text
}

/** What a code of this kind holds at most, in bytes of UTF-8, with the correction that survives a fold of the paper. */
const mostInCode = 1000
// With what is said beneath it: none of it stands alone on the next page.
const codeSize = 84
const codeWithWords = codeSize + 44

/** A square code that a camera reads. A text that is longer than one holds is cut at its end: what matters stands first. */
export function codeNode(place: Place, { text, alt }: BlockOf<'code'>): PdfNode {
  const letters = Array.from(text.normalize('NFC'))
  while (new TextEncoder().encode(letters.join('')).length > mostInCode) letters.splice(-Math.ceil(letters.length / 10))
  const code = {
    qr: letters.join(''),
    fit: codeSize,
    eccLevel: 'M',
    foreground: ink.text,
    margin: [0, 0, 0, 6],
    ...(place.breakable ? {} : { needs: codeWithWords }),
  }
  return tagged({ role: 'Figure', alt: alt.trim() === '' ? text : alt }, code)
}
