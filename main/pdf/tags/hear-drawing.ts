import { Renderer } from '../engine'
import { mirror } from '../runs'
import { treeOf } from './hear-layout'
import { addPart, lastPart, type Part } from './part'
import { createPen, targetOf, type Marks, type Pen } from './pen'

let installed = false
const marksOf = new WeakMap<object, Marks>()

/** Marks everything that pdfmake draws: what has a part as its content, the rest as decoration. */
export function installDrawingTags(): void {
  if (installed) return
  installed = true
  const prototype = Renderer.prototype
  const { renderPages, renderLine, renderWatermark } = prototype
  prototype.renderPages = function (pages) {
    const pen = createPen(this.pdfDocument, treeOf(pages), pages.length)
    this.pen = pen
    const result = renderPages.call(this, pages)
    pen.close()
    marksOf.set(this.pdfDocument, pen.marks)
    return result
  }
  prototype.renderLine = function (line, x, y) {
    drawLine(this.pen, line, (part) => renderLine.call(this, part, x, y))
  }
  prototype.renderWatermark = function (page) {
    // Blending with the page needs its colour space told, wherever the page is shown.
    this.pdfDocument.page.dictionary.data['Group'] = { S: 'Transparency', CS: 'DeviceRGB' }
    this.pen.decoration('Watermark', () => renderWatermark.call(this, page))
  }
  hearFigures()
}

/** What was marked while the pages of a document were drawn. */
export function marksIn(document: PdfKitDocument): Marks {
  const marks = marksOf.get(document)
  if (!marks) throw new Error('a document that was not drawn has no marks')
  return marks
}

function hearFigures(): void {
  const prototype = Renderer.prototype
  for (const name of ['renderImage', 'renderSVG'] as const) {
    const original = prototype[name]
    prototype[name] = function (image) {
      const { part, x, y, _width, _height } = image
      if (part) this.pen.grow(part, x, y, x + _width, y + _height)
      draw(this.pen, part, () => original.call(this, image))
    }
  }
  const { renderVector } = prototype
  prototype.renderVector = function (vector) {
    if (vector.part) growByVector(this.pen, vector.part, vector)
    draw(this.pen, vector.part, () => renderVector.call(this, vector))
  }
  // What saves and restores the state of the graphics must not stand across a mark.
  for (const name of ['beginClip', 'endClip', 'beginVerticalAlignment', 'endVerticalAlignment'] as const) {
    const original = prototype[name]
    prototype[name] = function (item) {
      this.pen.close()
      original.call(this, item)
    }
  }
}

function draw(pen: Pen, part: Part | undefined, run: () => void): void {
  if (part) pen.content(part, run)
  else pen.decoration('Layout', run)
}

function growByVector(pen: Pen, part: Part, { x, y, w, h, r1, r2, x1, y1, x2, y2 }: InternalVector): void {
  if (x1 !== undefined && y1 !== undefined && x2 !== undefined && y2 !== undefined)
    pen.grow(part, Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2))
  else if (x !== undefined && y !== undefined && r1 !== undefined) pen.grow(part, x - r1, y - (r2 ?? r1), x + r1, y + (r2 ?? r1))
  else if (x !== undefined && y !== undefined) pen.grow(part, x, y, x + (w ?? 0), y + (h ?? 0))
}

function drawLine(pen: Pen, line: InternalLine, render: (line: InternalLine) => void): void {
  const part = line.part ?? line.inlines[0]?.part
  const blank = line.inlines.every((inline) => inline.text.trim() === '')
  if (!part || blank || line.drawing?.done === true) {
    // Nothing is painted by no letters, and a mark around nothing would only cut others in two.
    if (line.inlines.every((inline) => inline.text === '')) render(line)
    else pen.decoration('Pagination', () => render(line))
    return
  }
  if (line.drawing) line.drawing.done = true
  partWords(line)
  pen.grow(part, line.x, line.y, line.x + line.getWidth(), line.y + line.getHeight())
  if (line.inlines.every(isPlain)) pen.content(part, () => render(line))
  else drawInPieces(pen, part, line, render)
}

// Where a line was ended by whoever wrote it no space stands: a voice would run its last word into the next.
function partWords(line: InternalLine): void {
  const last = line.inlines.at(-1)
  if (last && line.newLineForced === true && line.lastLineInParagraph !== true && (last.bidiLevel ?? 0) === 0 && last.actual === undefined)
    last.text = `${last.text.trimEnd()} `
}

function isPlain(inline: InternalInline): boolean {
  return (
    !inline.link && !inline.linkToDestination && inline.lang === undefined && inline.actual === undefined && (inline.bidiLevel ?? 0) === 0
  )
}

function drawInPieces(pen: Pen, part: Part, line: InternalLine, render: (line: InternalLine) => void): void {
  tellPage(line)
  const cut = cutter(line)
  for (const linked of groups(line.inlines, targetOf)) {
    const target = linked[0] ? targetOf(linked[0]) : null
    const holder = target === null ? part : linkIn(part, target)
    const drawAll = (): void => {
      for (const spoken of groups(linked, speech)) {
        // The number of a page stands far from the words that it follows, with nothing between them.
        const isNumber = part.role === 'TOCI' && holder.words !== undefined
        const span = isNumber ? addPart(holder, 'Span', { actual: ` ${said(spoken)}` }) : spanIn(holder, spoken, line)
        pen.content(span, () => render(cut(spoken)))
      }
    }
    if (target === null) drawAll()
    else pen.link(holder, said(linked), drawAll)
  }
}

// pdfmake puts the number of a page in the place of its noughts at the last moment; what is said of it must be known before.
function tellPage(line: InternalLine): void {
  const [number] = line.inlines
  const page = line._pageNodeRef?.positions?.[0]?.pageNumber
  if (number && page !== undefined) number.text = String(page)
}

// Words in one language, or said in another way than they are drawn, stand apart. Inside what runs from right to left nothing is cut.
function speech(inline: InternalInline): string {
  if ((inline.bidiLevel ?? 0) > 0) return 'right to left'
  return `${inline.lang ?? ''} ${inline.actual === undefined ? 'as drawn' : 'otherwise'}`
}

function groups(inlines: readonly InternalInline[], key: (inline: InternalInline) => string | null): readonly InternalInline[][] {
  const cut: InternalInline[][] = []
  let before: string | null | undefined
  for (const inline of inlines) {
    const now = key(inline)
    if (now === before) cut.at(-1)?.push(inline)
    else cut.push([inline])
    before = now
  }
  return cut
}

// An entry of the contents refers, and what refers is one link: its words and its number of the page.
function linkIn(part: Part, target: string): Part {
  const last = lastPart(part)
  if (part.role === 'TOCI') return linkIn(last?.role === 'Reference' ? last : addPart(part, 'Reference'), target)
  return last?.role === 'Link' && last.target === target ? last : addPart(part, 'Link', { target })
}

function spanIn(part: Part, inlines: readonly InternalInline[], line: InternalLine): Part {
  const lang = inlines.find((inline) => inline.lang !== undefined)?.lang
  const otherwise = inlines.some((inline) => inline.actual !== undefined || (inline.bidiLevel ?? 0) > 0)
  if (!otherwise && lang === undefined) return part
  const more = lang === undefined ? {} : { lang }
  if (otherwise) return addPart(part, 'Span', { ...more, actual: actualText(inlines, line) })
  const last = lastPart(part)
  return last?.role === 'Span' && last.lang === lang && last.actual === undefined ? last : addPart(part, 'Span', more)
}

// Words and glyphs of a right-to-left run stand in the file as they are drawn, from left to right; this is what they say, as it was written.
function actualText(inlines: readonly InternalInline[], line: InternalLine): string {
  const text = said(inlines)
  const goesOn = line.lastLineInParagraph !== true && inlines.at(-1) === line.inlines.at(-1)
  return goesOn && !text.endsWith(' ') ? `${text} ` : text
}

function said(inlines: readonly InternalInline[]): string {
  return inlines
    .toSorted((one, other) => (one.written ?? 0) - (other.written ?? 0))
    .map(textOf)
    .join('')
}

function textOf(inline: InternalInline): string {
  if (inline.actual !== undefined) return inline.actual
  return ((inline.bidiLevel ?? 0) & 1) === 1 ? mirror(inline.text) : inline.text
}

// Parts of a line with its height and base line; what hangs on the line as a whole goes with the first.
function cutter(line: InternalLine): (inlines: InternalInline[]) => InternalLine {
  const height = line.getHeight()
  const ascender = line.getAscenderHeight()
  return (inlines) => {
    const piece = Object.assign(line.clone(), { inlines, getHeight: () => height, getAscenderHeight: () => ascender })
    if (inlines[0] !== line.inlines[0]) {
      delete piece._outline
      delete piece.id
      delete piece._pageNodeRef
    }
    return piece
  }
}
