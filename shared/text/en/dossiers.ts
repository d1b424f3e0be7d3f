import type { DossierWords } from '../dossiers'

/** The words of printed dossiers, in English. */
export const dossiersEn: DossierWords = {
  titles: { partner: 'Partner dossier' },
  asOf: 'As of',
  data: 'data',
  practice: 'PRACTICE BASE',
  page: 'page {{page}} / {{pages}}',
}
