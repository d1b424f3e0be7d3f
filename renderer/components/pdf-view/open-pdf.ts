import { getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** The size of a page in points. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** A PDF ready to be drawn, with the size of every page. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly pages: readonly PageSize[]
}

// One thread reads all documents: to start one takes longer than to draw a page.
let reading: PDFWorker | null = null

/** Opens a PDF from its bytes, which stay the caller's. Rejects when they are no PDF. `close` may be called at any time and frees everything. */
export function openPdf(bytes: Uint8Array): { readonly opened: Promise<OpenPdf>; close(): void } {
  if (reading === null || reading.destroyed) reading = PDFWorker.create({ name: 'pdf-view' })
  const task = getDocument({
    worker: reading,
    // The bytes are handed to a thread and gone from here: it gets a copy.
    data: bytes.slice(),
    // WebAssembly would need a wider content policy; plain JavaScript draws the same.
    useWasm: false,
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
  })
  return { opened: task.promise.then(readSizes), close: () => void task.destroy() }
}

async function readSizes(document: PDFDocumentProxy): Promise<OpenPdf> {
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1)
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 })
      return { width, height }
    }),
  )
  return { document, pages }
}
