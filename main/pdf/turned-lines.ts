import { LayoutBuilder, Renderer } from './engine'

let installed = false

/**
 * Lets a text node say `turnedAbout`: the point about which its lines are drawn upside down. They are laid out as if they stood upright and stay
 * text, with their letters in order: pdfmake itself turns nothing but watermarks.
 */
export function installTurnedLines(): void {
  if (installed) return
  installed = true
  const { buildNextLine } = LayoutBuilder.prototype
  LayoutBuilder.prototype.buildNextLine = function (node) {
    const line = buildNextLine.call(this, node)
    if (line && node.turnedAbout !== undefined) line.turnedAbout = node.turnedAbout
    return line
  }
  const { renderLine } = Renderer.prototype
  Renderer.prototype.renderLine = function (line, x, y) {
    if (!line.turnedAbout) return renderLine.call(this, line, x, y)
    this.pdfDocument.save()
    this.pdfDocument.rotate(180, { origin: line.turnedAbout })
    const drawn = renderLine.call(this, line, x, y)
    this.pdfDocument.restore()
    return drawn
  }
}
