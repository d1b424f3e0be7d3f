import type { Block } from '../../shared/blocks/block'
import { LayoutBuilder, Renderer } from './engine'
import { ink, size } from './look'
import { textNode, type PdfNode, type Place } from './node'

const gap = 16

/**
 * Names in columns, each with its page. The number is worked out while the pages are drawn, as in pdfmake's own contents, from the node that the anchor
 * stands in; but without a link for every name, which would make a large file of a long index.
 */
export function indexNodes(place: Place, block: Extract<Block, { kind: 'index' }>): readonly PdfNode[] {
  if (block.entries.length === 0) return []
  const width = (place.width - gap * (block.columns - 1)) / block.columns
  const entries = block.entries.map(({ text, to }) => entryNode(place, text, place.anchors.get(to)))
  const others = Array.from({ length: block.columns - 1 }, () => ({ width, text: '' }))
  return [{ columns: [{ width, stack: entries }, ...others], columnGap: gap, snakingColumns: block.columns > 1, margin: [0, 4, 0, 10] }]
}

function entryNode(place: Place, text: Parameters<typeof textNode>[1], anchor: PdfNode | undefined): PdfNode {
  const name = textNode(place, text, size.small, { color: ink.text, margin: [0, 0, 0, 1.5] })
  if (!anchor) return name
  // Five digits of room are measured, and what the number leaves of it is free.
  const number = { text: '00000', _tocItemRef: anchor, color: ink.quiet }
  return { ...name, text: [{ text: name['text'] }, { text: '\u00a0 ' }, number] }
}

let installed = false

/**
 * Tells the nodes that an index leads to on which page they are drawn. What pdfmake notes while it lays them out is the page before, wherever a row
 * that must not be cut was moved to the next one.
 */
export function installAnchorPages(): void {
  if (installed) return
  installed = true
  const { buildNextLine } = LayoutBuilder.prototype
  LayoutBuilder.prototype.buildNextLine = function (node) {
    const line = buildNextLine.call(this, node)
    if (line && node.isAnchor === true) line.anchors = node
    // pdfmake passes this on in the first line of a text alone.
    for (const inline of line?.inlines ?? []) if (inline._tocItemRef) inline._pageNodeRef = inline._tocItemRef
    return line
  }
  const { renderPages } = Renderer.prototype
  Renderer.prototype.renderPages = function (pages) {
    // Backwards: the number of a name that goes on to the next page is that of its beginning.
    for (let at = pages.length - 1; at >= 0; at -= 1)
      for (const { type, item } of pages[at]?.items ?? [])
        if (type === 'line' && item.anchors) item.anchors.positions = [{ pageNumber: at + 1 }]
    return renderPages.call(this, pages)
  }
}
