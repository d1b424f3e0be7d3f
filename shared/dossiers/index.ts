import type { Paper } from '../blocks/paper'
import { accessFile } from './access-file'
import { actionSheet } from './action-sheet'
import { aidPreparation } from './aid-preparation'
import { annualReport } from './annual-report'
import { badges } from './badges'
import { briefing } from './briefing'
import { contactSheet } from './contact-sheet'
import { conventionDeadlines } from './convention-deadlines'
import { conventionSheet } from './convention-sheet'
import { countrySheet } from './country-sheet'
import type { Dossier } from './define-dossier'
import { delegationDossier } from './delegation'
import { directory } from './directory'
import { envelopes } from './envelopes'
import { fundingPlan } from './funding-plan'
import { labels } from './labels'
import { legalityList } from './legality-list'
import { letter } from './letter'
import { mergeMinutes } from './merge-minutes'
import { missionReport } from './mission-report'
import { participantList } from './participant-list'
import { partnerDossier } from './partner'
import { placeCards } from './place-cards'
import { projectTracker } from './project-tracker'
import { recordList } from './record-list'
import { recoverySheet } from './recovery-sheet'
import { registerSheet } from './register-sheet'
import { composePaper } from './snapshot-to-paper'
import { tablePlan } from './table-plan'

/** The one list of printable documents. */
export const dossiers: readonly Dossier[] = [
  partnerDossier,
  conventionSheet,
  actionSheet,
  fundingPlan,
  conventionDeadlines,
  legalityList,
  aidPreparation,
  projectTracker,
  annualReport,
  delegationDossier,
  participantList,
  briefing,
  tablePlan,
  missionReport,
  contactSheet,
  countrySheet,
  placeCards,
  badges,
  labels,
  envelopes,
  letter,
  directory,
  registerSheet,
  accessFile,
  recordList,
  recoverySheet,
  mergeMinutes,
]

/** The paper of a snapshot's text. */
export function snapshotToPaper(text: string): Paper {
  return composePaper(dossiers, text)
}
