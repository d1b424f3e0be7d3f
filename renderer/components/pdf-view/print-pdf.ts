import { drawPage } from './draw-page'
import { openPdf, type OpenPdf } from './open-pdf'
import styles from './print-pdf.module.css'

/** Stops the preparing of a print, and hears how far it is, in pages. */
export interface PrintHooks {
  readonly signal: AbortSignal
  onProgress(done: number, total: number): void
}

/**
 * Prints a PDF through the system's dialog: what is printed are its pages and nothing of the window. Resolves when the dialog was answered; false
 * when it was stopped before.
 */
export async function printPdf(bytes: Uint8Array, hooks: PrintHooks): Promise<boolean> {
  removeSheets()
  const { opened, close } = openPdf(bytes)
  try {
    const pdf = await opened
    const sheets = await drawSheets(pdf, hooks)
    if (!sheets) return false
    document.body.append(sheets)
    window.addEventListener('afterprint', removeSheets, { once: true })
    window.print()
    return true
  } finally {
    close()
  }
}

const sheetsId = 'pdf-sheets'

function removeSheets(): void {
  document.getElementById(sheetsId)?.remove()
}

// Canvases, because pictures would need a wider content policy. All sheets stand in memory until they are printed: the more, the coarser.
function resolutionFor(pages: number): number {
  if (pages <= 20) return 220
  return pages <= 80 ? 150 : 110
}

async function drawSheets(pdf: OpenPdf, hooks: PrintHooks): Promise<HTMLElement | null> {
  const sheets = document.createElement('div')
  sheets.id = sheetsId
  sheets.className = styles['sheets'] ?? ''
  sheets.setAttribute('aria-hidden', 'true')
  const scale = resolutionFor(pdf.pages.length) / 72
  for (const [at, size] of pdf.pages.entries()) {
    hooks.onProgress(at, pdf.pages.length)
    const canvas = await drawPage(pdf.document, at + 1, scale, 1, hooks.signal, 'print')
    if (!canvas || hooks.signal.aborted) return null
    const sheet = document.createElement('div')
    sheet.className = (size.width > size.height ? styles['across'] : styles['upright']) ?? ''
    sheet.append(canvas)
    sheets.append(sheet)
  }
  hooks.onProgress(pdf.pages.length, pdf.pages.length)
  return sheets
}
