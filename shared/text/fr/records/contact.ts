import type { contact } from '../../../records/contact'
import type { RecordWords } from '../../record-words'
import { confidentialityFr, officesFr, sectorsFr } from '../codes'

/** Contact, in French. */
export const contactFr: RecordWords<(typeof contact)['fields']> = {
  one: 'contact',
  many: 'contacts',
  title: 'Contacts',
  fresh: 'Nouveau contact',
  create: 'Créer un contact',
  none: 'Aucun contact pour l’instant',
  this: 'ce contact',
  untitled: 'Contact sans nom',
  fields: {
    civility: { label: 'Civilité', codes: { mr: 'M.', mrs: 'Mme' } },
    honorific: { label: 'Titre honorifique', help: 'Prof., Dr, S. E.' },
    gender: { label: 'Accord', help: 'Pour l’accord dans les lettres.', codes: { masculine: 'Masculin', feminine: 'Féminin' } },
    given: { label: 'Prénom' },
    family: { label: 'Nom' },
    particle: { label: 'Particule', help: 'de, di, van…' },
    nameOrder: { label: 'Ordre du nom', codes: { givenFirst: 'Prénom puis nom', familyFirst: 'Nom puis prénom' } },
    names: {
      label: 'Nom en d’autres écritures',
      one: 'nom',
      add: 'Ajouter une écriture',
      item: {
        name: { label: 'Nom', help: 'Tel que la personne l’écrit.' },
        form: {
          label: 'Forme',
          codes: { native: 'D’origine', transliteration: 'Translittération', usual: 'Usuel', former: 'Ancien' },
        },
      },
    },
    pronunciation: { label: 'Prononciation', help: 'Comme on l’entend : « Kéndji Abé ».' },
    languages: {
      label: 'Langues parlées',
      one: 'langue',
      add: 'Ajouter une langue',
      item: {
        language: { label: 'Langue' },
        level: { label: 'Niveau', codes: { native: 'Maternelle', fluent: 'Courant', working: 'De travail', basic: 'Notions' } },
      },
    },
    photo: { label: 'Photographie' },
    mandates: {
      label: 'Fonctions',
      one: 'fonction',
      add: 'Ajouter une fonction',
      item: {
        partner: { label: 'Organisme' },
        title: { label: 'Intitulé', help: 'En français : « Présidente de la Région ».' },
        original: { label: 'Intitulé d’origine', help: 'Dans la langue de l’organisme.' },
        office: {
          label: 'Rang de la fonction',
          help: 'Donne l’appel des lettres et la place dans l’ordre protocolaire.',
          codes: officesFr,
        },
        rank: { label: 'Place dans l’organisme', help: '1 = première personne.' },
        period: { label: 'Période', help: 'Sans dates, la fonction vaut toujours.' },
        accreditedOn: { label: 'Lettres de créance ou exequatur', help: 'Départage les ambassadeurs et les consuls.' },
        source: { label: 'Source' },
      },
    },
    phones: {
      label: 'Téléphones',
      one: 'téléphone',
      add: 'Ajouter un téléphone',
      item: {
        phone: { label: 'Téléphone' },
        use: {
          label: 'Usage',
          codes: { work: 'Bureau', mobile: 'Mobile', secretariat: 'Secrétariat', home: 'Domicile', fax: 'Télécopie' },
        },
      },
    },
    emails: {
      label: 'Courriels',
      one: 'courriel',
      add: 'Ajouter un courriel',
      item: {
        email: { label: 'Courriel' },
        use: { label: 'Usage', codes: { work: 'Professionnel', secretariat: 'Secrétariat', private: 'Privé' } },
      },
    },
    addresses: {
      label: 'Adresses',
      one: 'adresse',
      add: 'Ajouter une adresse',
      item: { use: { label: 'Usage', codes: { office: 'Bureau', postal: 'Courrier', home: 'Domicile' } }, address: { label: 'Adresse' } },
    },
    website: { label: 'Page' },
    sectors: { label: 'Secteurs', codes: sectorsFr },
    topics: { label: 'Thèmes' },
    followedBy: { label: 'Suivi par' },
    standing: { label: 'Situation', codes: { active: 'En relation', inactive: 'Plus en relation', deceased: 'Décès' } },
    publicNote: { label: 'Note publique', help: 'Peut paraître dans un dossier.' },
    privateNote: { label: 'Note interne', help: 'Jamais imprimée pour un invité, jamais exportée.' },
    lawfulBasis: {
      label: 'Base légale',
      help: 'RGPD, article 6.',
      codes: { publicTask: 'Mission d’intérêt public', consent: 'Consentement', contract: 'Contrat', legalDuty: 'Obligation légale' },
    },
    informed: { label: 'Personne informée', parts: { on: { label: 'Le' }, how: { label: 'Comment' } } },
    consent: {
      label: 'Consentement',
      parts: { on: { label: 'Donné le' }, how: { label: 'Comment' }, scope: { label: 'Pour quoi' }, withdrawnOn: { label: 'Retiré le' } },
    },
    reviewedOn: { label: 'Dernière revue', help: 'Le jour où la fiche a été confirmée utile.' },
    confidentiality: { label: 'Confidentialité', codes: confidentialityFr },
  },
  computed: {
    currentTitle: { label: 'Fonction actuelle' },
    currentPartner: { label: 'Organisme actuel' },
    currentOffice: { label: 'Rang actuel', codes: officesFr },
  },
  sections: {
    identity: 'Identité',
    mandates: 'Fonctions',
    reach: 'Coordonnées',
    knowledge: 'Connaissance',
    follow: 'Suivi',
    privacy: 'Données personnelles',
  },
  pointing: { followedBy: 'Contacts suivis', topics: 'Contacts', 'mandates/partner': 'Contacts' },
}
