import { pdfViewEn } from './en/pdf-view'
import { pdfViewFr } from './fr/pdf-view'
import type { Language } from './language'

/** The words of the PDF view. */
export interface PdfViewWords {
  /** Names the toolbar and the pages. */
  readonly preview: string
  readonly pages: string
  readonly page: string
  pageNumber(page: number): string
  /** « sur 12 » */
  ofPages(pages: number): string
  readonly previousPage: string
  readonly nextPage: string
  readonly smaller: string
  readonly larger: string
  readonly fitWidth: string
  /** Shown while the page is as wide as the view. */
  readonly width: string
  /** The part of true size, 1 = 100 %. */
  zoomPercent(part: number): string
  readonly search: string
  readonly previousHit: string
  readonly nextHit: string
  readonly closeSearch: string
  hits(current: number, count: number): string
  readonly loading: string
  readonly failed: string
}

const byLanguage: Readonly<Record<Language, PdfViewWords>> = { fr: pdfViewFr, en: pdfViewEn }

/** The words of the PDF view in a language. */
export function pdfViewWords(language: Language): PdfViewWords {
  return byLanguage[language]
}
