import type { Block } from '../../shared/blocks/block'
import { plainText } from '../../shared/blocks/text'
import { assertNever } from '../../shared/kernel/result'
import { boxesNodes } from './boxes'
import { coverNodes } from './cover'
import { facesNode } from './faces'
import { figureNode, widthOf } from './figure-nodes'
import { barsNode } from './bars'
import { calloutNode, codeNode, mapNode, paragraphs, pictureNode, pillsNode, timelineNode } from './figures'
import { indexNodes } from './index-nodes'
import { ink, size } from './look'
import { textNode, type PdfNode, type Place } from './node'
import { seatsNode } from './seats'
import { roomAhead } from './room-ahead'
import { orientationOf } from './sheet'
import { factsNode, tableNode } from './tables'
import { tagged } from './tags/tag'
import { tidyText } from './tidy-text'

/** Blocks as pdfmake's nodes, in their order. Breaks that follow each other are one, and none stands at the end: no page is left empty. */
export function blocksToNodes(place: Place, blocks: readonly Block[]): readonly PdfNode[] {
  const nodes: PdfNode[] = []
  let pending: PdfNode | null = null
  for (const [at, block] of blocks.entries()) {
    if (isSpaceBeforeBreak(place, blocks, at)) continue
    const breaks = breaksAround(place, block)
    if (breaks.before && nodes.length > 0) pending = breaks.before
    const made = block.kind === 'heading' ? [headingNode(place, block, roomAhead(place, blocks, at + 1))] : blockToNodes(place, block)
    if (made.length > 0) {
      if (pending ?? breaks.before)
        nodes.push({ text: '', fontSize: 0.1, ...(nodes.length > 0 ? { pageBreak: 'before' } : {}), ...(pending ?? breaks.before) })
      pending = null
    }
    nodes.push(...made)
    if (breaks.after && nodes.length > 0) pending = breaks.after
  }
  return nodes
}

// Space at the end of a page that is full would be a page of its own.
function isSpaceBeforeBreak(place: Place, blocks: readonly Block[], at: number): boolean {
  if (blocks[at]?.kind !== 'spacer') return false
  const next = blocks.slice(at).find(({ kind }) => kind !== 'spacer')
  if (!next) return false
  const { before } = breaksAround(place, next)
  return before !== null || next.kind === 'pageBreak'
}

function breaksAround(place: Place, block: Block): { readonly before: PdfNode | null; readonly after: PdfNode | null } {
  switch (block.kind) {
    case 'section':
      return { before: { pageOrientation: block.orientation }, after: { pageOrientation: orientationOf(place.sheet) } }
    case 'boxes':
      return { before: {}, after: {} }
    case 'cover':
    case 'pageBreak':
      return { before: null, after: {} }
    default:
      return { before: null, after: null }
  }
}

function blockToNodes(place: Place, block: Block): readonly PdfNode[] {
  switch (block.kind) {
    case 'heading':
      return [headingNode(place, block, 0)]
    case 'paragraph':
      return paragraphNodes(place, block)
    case 'facts':
      return factsNode(place, block.facts)
    case 'table':
      return [tableNode(place, block)]
    case 'list':
      return block.items.length === 0 ? [] : [listNode(place, block)]
    case 'picture':
      return [pictureNode(place, block)]
    case 'map':
      return mapNode(place, block)
    case 'bars':
      return barsNode(place, block)
    case 'columns':
      return [columnsNode(place, block)]
    case 'callout':
      return [calloutNode(place, block)]
    case 'pageBreak':
      return []
    case 'spacer':
      return [{ text: '', fontSize: 1, margin: [0, 0, 0, { small: 6, medium: 14, large: 32 }[block.size]] }]
    case 'section':
      return sectionNodes(place, block)
    case 'cover':
      return coverNodes(place, block)
    case 'boxes':
      return boxesNodes(place, block)
    case 'contents':
      return [contentsNode(place, block)]
    case 'index':
      return indexNodes(place, block)
    case 'address':
      return [addressNode(place, block)]
    case 'pills':
      return pillsNode(place, block)
    case 'code':
      return [codeNode(place, block)]
    case 'seats':
      return seatsNode(place, block)
    case 'faces':
      return facesNode(place, block)
    case 'timeline':
      return timelineNode(place, block)
    default:
      return assertNever(block)
  }
}

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const headingLook = {
  1: { color: ink.heading, margin: [0, 16, 0, 7], needs: 130 },
  2: { color: ink.heading, margin: [0, 11, 0, 5], needs: 100 },
  3: { color: ink.strong, margin: [0, 8, 0, 3], needs: 80 },
  4: { color: ink.quiet, margin: [0, 6, 0, 2], needs: 60 },
} as const

function headingNode(place: Place, block: BlockOf<'heading'>, ahead: number): PdfNode {
  const { needs: least, margin, ...look } = headingLook[block.level]
  const needs = Math.max(least, size.heading[block.level] * 1.4 + 20 + ahead)
  const around = { margin, ...(place.breakable ? {} : { needs }) }
  const { figure } = block
  const height = size.heading[block.level] * 1.1
  const width = figure ? widthOf(place, figure, height) : null
  if (!figure || width === null) return { ...headingText(place, block, look), ...around }
  // Small before the words, on their line.
  const drawn = figureNode(place, figure, height, { margin: [0, size.heading[block.level] * 0.15, 0, 0] })
  const columns = [
    { width, stack: [drawn] },
    { width: place.width - width - 7, ...headingText(place, block, look) },
  ]
  return { columns, columnGap: 7, ...around }
}

function headingText(place: Place, block: BlockOf<'heading'>, look: PdfNode): PdfNode {
  const node = tagged({ role: 'H', level: block.level }, textNode(place, block.text, size.heading[block.level], { ...look, bold: true }))
  // Signs that are not drawn make no name to click on.
  const name = tidyText(plainText(block.text), '').replace(/\s+/gu, ' ')
  if (block.listed === false || block.level > 2 || !place.bookmark || name.trim() === '') return node
  const { id, parent } = place.bookmark(block.level)
  const indent = (block.level - 1) * 16
  return {
    ...node,
    id,
    outline: true,
    outlineExpanded: true,
    outlineText: name.slice(0, 200).replace(/\p{Cs}$/u, ''),
    ...(parent === null ? {} : { outlineParentId: parent }),
    tocItem: true,
    tocStyle: { fontSize: size.body, bold: block.level === 1, color: block.level === 1 ? ink.strong : ink.text },
    tocNumberStyle: { fontSize: size.body, color: ink.quiet },
    tocMargin: [indent, block.level === 1 ? 6 : 2, 0, 0],
  }
}

function paragraphNodes(place: Place, block: BlockOf<'paragraph'>): readonly PdfNode[] {
  if (block.role === 'lead') return paragraphs(place, block.text, size.lead, { color: ink.strong })
  if (block.role === 'quiet') return paragraphs(place, block.text, size.small + 0.5, { color: ink.quiet })
  return paragraphs(place, block.text)
}

function listNode(place: Place, block: BlockOf<'list'>): PdfNode {
  const items = block.items.map((item) => textNode(place, item, size.body, { color: ink.text, margin: [0, 0, 0, 3] }))
  const look = { markerColor: ink.quiet, fontSize: size.body, margin: [0, 0, 0, 8] }
  return block.ordered === true
    ? tagged({ role: 'L', numbering: 'Decimal' }, { ol: items, ...look })
    : tagged({ role: 'L', numbering: 'Disc' }, { ul: items, ...look })
}

function addressNode(place: Place, block: BlockOf<'address'>): PdfNode {
  const lines = block.lines.map((line) => textNode(place, line, size.body))
  return tagged({ role: 'Div' }, { stack: lines, margin: [0, 2, 0, 10], ...(place.breakable ? {} : { unbreakable: true }) })
}

function columnsNode(place: Place, block: BlockOf<'columns'>): PdfNode {
  const gap = 20
  const free = place.width - gap * (block.columns.length - 1)
  const shares = block.columns.map((_, at) => block.shares?.[at] ?? 1)
  const all = shares.reduce((sum, share) => sum + share, 0)
  const columns = block.columns.map((blocks, at) => {
    const width = (free * (shares[at] ?? 1)) / all
    // Bookmarks lead through the pages in one order; side by side there is none.
    return { width, stack: blocksToNodes({ ...place, width, bookmark: null }, blocks) }
  })
  return { columns, columnGap: gap, margin: [0, 0, 0, 6], ...(block.whole === true && !place.breakable ? { unbreakable: true } : {}) }
}

function sectionNodes(place: Place, block: BlockOf<'section'>): readonly PdfNode[] {
  const { width: one, height: other, margins } = place.sheet
  const across = block.orientation === 'landscape'
  const width = (across ? Math.max(one, other) : Math.min(one, other)) - margins.left - margins.right
  return blocksToNodes({ ...place, width }, block.blocks)
}

function contentsNode(place: Place, block: BlockOf<'contents'>): PdfNode {
  const title = tagged(
    { role: 'H', level: 1 },
    textNode(place, block.title, size.heading[1], { bold: true, color: ink.heading, margin: [0, 0, 0, 6] }),
  )
  return {
    toc: {
      title,
      textStyle: { fontSize: size.body, color: ink.text },
      numberStyle: { fontSize: size.body, color: ink.quiet },
      breakable: place.breakable,
    },
  }
}
