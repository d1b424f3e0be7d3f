import type { Block } from '../../blocks/block'
import { annualReportEn } from '../../text/en/dossiers/annual-report'
import { annualReportFr } from '../../text/fr/dossiers/annual-report'
import { coverBlocks } from '../pages/cover'
import { defineDossier } from '../define-dossier'
import { disagreementNotice } from '../pages/disagreements'
import { markdownToBlocks } from '../telling/markdown'
import { leftOutNotice } from '../readers/meant-for'
import { numberedParts } from '../pages/part-blocks'
import { createTeller } from '../telling/teller'
import { collectAnnualReport } from './collect'
import { conventionBlocks } from './conventions'
import { commitmentBlocks, delegationBlocks, humanitarianBlocks, projectBlocks } from './deeds'
import { figureBlocks } from './figures'
import { paymentBlocks } from './money'
import { annualReportChoices, type AnnualReport, type ReportPart } from './report'
import { yearFactsOf, yearsOf } from './year-facts'

const blocksOfPart: Readonly<Record<ReportPart, (report: AnnualReport) => readonly Block[]>> = {
  figures: figureBlocks,
  conventions: conventionBlocks,
  delegations: delegationBlocks,
  payments: paymentBlocks,
  projects: projectBlocks,
  humanitarian: humanitarianBlocks,
  commitments: commitmentBlocks,
}

/** The year of the directorate for the assembly and for its partners, beside the two years before it. */
export const annualReport = defineDossier({
  name: 'annualReport',
  about: null,
  choices: annualReportChoices,
  texts: { fr: annualReportFr, en: annualReportEn },
  twoLanguages: true,
  tells: {},
  collect: collectAnnualReport,
  subject: (_snapshot, options, texts) => texts.subject(options.year),
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const years = yearsOf(options.year)
    const facts = years.map((year) => yearFactsOf(teller, year))
    const [year = yearFactsOf(teller, options.year)] = facts
    const report: AnnualReport = { teller, texts, recipient: options.recipient, year, years: facts }
    return [
      ...coverBlocks(teller, {
        eyebrow: texts.title,
        title: texts.titleOf(options.year),
        names: [],
        facts: [
          { label: texts.yearLabel, value: texts.compared(options.year - 2, options.year) },
          { label: teller.words.recipient, value: teller.words.recipients[options.recipient] },
        ],
      }),
      { kind: 'pageBreak' },
      ...disagreementNotice(teller),
      ...leftOutNotice(teller),
      ...written(texts.context, options.context),
      ...numberedParts(options.parts, texts, (part) => blocksOfPart[part](report)),
      ...written(texts.outlook, options.outlook),
    ]
  },
})

// What a person wrote for this print, under its heading.
function written(title: string, text: string): readonly Block[] {
  return text.trim() === '' ? [] : [{ kind: 'heading', level: 1, text: title }, ...markdownToBlocks(text)]
}
