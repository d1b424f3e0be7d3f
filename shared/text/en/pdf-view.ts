import type { PdfViewWords } from '../pdf-view'

/** The PDF view, in English. */
export const pdfViewEn: PdfViewWords = {
  preview: 'Preview',
  pages: 'Pages',
  page: 'Page',
  pageNumber: (page) => `page ${page}`,
  ofPages: (pages) => `of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  smaller: 'Zoom out',
  larger: 'Zoom in',
  fitWidth: 'Fit to width',
  width: 'Width',
  zoomPercent: (part) => `${Math.round(part * 100)}%`,
  search: 'Search this document',
  previousHit: 'Previous match',
  nextHit: 'Next match',
  closeSearch: 'Close search',
  hits: (current, count) => (count === 0 ? 'not found' : `${current} of ${count}`),
  loading: 'Preparing the pages',
  failed: 'This document cannot be shown',
}
