import { RenderingCancelledException, TextLayer, type PDFDocumentProxy } from 'pdfjs-dist'

/** Draws a page on a canvas of its own. Resolves to null when it was stopped; the canvas is `scale` pixels a point, times the density of the screen. */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  scale: number,
  density: number,
  signal: AbortSignal,
  intent: 'display' | 'print' = 'display',
): Promise<HTMLCanvasElement | null> {
  const page = await document.getPage(number)
  if (signal.aborted) return null
  const viewport = page.getViewport({ scale: scale * density })
  const canvas = window.document.createElement('canvas')
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task = page.render({ canvas, viewport, intent })
  const stop = (): void => task.cancel()
  signal.addEventListener('abort', stop, { once: true })
  try {
    await task.promise
    return canvas
  } catch (error) {
    if (error instanceof RenderingCancelledException) return null
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** Lays the text of a page over it, to be selected, copied and searched. Gives the text nodes in their order; null when it was stopped. */
export async function layText(
  document: PDFDocumentProxy,
  number: number,
  scale: number,
  container: HTMLElement,
  signal: AbortSignal,
): Promise<readonly HTMLElement[] | null> {
  const page = await document.getPage(number)
  const content = await page.getTextContent()
  if (signal.aborted) return null
  container.replaceChildren()
  const layer = new TextLayer({ textContentSource: content, container, viewport: page.getViewport({ scale }) })
  await layer.render()
  return signal.aborted ? null : layer.textDivs
}
