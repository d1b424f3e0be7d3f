import type { contactSheetFr } from '../../fr/dossiers/contact-sheet'

/** The sheet of a person, in English. */
export const contactSheetEn: typeof contactSheetFr = {
  title: 'Contact sheet',
  lead: 'Who a person is, how to write to and reach this person, what we did together.',
  choices: {
    photos: { label: 'With the photograph (internal version)' },
    privateNote: { label: 'With the private note (internal version)' },
  },
  identity: 'Identity',
  addressing: 'Addressing this person',
  noForm: 'The civility or the rank of the function is missing: no salutation can be proposed.',
  office: 'Function on the day of the sheet',
  noOffice: 'No function is held on that day.',
  mandates: 'Functions',
  noMandates: 'No function is recorded.',
  undated: 'no dates',
  reach: 'Reach',
  noReach: 'No way to reach this person is recorded.',
  visits: 'Visits together',
  noVisits: 'No visit is recorded.',
  role: 'In what capacity',
  presentation: 'Presentation',
  notes: 'Notes',
  noNotes: 'No note is recorded.',
  privateNote: 'Private note',
  privacy: 'Personal data',
  noBasis: 'The lawful basis is not recorded.',
  notInformed: 'The person is not noted as informed.',
  notMeant: 'This record is not meant for this reader.',
}
