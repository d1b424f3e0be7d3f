import type { Block } from '../../blocks/block'
import type { Money } from '../../fields/value'
import { titleOf } from '../../records'
import type { RecordRow } from '../../records/record-row'
import { shareOf } from '../../rules/checks/action'
import { percentText } from '../../text/format'
import { fundingPlanEn } from '../../text/en/dossiers/funding-plan'
import { fundingPlanFr } from '../../text/fr/dossiers/funding-plan'
import { parts } from '../choices'
import { createGathering, finishContents } from '../readers/collect-records'
import { defineDossier } from '../define-dossier'
import { filledTable } from '../tables/filled-table'
import { budgetTable, countedFunding, fundingTable } from '../money/funding-table'
import { itemText, labelOf } from '../telling/inner-values'
import { numberedParts } from '../pages/part-blocks'
import type { Snapshot } from '../snapshot'
import { sumCell, sumsByCurrency } from '../money/money-sums'
import { createTeller, type Teller } from '../telling/teller'
import { titleBlocks } from '../pages/title-blocks'
import { valuesOf } from '../telling/values-of'
import { ratioBlocks, type FundingTexts } from './ratios'

type Part = (teller: Teller, row: RecordRow, texts: FundingTexts) => readonly Block[]

/** The funding plan of an action with the rules that a co-funding request is judged by, to be joined to the request or set right before it. */
export const fundingPlan = defineDossier({
  name: 'fundingPlan',
  about: 'action',
  choices: { parts: parts(['resources', 'expenses', 'partners', 'ratios', 'papers']) },
  texts: { fr: fundingPlanFr, en: fundingPlanEn },
  async collect(read, options) {
    const gathered = createGathering()
    const row = await read.record('action', options.record)
    if (row) gathered.add('action', [row])
    return await finishContents(read, gathered)
  },
  subject: (snapshot) => subjectOf(snapshot),
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const [row] = teller.rows('action')
    if (!row) return [...titleBlocks(teller, { title: subjectOf(snapshot), lead: '' }), { kind: 'paragraph', text: texts.missing }]
    const { number } = valuesOf('action', row)
    const lead = [teller.text('action', row, 'nature'), number ? texts.number(number) : '', teller.text('action', row, 'period')]
    return [
      ...titleBlocks(teller, { title: teller.title('action', row), lead: lead.filter((text) => text !== '').join(' · ') }),
      {
        kind: 'facts',
        facts: teller.facts('action', row, ['budget', 'ownShare', 'valued', 'partnerCountry', 'fund', 'fundAmount', 'fundRate']),
      },
      ...numberedParts(options.parts, texts, (part) => blocksOfPart[part](teller, row, texts)),
    ]
  },
})

const resourceBlocks: Part = (teller, row, texts) => {
  const table = fundingTable(teller, row, texts.total)
  if (!table) return []
  const lines = countedFunding(row)
  const by = (label: string, property: 'scheme' | 'nature' | 'state'): readonly Block[] => {
    const nameOf = (line: (typeof lines)[number]): string => itemText(teller, 'action', 'funding', line, property) || texts.unsaid
    const names = [...new Set(lines.map(nameOf))]
    return [
      filledTable(
        [
          { label, share: 46 },
          { label: texts.amount, share: 40, align: 'end' },
          { label: texts.share, share: 28, align: 'end' },
        ],
        names.map((name) => {
          const amounts = lines.filter((line) => nameOf(line) === name).map(({ amount }) => amount)
          return [name, sumCell(amounts, teller.language), shareText(teller, amounts, row)]
        }),
      ),
    ]
  }
  return [table, ...by(texts.byScheme, 'scheme'), { kind: 'columns', columns: [by(texts.byNature, 'nature'), by(texts.byState, 'state')] }]
}

function shareText({ language }: Teller, amounts: readonly (Money | null | undefined)[], row: RecordRow): string {
  const [sum, ...others] = sumsByCurrency(amounts)
  const share = others.length > 0 ? null : shareOf(sum, valuesOf('action', row).budget)
  return share === null ? '' : percentText(share, language)
}

const expenseBlocks: Part = (teller, row, texts) => {
  const table = budgetTable(teller, row, texts.total)
  return table ? [table] : []
}

const partnerBlocks: Part = (teller, row, texts) => {
  const partners = valuesOf('action', row).partners ?? []
  if (partners.length === 0) return []
  const said = (item: object, property: string): string => itemText(teller, 'action', 'partners', item, property)
  const label = (property: string): string => labelOf(teller, 'action', `partners/${property}`)
  const sum = (name: 'budget' | 'fund'): ReturnType<typeof sumCell> =>
    sumCell(
      partners.map((one) => one[name]),
      teller.language,
    )
  return [
    filledTable(
      [
        { label: teller.sign('action', row, 'partners') + label('partner'), share: 46 },
        { label: label('role'), share: 24 },
        { label: label('budget'), share: 26, align: 'end' },
        { label: label('fund'), share: 26, align: 'end' },
        { label: label('rate'), share: 14, align: 'end' },
      ],
      partners.map((one) => ['partner', 'role', 'budget', 'fund', 'rate'].map((property) => said(one, property))),
      partners.some(({ budget, fund }) => budget != null || fund != null) ? [texts.total, '', sum('budget'), sum('fund'), ''] : undefined,
    ),
  ]
}

const paperBlocks: Part = (teller, row, texts) => {
  const { convention } = valuesOf('action', row)
  const name = convention == null ? texts.noConvention : teller.nameOf(convention)
  return [
    { kind: 'facts', facts: [{ label: texts.convention, value: teller.sign('action', row, 'convention') + name }] },
    ...texts.papers.map((paper): Block => ({ kind: 'paragraph', text: texts.paper(paper) })),
  ]
}

const blocksOfPart = {
  resources: resourceBlocks,
  expenses: expenseBlocks,
  partners: partnerBlocks,
  ratios: ratioBlocks,
  papers: paperBlocks,
} as const

function subjectOf(snapshot: Snapshot): string {
  const [row] = snapshot.records.action ?? []
  return (row && titleOf('action', row)) || createTeller(snapshot).words.unknownRecord
}
