import type { DossierWords } from '../dossiers'

/** The words of printed dossiers, in French. */
export const dossiersFr: DossierWords = {
  titles: { partner: 'Dossier partenaire' },
  asOf: 'État au',
  data: 'données',
  practice: 'BASE D’EXERCICE',
  page: 'page {{page}} / {{pages}}',
}
