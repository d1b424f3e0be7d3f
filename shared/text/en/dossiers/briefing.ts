import type { briefingFr } from '../../fr/dossiers/briefing'

/** What to know before a visit, on one page, in English. */
export const briefingEn: typeof briefingFr = {
  title: 'Briefing',
  lead: 'What matters about a visit on one page: who they are, how to greet them, how our affairs stand.',
  choices: { photos: { label: 'With photographs' } },
  people: 'Whom we meet',
  nobody: 'Nobody is recorded.',
  greet: 'Greet (in French)',
  noForm: 'Madame, Monsieur',
  notes: 'Last contacts',
  noNotes: 'No contact is noted.',
  commitments: 'Open commitments',
  noCommitments: 'No commitment is open.',
  duties: 'Deadlines near the visit',
  noDuties: 'No deadline is near the visit.',
  talking: 'To say',
  ours: 'owed by us',
  theirs: 'owed to us',
  others: (count) => (count > 1 ? `and ${count} others` : 'and one other'),
  othersFeminine: (count) => (count > 1 ? `and ${count} others` : 'and one other'),
  dated: (day, text) => `${day}: ${text}`,
}
