import type { Block, Cell } from '../../shared/blocks/block'
import { runsOf, type Text } from '../../shared/blocks/text'

/** The same content as a page that Chromium prints: what every program with a web view can do by itself. Plain looks, the same words and tables. */
export function blocksToHtml(title: string, blocks: readonly Block[], pictures: ReadonlyMap<string, Uint8Array> = new Map()): string {
  const blockToHtml = (block: Block): string => toHtml(block, pictures)
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
@page { size: A4; margin: 22mm 20mm }
body { font: 9.5pt/1.35 "IBM Plex Sans", "DejaVu Sans", sans-serif } h1 { font-size: 15pt } h2 { font-size: 11.5pt }
table { border-collapse: collapse; width: 100%; font-size: 8.75pt } td, th { text-align: left; vertical-align: top; border-bottom: 0.5pt solid #ccc; padding: 3pt }
tr { break-inside: avoid } .break { break-before: page } small { color: #666 }
</style></head><body>${blocks.map(blockToHtml).join('\n')}</body></html>`
}

function toHtml(block: Block, pictures: ReadonlyMap<string, Uint8Array>): string {
  const blockToHtml = (one: Block): string => toHtml(one, pictures)
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${html(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${html(block.text)}</p>`
    case 'facts':
      return table(
        [],
        block.facts.map(({ label, value }) => [label, value]),
      )
    case 'table':
      return table(
        block.columns.map(({ label }) => label),
        [...block.rows, ...(block.total ? [block.total] : [])],
      )
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${html(item)}</li>`).join('')}</ul>`
    case 'callout':
      return `<div><b>${html(block.title)}</b><ul>${block.items.map((item) => `<li>${html(item)}</li>`).join('')}</ul></div>`
    case 'cover':
      return `<h1>${html(block.title)}</h1>${table(
        [],
        block.facts.map(({ label, value }) => [label, value]),
      )}<div class="break"></div>`
    case 'columns':
      return `<div style="display:flex">${block.columns.map((one) => `<div style="flex:1">${one.map(blockToHtml).join('')}</div>`).join('')}</div>`
    case 'section':
      return block.blocks.map(blockToHtml).join('')
    case 'address':
      return `<address>${block.lines.map(html).join('<br>')}</address>`
    case 'picture': {
      const data = Buffer.from(pictures.get(block.hash) ?? []).toString('base64')
      return `<img alt="${escaped(block.alt)}" style="width:${(block.share ?? 1) * 100}%" src="data:image/png;base64,${data}">`
    }
    case 'pageBreak':
      return '<div class="break"></div>'
    case 'timeline':
      return table(
        [],
        block.entries.map(({ when, title, text }) => [when, title, text ?? '']),
      )
    case 'bars':
      return table(
        [],
        block.bars.map(({ label, shown }) => [label, shown]),
      )
    default:
      return ''
  }
}

function table(head: readonly Text[], rows: readonly (readonly Cell[])[]): string {
  const heads = head.length === 0 ? '' : `<thead><tr>${head.map((one) => `<th>${html(one)}</th>`).join('')}</tr></thead>`
  return `<table>${heads}<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cellHtml(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table>`
}

function cellHtml(cell: Cell): string {
  if (typeof cell === 'string' || 'length' in cell) return html(cell)
  if ('lines' in cell) return cell.lines.map(html).join('<br>')
  if ('figure' in cell) return escaped(cell.figure.alt)
  return escaped(cell.pill.label) + (cell.note === undefined ? '' : `<br><small>${html(cell.note)}</small>`)
}

function html(text: Text): string {
  return runsOf(text)
    .map(({ text: words, bold }) => (bold === true ? `<b>${escaped(words)}</b>` : escaped(words)))
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
