import type { laptop } from '../../../records/laptop'
import type { RecordWords } from '../../record-words'

/** Laptop, in French. */
export const laptopFr: RecordWords<(typeof laptop)['fields']> = {
  one: 'portable',
  many: 'portables',
  title: 'Portables',
  fresh: 'Nouveau portable',
  create: 'Ajouter un portable',
  none: 'Aucun portable pour l’instant',
  this: 'ce portable',
  untitled: 'Portable sans nom',
  fields: {
    name: { label: 'Nom du portable' },
    code: { label: 'Code', help: 'Deux ou trois lettres, reprises dans les numéros : CONV-2026-AB-001.' },
    member: { label: 'Utilisé par' },
    feeds: { label: 'Fils d’écriture', one: 'fil', add: 'Ajouter un fil', item: { feed: { label: 'Fil' } } },
    retiredOn: { label: 'Retiré le' },
  },
  computed: {},
  sections: { identity: 'Identité' },
  pointing: { member: 'Portables' },
}
