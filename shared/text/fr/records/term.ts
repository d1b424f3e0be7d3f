import type { term } from '../../../records/term'
import type { RecordWords } from '../../record-words'

/** Term, in French. */
export const termFr: RecordWords<(typeof term)['fields']> = {
  one: 'mot',
  many: 'mots',
  title: 'Vocabulaires',
  fresh: 'Nouveau mot',
  create: 'Ajouter un mot',
  none: 'Aucun mot pour l’instant',
  this: 'ce mot',
  untitled: 'Mot vide',
  fields: { label: { label: 'Mot' }, vocabulary: { label: 'Vocabulaire' }, retiredOn: { label: 'Retiré le' } },
  computed: {},
  sections: { identity: 'Identité' },
  pointing: {},
}
