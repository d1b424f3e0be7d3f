import { LayoutBuilder } from '../engine'
import { addPart, addTagged, type Part, type Role } from './part'
import { tagRow } from './tag-row'

let installed = false
const roots = new WeakMap<object, Part>()

/**
 * Hears how pdfmake lays nodes out and grows the structure tree with it: parts come in the order of the nodes, which is the order of reading, and every
 * line, picture and figure takes its part along to the page. What is laid out for heads, feet and backgrounds has none.
 */
export function installLayoutTags(): void {
  if (installed) return
  installed = true
  const prototype = LayoutBuilder.prototype
  const { tryLayoutDocument, processNode, processRow, buildNextLine } = prototype
  prototype.tryLayoutDocument = function (...all) {
    const root: Part = { role: 'Document', kids: [] }
    this.part = root
    const result = tryLayoutDocument.apply(this, all)
    roots.set(result.pages, root)
    return result
  }
  for (const name of ['addDynamicRepeatable', 'addBackground'] as const) {
    const original = prototype[name]
    prototype[name] = function (...all) {
      within(this, null, () => original.apply(this, all))
    }
  }
  prototype.processNode = function (node, ...rest) {
    return within(this, this.part ? partOf(node, this.part) : null, () => processNode.call(this, node, ...rest))
  }
  prototype.processRow = function (row) {
    if (this.part && row.tableNode) tagRow(this.part, row)
    return processRow.call(this, row)
  }
  prototype.buildNextLine = function (node) {
    const line = buildNextLine.call(this, node)
    if (line && this.part) {
      line.part = this.part
      // Shared by the copies of a line: the head of a table is drawn on every page and read once.
      line.drawing = { done: false }
    }
    return line
  }
}

/** The structure tree of pages that were laid out; its leaves come with the drawing. */
export function treeOf(pages: object): Part {
  return roots.get(pages) ?? { role: 'Document', kids: [] }
}

function within<Result>(builder: InternalBuilder, part: Part | null, run: () => Result): Result {
  const around = builder.part
  builder.part = part
  try {
    return run()
  } finally {
    builder.part = around ?? null
  }
}

// What text that says nothing becomes, by what stands around it; elsewhere it is content of the part itself.
const textInside: Partial<Record<Role, Role>> = {
  Document: 'P',
  Div: 'P',
  TD: 'P',
  TH: 'P',
  LBody: 'P',
  Table: 'Caption',
  L: 'Caption',
  TOC: 'Caption',
}

function partOf(node: InternalNode, around: Part): Part | null {
  if (around.role === 'Figure') return markDrawn(node, around)
  const { tag } = node
  if (tag?.role === 'Artifact') return null
  const base = node.part ?? around
  const own = tag ? addTagged(base, tag) : base
  if (node.toc) {
    if (node.toc._table) node.toc._table.tag = { role: 'TOC' }
    return own
  }
  if (node.ul ?? node.ol) return tagItems(node, own)
  // A cell that is one text holds it itself; texts in a stack are paragraphs.
  if (node.text !== undefined && tag === undefined && node.part === undefined) {
    const role = textInside[own.role]
    return role ? addPart(own, role) : own
  }
  return own.role === 'Figure' ? markDrawn(node, own) : own
}

// Pictures reach the page as their nodes, other drawings as their vectors.
function markDrawn(node: InternalNode, figure: Part): Part {
  if (node.image !== undefined || node.svg !== undefined) node.part = figure
  for (const vector of node.canvas ?? node._canvas ?? []) vector.part = figure
  return figure
}

function tagItems(node: InternalNode, around: Part): Part {
  const list = around.role === 'L' ? around : addPart(around, 'L', { numbering: node.ol ? 'Decimal' : 'Disc' })
  for (const item of node.ol ?? node.ul ?? []) {
    const entry = addPart(list, 'LI')
    const [dot] = item.listMarker?.canvas ?? []
    const [number] = item.listMarker?._inlines ?? []
    // A drawn dot is read as the character that it stands for.
    if (dot) dot.part = addPart(entry, 'Lbl', { actual: '•' })
    if (number) number.part = addPart(entry, 'Lbl')
    item.part = addPart(entry, 'LBody')
  }
  return list
}
