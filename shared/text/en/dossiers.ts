import type { DossierWords } from '../dossiers'

/** The words of printed dossiers, in English. */
export const dossiersEn: DossierWords = {
  titles: { partner: 'Partner dossier' },
  asOf: 'As of',
  data: 'data',
  practice: 'PRACTICE BASE',
  page: 'page {{page}} / {{pages}}',
  contents: 'Contents',
  madeOn: 'Made on',
  madeBy: 'Made by',
  byOn: (member, laptop) => `${member}, laptop ${laptop}`,
  atTime: (day, clock) => `${day} at ${clock}`,
  recipient: 'For',
  recipients: { internal: 'Internal use', partner: 'The partner', public: 'The public' },
  unknownRecord: 'record not received',
  disagreements: (count) => (count > 1 ? `${count} values on which two laptops disagree` : 'One value on which two laptops disagree'),
  disagreement: (what, sides) => `${what}: ${sides.join(' or ')}.`,
  saidBy: (who, day) => `${who}, ${day}`,
  quoted: (text) => `“${text}”`,
  conflictNote: '⇄ Two laptops disagree on this value on the day of printing.',
  partner: {
    parts: {
      identity: 'Identity',
      leaders: 'Leaders',
      contacts: 'Contacts, by rank',
      conventions: 'Conventions and protocols',
      actions: 'Actions',
      delegations: 'Delegations, both ways',
      payments: 'Payments by year',
      commitments: 'Open commitments',
      notes: 'Notes',
    },
    empty: {
      identity: 'Nothing is recorded yet.',
      leaders: 'No leader is recorded.',
      contacts: 'No contact is recorded.',
      conventions: 'No convention is recorded.',
      actions: 'No action is recorded.',
      delegations: 'No delegation is recorded.',
      payments: 'No payment is recorded.',
      commitments: 'No commitment is open.',
      notes: 'No note is recorded.',
    },
    missing: 'Still to be filled in',
    otherNames: 'Names',
    leftOut: (count) =>
      count > 1
        ? `${count} records that are not meant for this reader are left out.`
        : 'One record that is not meant for this reader is left out.',
  },
}
