import type { RecordRow } from '../../records/record-row'
import type { conventionSheetFr } from '../../text/fr/dossiers/convention-sheet'
import { parts, recipientChoice, type OneOf, type Recipient } from '../choices'
import type { OptionsOf } from '../define-dossier'
import type { Teller } from '../telling/teller'
import type { ValuesOfType } from '../telling/values-of'

/** The parts of the sheet of a convention, in their order. */
const conventionParts = [
  'identity',
  'parties',
  'content',
  'money',
  'law',
  'way',
  'term',
  'texts',
  'family',
  'life',
  'checks',
  'commitments',
  'payments',
] as const
export type ConventionPart = (typeof conventionParts)[number]

/** What the sheet of a convention asks besides the convention: for whom, which parts. */
export const conventionSheetChoices = {
  recipient: recipientChoice satisfies OneOf<Recipient>,
  parts: parts(conventionParts),
}
export type ConventionSheetOptions = OptionsOf<typeof conventionSheetChoices>

/** The words of the sheet in a language. */
export type ConventionSheetTexts = typeof conventionSheetFr

/** What every part of the sheet is told from. */
export interface ConventionSheet {
  readonly teller: Teller
  readonly texts: ConventionSheetTexts
  readonly recipient: Recipient
  readonly row: RecordRow
  readonly values: ValuesOfType<'convention'>
}
