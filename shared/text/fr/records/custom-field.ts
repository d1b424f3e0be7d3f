import type { customField } from '../../../records/custom-field'
import type { RecordWords } from '../../record-words'

/** Added field, in French. */
export const customFieldFr: RecordWords<(typeof customField)['fields']> = {
  one: 'champ ajouté',
  many: 'champs ajoutés',
  title: 'Champs ajoutés',
  fresh: 'Nouveau champ',
  create: 'Ajouter un champ',
  none: 'Aucun champ ajouté',
  this: 'ce champ',
  untitled: 'Champ sans nom',
  fields: {
    label: { label: 'Intitulé' },
    owners: {
      label: 'Fiches concernées',
      codes: {
        partner: 'Partenaires',
        contact: 'Contacts',
        convention: 'Conventions',
        delegation: 'Délégations',
        action: 'Actions',
        programme: 'Programmes',
        payment: 'Versements',
        commitment: 'Engagements',
        note: 'Notes',
        document: 'Documents',
      },
    },
    kind: {
      label: 'Nature',
      codes: {
        text: 'Texte',
        longText: 'Texte long',
        choice: 'Choix',
        choices: 'Plusieurs choix',
        day: 'Date',
        integer: 'Nombre',
        money: 'Montant',
        percent: 'Pourcentage',
        yesNo: 'Oui ou non',
        country: 'Pays',
        email: 'Courriel',
        phone: 'Téléphone',
        url: 'Adresse web',
      },
    },
    codes: { label: 'Valeurs proposées', help: 'Une par ligne : code = intitulé.' },
    help: { label: 'Aide' },
    retiredOn: { label: 'Retiré le' },
  },
  computed: {},
  sections: { identity: 'Champ' },
  pointing: {},
}
