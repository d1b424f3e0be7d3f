import type { Paper } from '../../shared/blocks/paper'
import { installBidiLines } from './bidi-lines'
import { blocksToNodes } from './blocks-to-nodes'
import { pdfmake, Renderer } from './engine'
import { calloutNode } from './figures'
import { installDrawings } from './drawings'
import { finishDocument } from './finish-document'
import { drawMaps } from './draw-maps'
import { flagsIn, mapsIn } from './figures-in'
import { readFlags } from './flags'
import { installFontCache } from './font-cache'
import type { Coverage } from './fonts'
import { installGuard, TooTallError } from './guard'
import { installKeepSpace } from './keep-space'
import { installKeptRows } from './kept-rows'
import { installLineBreaks } from './line-breaks'
import { installAnchorPages } from './index-nodes'
import { ink, size } from './look'
import { textNode, type PdfNode, type Pictures, type Place } from './node'
import { createTextSetter, type MissingGlyph } from './runs'
import { languageTag } from './script-language'
import { orientationOf, sheetInPoints } from './sheet'
import { installDrawingTags } from './tags/hear-drawing'
import { installLayoutTags } from './tags/hear-layout'
import { tidyText } from './tidy-text'
import { installStyleLookup } from './style-lookup'
import { installTurnedLines } from './turned-lines'

/** A finished PDF. The same paper gives the same bytes. */
export interface MadeDocument {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
  readonly missingGlyphs: readonly MissingGlyph[]
  /** The words of the pictures that could not be drawn. */
  readonly missingPictures: readonly string[]
}

/** How far the drawing has come, in pages; silent while the pages are being laid out. */
export type OnPages = (done: number, total: number) => void

installGuard()
installFontCache()
installStyleLookup()
installBidiLines()
installKeepSpace()
installKeptRows()
installLineBreaks()
// Before what marks what is drawn: a mark encloses a turn, never the other way round, and a page number is known before it is said.
installTurnedLines()
installDrawings()
installAnchorPages()
installLayoutTags()
installDrawingTags()

let drawnPages = 0
const { renderPages } = Renderer.prototype
Renderer.prototype.renderPages = function (pages) {
  drawnPages = pages.length
  return renderPages.call(this, pages)
}

/** Makes the PDF of a paper. Nothing of it is lost: what is too tall to be kept together is cut between pages instead. */
export async function makeDocument(paper: Paper, coverage: Coverage, pictures: Pictures, onPages: OnPages): Promise<MadeDocument> {
  const [flags, maps] = [await readFlags(flagsIn(paper.blocks)), await drawMaps(mapsIn(paper.blocks))]
  const given: Given = { coverage, pictures, flags, maps }
  try {
    return await attempt(paper, given, false, onPages)
  } catch (error) {
    if (!(error instanceof TooTallError)) throw error
    return await attempt(paper, given, true, onPages)
  }
}

/** What a paper is drawn with besides its blocks. */
type Given = Pick<Place, 'coverage' | 'pictures' | 'flags' | 'maps'>

async function attempt(paper: Paper, given: Given, breakable: boolean, onPages: OnPages): Promise<MadeDocument> {
  const setter = createTextSetter(given.coverage, paper.language, ink.quiet)
  const bookmarks: { readonly id: string; readonly level: number }[] = []
  const sheet = sheetInPoints(paper.sheet)
  const place: Place = {
    ...given,
    setter,
    anchors: new Map(),
    lacking: [],
    sheet,
    width: sheet.width - sheet.margins.left - sheet.margins.right,
    breakable,
    bookmark(level) {
      const id = `h${bookmarks.length + 1}`
      const parent = level === 1 ? undefined : bookmarks.findLast((one) => one.level < level)
      bookmarks.push({ id, level })
      return { id, parent: parent?.id ?? null }
    },
  }
  let shown = -1
  pdfmake.setProgressCallback((part) => {
    const done = Math.floor(part * drawnPages)
    if (done === shown) return
    shown = done
    onPages(done, drawnPages)
  })
  const content = [...blocksToNodes(place, paper.blocks)]
  const [missingGlyphs, missingPictures] = [setter.missing, [...place.lacking]]
  // A sheet of labels has no room for it; the app says it beside the preview.
  if (!paper.sheet.bare) content.push(...lackNodes(place, paper, missingGlyphs, missingPictures))
  const document = await pdfmake.createPdf(definition(paper, place, withoutLastMargin(content))).getStream()
  const bytes = await finishDocument(document, bookmarks, languageOf(paper))
  return { bytes, pages: drawnPages, missingGlyphs, missingPictures }
}

// The space below the last thing of all would make a page of its own where the thing just fits.
function withoutLastMargin(nodes: readonly PdfNode[]): readonly PdfNode[] {
  const last = nodes.at(-1)
  if (!last) return nodes
  const ended: PdfNode = Array.isArray(last['margin']) ? { ...last, margin: last['margin'].with(3, 0) } : last
  const within = ['stack', 'ul', 'ol'].find((name) => Array.isArray(ended[name]))
  const whole = within === undefined ? ended : { ...ended, [within]: withoutLastMargin(ended[within] as readonly PdfNode[]) }
  return [...nodes.slice(0, -1), whole]
}

function lackNodes(place: Place, { lacks }: Paper, glyphs: readonly MissingGlyph[], pictures: readonly string[]): readonly PdfNode[] {
  const items = [
    ...(glyphs.length === 0 ? [] : [lacks.signs.replace('{{signs}}', listed(glyphs.map(({ codePoint }) => codePoint)))]),
    ...(pictures.length === 0 ? [] : [lacks.pictures.replace('{{pictures}}', listed(pictures))]),
  ]
  return items.length === 0 ? [] : [calloutNode(place, { kind: 'callout', tone: 'attention', title: lacks.title, items })]
}

function listed(names: readonly string[]): string {
  const most = 40
  return names.slice(0, most).join(', ') + (names.length > most ? ', …' : '')
}

function definition(paper: Paper, place: Place, content: readonly PdfNode[]): object {
  const { margins, width, height } = place.sheet
  const { bare } = paper.sheet
  const hasCover = paper.blocks[0]?.kind === 'cover'
  return {
    version: '1.7',
    pageSize: { width, height },
    pageOrientation: orientationOf(place.sheet),
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    language: languageOf(paper),
    displayTitle: true,
    // A Date only carries the given instant into the file. A change date would need its twin in the metadata: left out.
    info: {
      title: oneLine(tidyText(paper.title, ''), 500) || 'Ponte',
      author: oneLine(tidyText(paper.author, ''), 500),
      creator: 'Ponte',
      producer: 'Ponte',
      creationDate: new Date(paper.madeAt),
    },
    defaultStyle: { font: 'Plex', fontSize: size.body, color: ink.text },
    header: (number: number, _count: number, area: { readonly width: number }) =>
      bare || (hasCover && number === 1) ? null : headNode(place, paper, area.width),
    footer: (number: number, count: number, area: { readonly width: number }) =>
      bare ? null : footNode(place, paper, number, count, area.width),
    ...(paper.watermark === null ? {} : { watermark: watermark(place, paper.watermark) }),
    content,
  }
}

// Heads and feet never grow and are cut where they end, so their words are kept to one line.
function headNode(place: Place, paper: Paper, width: number): PdfNode {
  const { left, right } = place.sheet.margins
  const inner = width - left - right
  return {
    margin: [left, 30, right, 0],
    stack: [
      twoEnds(place, oneLine(paper.head.start, 48), oneLine(paper.head.end, 64)),
      { canvas: [{ type: 'line', x1: 0, y1: 5, x2: inner, y2: 5, lineWidth: 0.5, lineColor: ink.hairline }] },
    ],
  }
}

function footNode(place: Place, paper: Paper, number: number, count: number, width: number): PdfNode {
  const words = paper.foot.page.replace('{{page}}', String(number)).replace('{{pages}}', String(count))
  const { left, right } = place.sheet.margins
  const inner = width - left - right
  return {
    margin: [left, 22, right, 0],
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: inner, y2: 0, lineWidth: 0.5, lineColor: ink.hairline }], margin: [0, 0, 0, 5] },
      twoEnds(place, oneLine(paper.foot.note, 110), words),
    ],
  }
}

function twoEnds(place: Place, start: string, end: string): PdfNode {
  const look = { color: ink.quiet }
  return {
    columns: [
      { width: '*', ...textNode(place, start, size.small, look) },
      { width: 'auto', ...textNode(place, end, size.small, { ...look, alignment: 'right' }) },
    ],
    columnGap: 12,
  }
}

function watermark(place: Place, text: string): PdfNode {
  const { text: whole, family } = place.setter.setWhole(oneLine(text, 40))
  return { text: whole, font: family, bold: true, color: '#6b4a7a', opacity: 0.07, angle: -52 }
}

// A file must say its language; one that is not known is said to be none.
function languageOf(paper: Paper): string {
  return languageTag(paper.language) ?? 'und'
}

function oneLine(text: string, most: number): string {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const letters = Array.from(line)
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join('')}…`
}
