import { Renderer } from './engine'
import { ink } from './look'
import type { PdfNode } from './node'

/** A drawing made of paths. A file holds it once, however often it is shown. */
export interface Drawing {
  /** Same name, same drawing. */
  readonly name: string
  /** Its source, with a `viewBox` of this width and height. */
  readonly svg: string
  readonly width: number
  readonly height: number
  /** With a hairline around it: a white field would have no edge on paper. */
  readonly framed: boolean
}

/** A node that shows a drawing so high, in points. */
export function drawingNode(drawing: Drawing, height: number, look: PdfNode = {}): PdfNode {
  const width = Math.round((height * drawing.width * 100) / drawing.height) / 100
  // What pdfmake measures is an empty field of the same size; the drawing itself is put there when the page is drawn.
  return { svg: `<svg viewBox="0 0 ${width} ${height}"/>`, width, height, drawing, ...look }
}

let installed = false
const formsOf = new WeakMap<object, Map<string, PdfKitReference>>()

/**
 * Lets a node say `drawing`: its paths are written once as an object of the file (ISO 32000-1, 8.10) and shown where they are wanted. pdfmake itself
 * would read and write them again at every place.
 */
export function installDrawings(): void {
  if (installed) return
  installed = true
  const { renderSVG } = Renderer.prototype
  Renderer.prototype.renderSVG = function (image) {
    const { drawing, x, y, _width, _height, turnedAbout } = image
    if (!drawing) return renderSVG.call(this, image)
    const document = this.pdfDocument
    const form = formFor(document, drawing, () => {
      renderSVG.call(this, { svg: drawing.svg, x: 0, y: 0, _width: drawing.width, _height: drawing.height })
    })
    document.save()
    // Marks to fold by are dashed, and so would be what is drawn after them.
    document.undash()
    if (turnedAbout) document.rotate(180, { origin: turnedAbout })
    document.save()
    document.translate(x, y).scale(_width / drawing.width, _height / drawing.height)
    document.page.xobjects[drawing.name] = form
    document.addContent(`/${drawing.name} Do`)
    document.restore()
    if (drawing.framed) document.lineWidth(0.4).rect(x, y, _width, _height).stroke(ink.rule)
    document.restore()
  }
}

function formFor(document: PdfKitDocument, drawing: Drawing, draw: () => void): PdfKitReference {
  const forms = formsOf.get(document) ?? new Map<string, PdfKitReference>()
  formsOf.set(document, forms)
  const known = forms.get(drawing.name)
  if (known) return known
  const { page, _ctm: matrix } = document
  const held = { fonts: {}, xobjects: {}, ext_gstates: {}, patterns: {} }
  const form = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, drawing.width, drawing.height],
    Resources: { XObject: held.xobjects, ExtGState: held.ext_gstates, Pattern: held.patterns },
  })
  // pdfkit writes to what it takes for its page.
  document.page = { ...held, width: page.width, height: page.height, write: (bytes) => form.write(bytes) }
  document._ctm = [1, 0, 0, 1, 0, 0]
  try {
    draw()
  } finally {
    document.page = page
    document._ctm = matrix
  }
  form.end()
  forms.set(drawing.name, form)
  return form
}
