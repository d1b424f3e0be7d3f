import type { Block, Cell } from '../../blocks/block'
import { percentOf } from '../../kernel/decimal'
import { languageName } from '../../text/language-names'
import { numberText, percentText, shortDay } from '../../text/format'
import { filledTable } from '../tables/filled-table'
import { budgetTable, fundingTable } from '../money/funding-table'
import { addedFacts, groupBlocks, itemText, labelOf } from '../telling/inner-values'
import { markdownToBlocks } from '../telling/markdown'
import { sumCell } from '../money/money-sums'
import { nameRun, type Fact } from '../telling/teller'
import type { ActionSheet } from './sheet'

/** What it is, where and when, under which convention, and who follows it. */
export function identityBlocks({ teller, row, values, recipient }: ActionSheet): readonly Block[] {
  const titles: readonly Fact[] = (values.titles ?? []).flatMap(({ title }) =>
    title ? [{ label: languageName(title.tag, teller.language), value: [nameRun(title)] }] : [],
  )
  const ours = recipient === 'internal' ? [...teller.facts('action', row, ['followedBy']), ...addedFacts(teller, 'action', row)] : []
  const facts = [
    ...teller.facts('action', row, ['number', 'acronym', 'nature']),
    ...titles,
    ...teller.facts('action', row, ['period', 'country', 'place', 'convention', 'website']),
    ...ours,
  ]
  return factBlocks(facts)
}

/** The fields it works in, then its long texts. */
export function contentBlocks({ teller, row, values }: ActionSheet): readonly Block[] {
  const facts = teller.facts('action', row, ['sectors', 'aidSector', 'goals', 'topics'])
  const texts = (['summary', 'results'] as const).flatMap((name): readonly Block[] => {
    const text = values[name]
    if (text == null || text.trim() === '') return []
    return [
      { kind: 'heading', level: 3, text: teller.sign('action', row, name) + labelOf(teller, 'action', name) },
      ...markdownToBlocks(text),
    ]
  })
  return [...factBlocks(facts), ...texts]
}

/** Every partner with its role, who speaks for it, and its part of the money. */
export function partnerBlocks({ teller, row, values, texts }: ActionSheet): readonly Block[] {
  const partners = values.partners ?? []
  if (partners.length === 0) return []
  const label = (property: string): string => labelOf(teller, 'action', `partners/${property}`)
  const sum = (name: 'budget' | 'fund'): Cell =>
    sumCell(
      partners.map((one) => one[name]),
      teller.language,
    )
  const hasMoney = partners.some(({ budget, fund }) => budget != null || fund != null)
  return [
    filledTable(
      [
        { label: teller.sign('action', row, 'partners') + label('partner'), share: 40 },
        { label: label('role'), share: 20 },
        { label: label('contact'), share: 26 },
        { label: label('budget'), share: 25, align: 'end' },
        { label: label('fund'), share: 25, align: 'end' },
        { label: label('rate'), share: 12, align: 'end' },
      ],
      partners.map((partner): readonly Cell[] => {
        const said = (property: string): string => itemText(teller, 'action', 'partners', partner, property)
        const more = [said('department'), said('motivation')].filter((text) => text !== '')
        return [
          { lines: [said('partner'), ...more.map((text) => [{ text, quiet: true }])] },
          said('role'),
          said('contact'),
          said('budget'),
          said('fund'),
          said('rate'),
        ]
      }),
      hasMoney ? [texts.total, '', '', sum('budget'), sum('fund'), ''] : undefined,
    ),
  ]
}

/** What it costs and who pays: the sums of the record, its resources and its lines of expense. */
export function moneyBlocks({ teller, row, texts }: ActionSheet): readonly Block[] {
  const facts = teller.facts('action', row, ['budget', 'ownShare', 'valued', 'partnerCountry'])
  const [funding, budget] = [fundingTable(teller, row, texts.total), budgetTable(teller, row, texts.total)]
  return [...factBlocks(facts), ...(funding ? [funding] : []), ...(budget ? [budget] : [])]
}

/** Which crisis it answers, by which way and what was given. */
export function emergencyBlocks({ teller, row }: ActionSheet): readonly Block[] {
  const names = ['crisis', 'eventOn', 'urgent', 'urgency', 'channel', 'given', 'givenOn', 'reportedOn']
  return [...factBlocks(teller.facts('action', row, names)), ...groupBlocks(teller, 'action', row, 'resolution')]
}

/** The programme, our role in it, its days and its European money. */
export function europeanBlocks({ teller, row }: ActionSheet): readonly Block[] {
  const days = ['decidedOn', 'contractedOn', 'closedOn', 'prolongedTo']
  const money = ['fund', 'fundAmount', 'fundRate', 'stateAid', 'certified', 'refunded']
  const names = ['programme', 'role', 'call', 'projectId', 'priority', 'objective', ...days, ...money]
  return [...factBlocks(teller.facts('action', row, names)), ...groupBlocks(teller, 'action', row, 'counterpart')]
}

/** What it is to bring about, and how far it has come. */
export function deliverableBlocks({ teller, row, values, texts }: ActionSheet): readonly Block[] {
  const indicators = values.indicators ?? []
  if (indicators.length === 0) return []
  const number = (value: number | null | undefined): string => (value == null ? '' : numberText(value, teller.language))
  return [
    filledTable(
      [
        { label: teller.sign('action', row, 'indicators') + texts.indicator, share: 70 },
        { label: texts.target, share: 20, align: 'end' },
        { label: texts.reached, share: 20, align: 'end' },
        { label: texts.share, share: 18, align: 'end' },
      ],
      indicators.map(({ name, unit, target, reached }): readonly Cell[] => {
        const share = target == null || reached == null ? null : percentOf(String(reached), String(target), 0)
        return [
          { lines: [name ?? '', ...(unit ? [[{ text: unit, quiet: true }]] : [])] },
          number(target),
          number(reached),
          share === null ? '' : percentText(share, teller.language),
        ]
      }),
    ),
  ]
}

/** The reports to the programme with the days that each is due and was sent. */
export function reportBlocks({ teller, row, values, texts }: ActionSheet): readonly Block[] {
  const reports = values.reports ?? []
  if (reports.length === 0) return []
  const day = (value: string | null | undefined): string => (value == null ? '' : shortDay(value))
  return [
    filledTable(
      [
        { label: teller.sign('action', row, 'reports') + texts.report, share: 22 },
        { label: texts.period, share: 34 },
        { label: texts.controller, share: 18 },
        { label: texts.joint, share: 18 },
        { label: texts.sent, share: 18 },
        { label: texts.verified, share: 18 },
      ],
      reports.map((report): readonly Cell[] => [
        { lines: [report.number ?? '', [{ text: itemText(teller, 'action', 'reports', report, 'kind'), quiet: true }]] },
        itemText(teller, 'action', 'reports', report, 'period'),
        day(report.controllerOn),
        day(report.jointOn),
        day(report.sentOn),
        day(report.verifiedOn),
      ]),
    ),
  ]
}

function factBlocks(facts: readonly Fact[]): readonly Block[] {
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
}
