import type { Block, Cell } from '../../blocks/block'
import { firstDay } from '../../kernel/day'
import { percentOf } from '../../kernel/decimal'
import type { RecordRow } from '../../records/record-row'
import { moneyText, numberText, percentText, shortDay } from '../../text/format'
import { countryName } from '../../text/language-names'
import { filledTable } from '../tables/filled-table'
import { codeText } from '../telling/inner-values'
import { sumCell } from '../money/money-sums'
import { stateCell } from '../telling/state-cell'
import { valuesOf } from '../telling/values-of'
import type { AnnualReport } from './report'

/** The visits of the year, those received and those made each for themselves, with how many took part. */
export function delegationBlocks(report: AnnualReport): readonly Block[] {
  const { texts, year } = report
  return (['incoming', 'outgoing'] as const).flatMap((way): readonly Block[] =>
    year[way].length === 0 ? [] : [{ kind: 'heading', level: 2, text: texts[way] }, delegationTable(report, year[way])],
  )
}

function delegationTable({ teller, texts }: AnnualReport, rows: readonly RecordRow[]): Block {
  const start = (row: RecordRow): string => firstDay(valuesOf('delegation', row).dates?.from ?? '9999')
  const persons = (row: RecordRow): number => (valuesOf('delegation', row).participants ?? []).length
  return filledTable(
    [
      { label: texts.delegation, share: 46 },
      { label: texts.partner, share: 32 },
      { label: texts.dates, share: 28 },
      { label: texts.place, share: 24 },
      { label: texts.persons, share: 18, align: 'end' },
    ],
    rows
      .toSorted((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0))
      .map((row): readonly Cell[] => {
        const { country, cities } = valuesOf('delegation', row)
        return [
          teller.title('delegation', row),
          teller.cell('delegation', row, 'partners'),
          teller.cell('delegation', row, 'dates'),
          { lines: [cities ?? '', country == null ? '' : countryName(country, teller.language)].filter((text) => text !== '') },
          persons(row) === 0 ? '–' : numberText(persons(row), teller.language),
        ]
      }),
    [
      texts.counted(rows.length),
      '',
      '',
      '',
      numberText(
        rows.reduce((sum, row) => sum + persons(row), 0),
        teller.language,
      ),
    ],
  )
}

/** The European projects that ran in the year, with our role, their money and what is certified. */
export function projectBlocks({ teller, texts, year }: AnnualReport): readonly Block[] {
  const { language } = teller
  if (year.projects.length === 0) return []
  return [
    filledTable(
      [
        { label: texts.project, share: 38 },
        { label: texts.programme, share: 30 },
        { label: texts.role, share: 18 },
        { label: texts.budget, share: 26, align: 'end' },
        { label: texts.certified, share: 24, align: 'end' },
        { label: texts.step, share: 20 },
      ],
      year.projects.map((row): readonly Cell[] => {
        const { acronym, budget, fund, fundAmount } = valuesOf('action', row)
        const european = texts.fund(fundAmount == null ? '' : moneyText(fundAmount, language), codeText(teller, 'action', 'fund', fund))
        return [
          { lines: [...(acronym ? [[{ text: acronym, bold: true }]] : []), teller.title('action', row)] },
          teller.cell('action', row, 'programme'),
          teller.cell('action', row, 'role'),
          {
            lines: [
              ...(budget == null ? [] : [teller.sign('action', row, 'budget') + moneyText(budget, language)]),
              ...(european === '' ? [] : [[{ text: european, quiet: true }]]),
            ],
          },
          teller.cell('action', row, 'certified'),
          stateCell(teller, 'action', row, 'step'),
        ]
      }),
      [
        texts.total,
        '',
        '',
        sumCell(
          year.projects.map((row) => valuesOf('action', row).budget),
          language,
        ),
        sumCell(
          year.projects.map((row) => valuesOf('action', row).certified),
          language,
        ),
        '',
      ],
    ),
  ]
}

/** What was given to answer a crisis, by which way, and whether an account of it came back. */
export function humanitarianBlocks({ teller, texts, year }: AnnualReport): readonly Block[] {
  if (year.humanitarian.length === 0) return []
  return [
    filledTable(
      [
        { label: texts.action, share: 38 },
        { label: texts.country, share: 20 },
        { label: texts.crisis, share: 28 },
        { label: texts.channel, share: 18 },
        { label: texts.given, share: 24, align: 'end' },
        { label: texts.report, share: 22 },
      ],
      year.humanitarian.map((row): readonly Cell[] => {
        const { given, givenOn, reportedOn } = valuesOf('action', row)
        return [
          teller.title('action', row),
          teller.cell('action', row, 'country'),
          teller.cell('action', row, 'crisis'),
          teller.cell('action', row, 'channel'),
          {
            lines: [
              ...(given == null ? [] : [teller.sign('action', row, 'given') + moneyText(given, teller.language)]),
              ...(givenOn == null ? [] : [[{ text: shortDay(givenOn), quiet: true }]]),
            ],
          },
          reportedOn == null
            ? { pill: { label: texts.noReport, tone: 'attention' } }
            : { pill: { label: texts.reportedOn(shortDay(reportedOn)), tone: 'good' } },
        ]
      }),
      [
        texts.total,
        '',
        '',
        '',
        sumCell(
          year.humanitarian.map((row) => valuesOf('action', row).given),
          teller.language,
        ),
        '',
      ],
    ),
  ]
}

/** How many of the commitments that fell due in the year were kept, by us and by others; those that were not stand by name before our own eyes. */
export function commitmentBlocks({ teller, texts, year, recipient }: AnnualReport): readonly Block[] {
  if (year.due.length === 0) return []
  const sides = (['ours', 'theirs'] as const).map((side) => ({
    name: texts.sides[side],
    rows: year.due.filter((row) => row['side'] === side),
  }))
  const told = [...sides.filter(({ rows }) => rows.length > 0), { name: texts.sides.all, rows: year.due }]
  const count = (rows: readonly RecordRow[], step: string): number => rows.filter((row) => row['step'] === step).length
  const open = year.due.filter((row) => row['step'] !== 'done' && row['step'] !== 'dropped')
  return [
    filledTable(
      [
        { label: texts.side, share: 40 },
        { label: texts.due, share: 16, align: 'end' },
        { label: texts.kept, share: 16, align: 'end' },
        { label: texts.dropped, share: 20, align: 'end' },
        { label: texts.open, share: 18, align: 'end' },
        { label: texts.share, share: 20, align: 'end' },
      ],
      told.map(({ name, rows }): readonly Cell[] => {
        const [done, dropped] = [count(rows, 'done'), count(rows, 'dropped')]
        const share = percentOf(String(done), String(rows.length), 0)
        const figures = [rows.length, done, dropped, rows.length - done - dropped].map((value) => numberText(value, teller.language))
        return [name, ...figures, share === null ? '' : percentText(share, teller.language)]
      }),
    ),
    ...(open.length === 0 || recipient !== 'internal'
      ? []
      : [{ kind: 'heading', level: 2, text: texts.notKept } as const, openTable({ teller, texts }, open)]),
  ]
}

function openTable({ teller, texts }: Pick<AnnualReport, 'teller' | 'texts'>, open: readonly RecordRow[]): Block {
  return filledTable(
    [
      { label: texts.what, share: 42 },
      { label: texts.who, share: 30 },
      { label: texts.until, share: 24 },
      { label: texts.from, share: 34 },
    ],
    open.map((row): readonly Cell[] => [
      teller.title('commitment', row),
      teller.cell('commitment', row, 'by'),
      stateCell(teller, 'commitment', row, 'state', shortDay(valuesOf('commitment', row).dueOn ?? '')),
      teller.cell('commitment', row, 'from'),
    ]),
  )
}
