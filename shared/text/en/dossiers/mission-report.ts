import type { missionReportFr } from '../../fr/dossiers/mission-report'

/** The report of a mission, in English. */
export const missionReportEn: typeof missionReportFr = {
  title: 'Mission report',
  lead: 'What a visit gave: who, about what, what was promised, what is left to do; to be completed by hand where nothing is recorded.',
  choices: {
    costs: { label: 'With costs' },
    notes: { label: 'With the notes of the visit' },
  },
  ours: 'Our delegation',
  met: 'Persons met',
  topics: 'Topics',
  schedule: 'What took place',
  report: 'Report',
  notes: 'Notes of the visit',
  commitments: 'Commitments taken',
  costs: 'Costs',
  followUp: 'Follow-up',
  openOurs: 'What we still owe',
  thanks: 'Letters of thanks',
  thanksTo: 'To',
  toSend: 'to be sent',
  press: 'Press',
  evaluation: 'Evaluation',
  total: 'Total',
  byHand: 'To be completed',
  lettersByHand: 'Letters to be sent',
  draft: 'The visit is not over on the day of this document.',
}
