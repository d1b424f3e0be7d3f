import type { note } from '../../../records/note'
import type { RecordWords } from '../../record-words'
import { confidentialityFr } from '../codes'

/** Note, in French. */
export const noteFr: RecordWords<(typeof note)['fields']> = {
  one: 'note',
  many: 'notes',
  title: 'Notes',
  fresh: 'Nouvelle note',
  create: 'Écrire une note',
  none: 'Aucune note pour l’instant',
  this: 'cette note',
  untitled: 'Note vide',
  fields: {
    about: { label: 'À propos de' },
    on: { label: 'Date' },
    kind: {
      label: 'Nature',
      codes: { call: 'Appel', meeting: 'Réunion', mail: 'Courrier', visit: 'Visite', decision: 'Décision', remark: 'Remarque' },
    },
    text: { label: 'Texte' },
    people: { label: 'Personnes' },
    confidentiality: { label: 'Confidentialité', codes: confidentialityFr },
  },
  computed: {},
  sections: { identity: 'Note' },
  pointing: { about: 'Notes', people: 'Notes' },
}
