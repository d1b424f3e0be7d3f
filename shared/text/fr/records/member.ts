import type { member } from '../../../records/member'
import type { RecordWords } from '../../record-words'

/** Member, in French. */
export const memberFr: RecordWords<(typeof member)['fields']> = {
  one: 'collègue',
  many: 'collègues',
  title: 'Collègues',
  fresh: 'Nouveau collègue',
  create: 'Ajouter un collègue',
  none: 'Aucun collègue pour l’instant',
  this: 'ce collègue',
  untitled: 'Collègue sans nom',
  fields: {
    name: { label: 'Nom' },
    initials: { label: 'Initiales', help: 'Deux à quatre lettres, portées par chaque changement.' },
    function: { label: 'Fonction' },
    email: { label: 'Courriel' },
    left: { label: 'A quitté la direction' },
  },
  computed: {},
  sections: { identity: 'Identité' },
  pointing: {},
}
