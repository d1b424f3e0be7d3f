import type { RecordRow } from '../../records/record-row'
import type { actionSheetFr } from '../../text/fr/dossiers/action-sheet'
import { parts, recipientChoice, type OneOf, type Recipient } from '../choices'
import type { OptionsOf } from '../define-dossier'
import type { Teller } from '../telling/teller'
import type { ValuesOfType } from '../telling/values-of'

/** The parts of the sheet of an action, in their order. */
const actionParts = [
  'identity',
  'content',
  'partners',
  'money',
  'emergency',
  'european',
  'deliverables',
  'commitments',
  'reports',
  'payments',
  'delegations',
  'checks',
  'documents',
  'notes',
] as const
export type ActionPart = (typeof actionParts)[number]

/** What the sheet of an action asks besides the action: for whom, which parts. */
export const actionSheetChoices = { recipient: recipientChoice satisfies OneOf<Recipient>, parts: parts(actionParts) }
export type ActionSheetOptions = OptionsOf<typeof actionSheetChoices>

/** The words of the sheet in a language. */
export type ActionSheetTexts = typeof actionSheetFr

/** What every part of the sheet is told from. */
export interface ActionSheet {
  readonly teller: Teller
  readonly texts: ActionSheetTexts
  readonly recipient: Recipient
  readonly row: RecordRow
  readonly values: ValuesOfType<'action'>
}
