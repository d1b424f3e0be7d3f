import { LayoutBuilder, PageElementWriter } from './engine'

/** Thrown when pdfmake would have dropped a piece that is taller than a page. */
export class TooTallError extends Error {
  override readonly name = 'TooTallError'
  constructor() {
    super('a piece that must not be cut is taller than a page')
  }
}

let installed = false

/** Makes the loss of content impossible: whatever pdfmake would leave out silently throws a TooTallError. Documents that fit are untouched. */
export function installGuard(): void {
  if (installed) return
  installed = true
  const prototype = PageElementWriter.prototype
  const { commitUnbreakableBlock, _fitOnPage } = prototype
  // Of an unbreakable block only the first page is kept. Blocks at a forced place (heads, feet) are ours and short.
  prototype.commitUnbreakableBlock = function (forcedX, forcedY) {
    const outermost = this.transactionLevel === 1 && forcedX === undefined && forcedY === undefined
    if (outermost && this.context().pages.length > 1) throw new TooTallError()
    return commitUnbreakableBlock.call(this, forcedX, forcedY)
  }
  prototype._fitOnPage = function (add) {
    const position = _fitOnPage.call(this, add)
    if (!position) throw new TooTallError()
    return position
  }
  // The contents keep each entry whole, whatever they are asked for.
  const { processToc } = LayoutBuilder.prototype
  LayoutBuilder.prototype.processToc = function (node) {
    if (node.toc.breakable === true && node.toc._table?.table) node.toc._table.table.dontBreakRows = false
    processToc.call(this, node)
  }
}
