import { Renderer } from '../engine'
import { drawLine } from './draw-line'
import { treeOf } from './hear-layout'
import type { Part } from './part'
import { createPen, type Marks, type Pen } from './pen'

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
