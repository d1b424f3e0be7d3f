import type { PdfViewWords } from '../pdf-view'

/** The PDF view, in French. */
export const pdfViewFr: PdfViewWords = {
  preview: 'Aperçu',
  pages: 'Pages',
  page: 'Page',
  pageNumber: (page) => `page ${page}`,
  ofPages: (pages) => `sur ${pages}`,
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  smaller: 'Réduire',
  larger: 'Agrandir',
  fitWidth: 'Ajuster à la largeur',
  width: 'Largeur',
  zoomPercent: (part) => `${Math.round(part * 100)}\u202f%`,
  search: 'Chercher dans le dossier',
  previousHit: 'Occurrence précédente',
  nextHit: 'Occurrence suivante',
  closeSearch: 'Fermer la recherche',
  hits: (current, count) => (count === 0 ? 'introuvable' : `${current} sur ${count}`),
  loading: 'Préparation des pages',
  failed: 'Ce document ne peut pas être affiché',
}
