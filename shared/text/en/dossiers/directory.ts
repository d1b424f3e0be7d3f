import type { directoryFr } from '../../fr/dossiers/directory'

/** The directory, in English. */
export const directoryEn: typeof directoryFr = {
  title: 'Directory',
  lead: 'Contacts by country, body and rank, with an index of names; for a booklet, choose A5 and “booklet” in the print dialog.',
  heading: 'Directory of international relations',
  choices: {
    of: { label: 'For whom', codes: { all: 'All contacts', leaders: 'Leaders' } },
    index: { label: 'Index of names, with their pages' },
  },
  editions: { internal: 'internal edition', partner: 'edition for a partner', public: 'public edition' },
  persons: 'Persons',
  person: 'Person, function',
  reach: 'Reach',
  noCountry: 'Country not told',
  noBody: 'Without a body',
  nobody: 'No contact is to be put in it.',
  index: 'Index of names',
}
