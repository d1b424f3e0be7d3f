import type { annualReportFr } from '../../text/fr/dossiers/annual-report'
import { parts, recipientChoice, words, year, type OneOf, type Recipient } from '../choices'
import type { OptionsOf } from '../define-dossier'
import type { Teller } from '../telling/teller'
import type { YearFacts } from './year-facts'

const reportParts = ['figures', 'conventions', 'delegations', 'payments', 'projects', 'humanitarian', 'commitments'] as const
export type ReportPart = (typeof reportParts)[number]

/** What the annual report asks: the year, for whom, which parts, and what a person writes before and after them. */
export const annualReportChoices = {
  year: year(-1),
  recipient: recipientChoice satisfies OneOf<Recipient>,
  context: words(true),
  parts: parts(reportParts),
  outlook: words(true),
}
export type AnnualReportOptions = OptionsOf<typeof annualReportChoices>

/** The words of the report in a language. */
export type AnnualReportTexts = typeof annualReportFr

/** What every part of the report is told from: the year and the two before it, the latest first. */
export interface AnnualReport {
  readonly teller: Teller
  readonly texts: AnnualReportTexts
  readonly recipient: Recipient
  readonly year: YearFacts
  readonly years: readonly YearFacts[]
}
