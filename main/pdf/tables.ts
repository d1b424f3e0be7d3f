import type { Block, Cell, TableBlock } from '../../shared/blocks/block'
import { cellNode } from './cells'
import { gutter, measureTable } from './column-widths'
import { keptRows } from './kept-rows'
import { ink, size } from './look'
import { layout, textNode, type PdfNode, type Place } from './node'
import { tagged } from './tags/tag'

/** With less room than that, in points, a table begins on the next page. */
export const leastOfTable = 64

/** A table as wide as its place: hairlines between rows, a stronger line under the head, the head on every page. */
export function tableNode(place: Place, block: TableBlock): PdfNode {
  const { widths, scale } = measureTable(place, block)
  const align = (at: number): PdfNode => (block.columns[at]?.align === 'end' ? { alignment: 'right' } : {})
  const look = (at: number, more: PdfNode = {}): PdfNode => ({ ...align(at), color: ink.text, ...more })
  const row = (cells: readonly Cell[], more: PdfNode = {}): readonly PdfNode[] =>
    block.columns.map((_, at) => cellNode(place, cells[at] ?? '', size.table * scale, look(at, more)))
  const head = block.columns.map((column, at) =>
    textNode(place, column.label, size.tableHead * scale, look(at, { bold: true, color: ink.quiet })),
  )
  const body = [
    head,
    ...block.rows.map((cells) => row(cells)),
    ...(block.total ? [row(block.total, { bold: true, color: ink.strong })] : []),
  ]
  const table = {
    table: { ...(place.breakable ? {} : wholeRows(place, block, widths)), widths, body },
    layout: lines(body.length, block.total !== undefined, widths.length),
    margin: [0, 2, 0, block.caption === undefined ? 12 : 4],
    ...(place.breakable ? {} : { needs: leastOfTable }),
  }
  const tag = { role: 'Table', heads: 1, total: block.total !== undefined } as const
  if (block.caption === undefined) return tagged(tag, table)
  const caption = textNode(place, block.caption, size.small, { color: ink.quiet, margin: [0, 0, 0, 12] })
  return tagged(tag, { stack: [table, tagged({ role: 'Caption' }, caption)] })
}

// A head that is taller than a page cannot be repeated, and what is taller than a page cannot be kept: nothing of this where everything may be cut.
function wholeRows(place: Place, block: TableBlock, widths: readonly number[]): PdfNode {
  const { withHead, withNext } = keptRows(place, block, widths)
  return {
    headerRows: 1,
    keepWithHeaderRows: withHead,
    dontBreakRows: block.keepRows === true,
    withNext: new Set(Array.from(withNext, (at) => at + 1)),
  }
}

function lines(rows: number, hasTotal: boolean, columns: number): PdfNode {
  const strong = (at: number): boolean => at === 1 || (hasTotal && at === rows - 1)
  return layout({
    hLineWidth: (at: number) => (at === 0 ? 0 : strong(at) ? 0.8 : 0.5),
    hLineColor: (at: number) => (strong(at) ? ink.rule : ink.hairline),
    paddingLeft: (at: number) => (at === 0 ? 0 : gutter),
    paddingRight: (at: number) => (at === columns - 1 ? 0 : gutter),
    paddingTop: (at: number) => (at === 0 ? 0 : 4.5),
    paddingBottom: (at: number) => (at === 0 ? 4 : 4.5),
  })
}

/**
 * Labels and values under each other, the labels quiet. For the ear it is a list whose labels are the labels, not a table: nobody compares its rows,
 * and a voice that names column and row before each value would say less with more words.
 */
export function factsNode(place: Place, facts: Extract<Block, { kind: 'facts' }>['facts']): readonly PdfNode[] {
  if (facts.length === 0) return []
  const label = Math.min(132, place.width * 0.32)
  const widths = [label, place.width - label - 12]
  const body = facts.map((fact) => [
    textNode(place, fact.label, size.body, { color: ink.quiet }),
    cellNode(place, fact.value, size.body, { color: ink.strong }),
  ])
  const padding = { paddingRight: (at: number) => (at === 0 ? 12 : 0), paddingTop: () => 2.5, paddingBottom: () => 2.5 }
  return [
    tagged(
      { role: 'L', numbering: 'None' },
      { table: { widths, body, dontBreakRows: !place.breakable }, layout: layout(padding), margin: [0, 2, 0, 10] },
    ),
  ]
}
