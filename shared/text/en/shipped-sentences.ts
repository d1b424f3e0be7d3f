import type { ShippedSentences } from '../shipped-sentences'

/** What the shipped settings say, in English. */
export const shippedSentencesEn = {
  'aid.campaign': 'from 15 April to 31 May',
  'privacy.basis': 'Task in the public interest (GDPR, article 6-1-e)',
  'privacy.recipients': 'Staff of the directorate\nCabinet, elected members and departments that prepare a visit',
  'privacy.transfers': 'Lists of participants handed to the authorities of the country visited, to prepare the visit',
  'privacy.security':
    'Computers of the directorate, nothing sent over the Internet\nFiles exchanged are encrypted under a secret passphrase',
} as const satisfies ShippedSentences
