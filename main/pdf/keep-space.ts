import { LayoutBuilder } from './engine'

let installed = false

/**
 * Lets a node say `needs`: the height in points that must be left on the page, else it begins on the next one. Keeps headings with what they
 * announce in one pass; pdfmake's own rule for this lays the whole document out again at every break.
 */
export function installKeepSpace(): void {
  if (installed) return
  installed = true
  const { processNode } = LayoutBuilder.prototype
  LayoutBuilder.prototype.processNode = function (node, ...rest) {
    const { writer } = this
    if (node.needs !== undefined && writer.transactionLevel === 0 && writer.context().availableHeight < node.needs) writer.moveToNextPage()
    return processNode.call(this, node, ...rest)
  }
}
