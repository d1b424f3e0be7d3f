import type { registerSheetFr } from '../../fr/dossiers/register-sheet'

/** The sheet of the register of processings, in English. */
export const registerSheetEn: typeof registerSheetFr = {
  title: 'GDPR register sheet',
  lead: 'The sheet of the register of processings for the directory, the visits and the agreements, to be completed and confirmed.',
  choices: {
    parts: {
      label: 'Processings',
      codes: { directory: 'Directory of contacts', delegations: 'Visits received and made', conventions: 'Agreements' },
    },
  },
  source:
    'Records of processing activities: GDPR, article 30. Lines “to be checked” are proposals that the directorate and its data protection officer have to confirm.',
  none: 'No processing is chosen.',
  controller: 'Controller',
  officer: 'Data protection officer',
  purposes: 'Purposes',
  basis: 'Legal basis',
  persons: 'Persons concerned',
  categories: 'Categories of data',
  sensitive: 'Data to be protected more',
  informed: 'Information of persons',
  recipients: 'Recipients',
  transfers: 'Transfers out of the European Union',
  retention: 'Retention',
  purge: 'Earlier erasure',
  security: 'Security measures',
  afterLastExchange: (years) => `${years} years after the last exchange`,
  afterReturn: (years) => `${years} years after the return`,
  daysAfterReturn: (days) => `Passports, diets and health: ${days} days after the return`,
  afterEnd: (years) => `${years} years after the end of the agreement`,
  processings: {
    directory: {
      purposes: ['Keep the directory of leaders and correspondents of partners', 'Write, invite and follow the relations of cooperation'],
      persons: ['Elected members, agents and leaders of partner bodies', 'Personalities and interpreters'],
    },
    delegations: {
      purposes: ['Prepare and receive visits, both ways', 'Follow commitments and costs'],
      persons: ['Participants, companions, interpreters and hosts'],
    },
    conventions: {
      purposes: ['Conclude, transmit and follow agreements (code général des collectivités territoriales, article L1115-1)'],
      persons: ['Signatories of agreements'],
    },
  },
}
