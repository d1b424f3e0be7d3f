import type { contact } from '../../../records/contact'
import type { RecordWords } from '../../record-words'
import { confidentialityEn, officesEn, sectorsEn } from '../codes'

/** Contact, in English. */
export const contactEn: RecordWords<(typeof contact)['fields']> = {
  one: 'contact',
  many: 'contacts',
  title: 'Contacts',
  fresh: 'New contact',
  create: 'Create a contact',
  none: 'No contact yet',
  this: 'this contact',
  untitled: 'Contact without a name',
  fields: {
    civility: { label: 'Civility', codes: { mr: 'Mr', mrs: 'Ms' } },
    honorific: { label: 'Honorific', help: 'Prof., Dr, H.E.' },
    gender: { label: 'Agreement', help: 'For agreement in letters.', codes: { masculine: 'Masculine', feminine: 'Feminine' } },
    given: { label: 'Given name' },
    family: { label: 'Family name' },
    particle: { label: 'Particle', help: 'de, di, van…' },
    nameOrder: { label: 'Order of the name', codes: { givenFirst: 'Given, family', familyFirst: 'Family, given' } },
    names: {
      label: 'Name in other scripts',
      one: 'name',
      add: 'Add a script',
      item: {
        name: { label: 'Name', help: 'As the person writes it.' },
        form: {
          label: 'Form',
          codes: { native: 'Original', transliteration: 'Transliteration', usual: 'Usual', former: 'Former' },
        },
      },
    },
    pronunciation: { label: 'Pronunciation', help: 'As it is heard.' },
    languages: {
      label: 'Languages spoken',
      one: 'language',
      add: 'Add a language',
      item: {
        language: { label: 'Language' },
        level: { label: 'Level', codes: { native: 'Native', fluent: 'Fluent', working: 'Working', basic: 'Basic' } },
      },
    },
    photo: { label: 'Photograph' },
    mandates: {
      label: 'Functions',
      one: 'function',
      add: 'Add a function',
      item: {
        partner: { label: 'Body' },
        title: { label: 'Title', help: 'In French.' },
        original: { label: 'Original title', help: 'In the language of the body.' },
        office: {
          label: 'Rank of the function',
          help: 'Gives the salutation of letters and the place in the order of precedence.',
          codes: officesEn,
        },
        rank: { label: 'Place in the body', help: '1 = first person.' },
        period: { label: 'Period', help: 'Without dates, the function always holds.' },
        accreditedOn: { label: 'Credentials or exequatur', help: 'Ranks ambassadors and consuls among themselves.' },
        source: { label: 'Source' },
      },
    },
    phones: {
      label: 'Telephones',
      one: 'telephone',
      add: 'Add a telephone',
      item: {
        phone: { label: 'Telephone' },
        use: { label: 'Use', codes: { work: 'Work', mobile: 'Mobile', secretariat: 'Secretariat', home: 'Home', fax: 'Fax' } },
      },
    },
    emails: {
      label: 'E-mail addresses',
      one: 'e-mail address',
      add: 'Add an e-mail address',
      item: {
        email: { label: 'E-mail' },
        use: { label: 'Use', codes: { work: 'Work', secretariat: 'Secretariat', private: 'Private' } },
      },
    },
    addresses: {
      label: 'Addresses',
      one: 'address',
      add: 'Add an address',
      item: { use: { label: 'Use', codes: { office: 'Office', postal: 'Post', home: 'Home' } }, address: { label: 'Address' } },
    },
    website: { label: 'Page' },
    sectors: { label: 'Sectors', codes: sectorsEn },
    topics: { label: 'Topics' },
    followedBy: { label: 'Followed by' },
    standing: { label: 'Situation', codes: { active: 'In touch', inactive: 'No longer in touch', deceased: 'Deceased' } },
    publicNote: { label: 'Public note', help: 'May stand in a dossier.' },
    privateNote: { label: 'Internal note', help: 'Never printed for a guest, never exported.' },
    lawfulBasis: {
      label: 'Lawful basis',
      help: 'GDPR, article 6.',
      codes: { publicTask: 'Task in the public interest', consent: 'Consent', contract: 'Contract', legalDuty: 'Legal obligation' },
    },
    informed: { label: 'Person informed', parts: { on: { label: 'On' }, how: { label: 'How' } } },
    consent: {
      label: 'Consent',
      parts: { on: { label: 'Given on' }, how: { label: 'How' }, scope: { label: 'What for' }, withdrawnOn: { label: 'Withdrawn on' } },
    },
    reviewedOn: { label: 'Last review', help: 'The day the record was confirmed useful.' },
    confidentiality: { label: 'Confidentiality', codes: confidentialityEn },
  },
  computed: {
    currentTitle: { label: 'Present function' },
    currentPartner: { label: 'Present body' },
    currentOffice: { label: 'Present rank', codes: officesEn },
  },
  sections: {
    identity: 'Identity',
    mandates: 'Functions',
    reach: 'Contact details',
    knowledge: 'Knowledge',
    follow: 'Follow-up',
    privacy: 'Personal data',
  },
  pointing: { followedBy: 'Contacts followed', topics: 'Contacts', 'mandates/partner': 'Contacts' },
}
