import type { Block, Cell } from '../../blocks/block'
import { compareDecimals } from '../../kernel/decimal'
import type { RecordRow } from '../../records/record-row'
import { longDay, moneyText, numberText, shortDay } from '../../text/format'
import { countryName } from '../../text/language-names'
import { signingOf, stateOrder } from '../convention/convention-days'
import { bodiesOf, countryCodesOf, otherParties } from '../convention/convention-parties'
import { filledTable } from '../tables/filled-table'
import { codeText } from '../telling/inner-values'
import { byName } from '../telling/name-order'
import { sumsByCurrency } from '../money/money-sums'
import { stateCell } from '../telling/state-cell'
import type { Teller } from '../telling/teller'
import { valuesOf } from '../telling/values-of'
import type { AnnualReport } from './report'
import { endedOn, stateOnDay } from './year-facts'

/** More bars do not stand beside each other. */
const mostBars = 8

/** How the conventions stood on the last day of the year: by state, by country, by sector; then those that were signed in it, and those that ended. */
export function conventionBlocks(report: AnnualReport): readonly Block[] {
  const { teller, texts, year } = report
  if (year.inForce.length + year.signed.length + year.ended.length === 0) return []
  const bodies = bodiesOf(teller)
  const states = byState(report)
  const countries = groups(teller, year.inForce, {
    codesOf: (row) => countryCodesOf(valuesOf('convention', row), bodies),
    say: (code, { language }) => countryName(code, language),
    unsaid: texts.noCountry,
  })
  const sectors = groups(teller, year.inForce, {
    codesOf: (row) => valuesOf('convention', row).sectors ?? [],
    say: (code, of) => codeText(of, 'convention', 'sectors', code),
    unsaid: texts.noSector,
  })
  return [
    ...groupTable(report, texts.byState(longDay(year.day, teller.language)), texts.state, states),
    ...groupTable(report, texts.byCountry, texts.country, countries),
    ...groupTable(report, texts.bySector, texts.sector, sectors),
    ...(countries.length + sectors.length === 0 ? [] : [{ kind: 'paragraph', role: 'quiet', text: texts.severalNote } as const]),
    ...listTable(report, texts.signedList, texts.signedOn, year.signed, (row) => signingOf(row)),
    ...listTable(report, texts.endedList, texts.endedOn, year.ended, (row) => endedOn(row, year.day)),
  ]
}

interface Group {
  readonly name: string
  readonly rows: readonly RecordRow[]
}

function byState({ teller, texts, year }: AnnualReport): readonly Group[] {
  const known = teller.rows('convention').flatMap((row) => {
    const state = stateOnDay(teller, row, year.day)
    return state === null ? [] : [{ row, state }]
  })
  return [...stateOrder, null].flatMap((state) => {
    const rows = known.filter((one) => one.state === state).map(({ row }) => row)
    const name = state === null ? texts.noState : codeText(teller, 'convention', 'state', state)
    return rows.length === 0 ? [] : [{ name, rows }]
  })
}

interface Grouping {
  readonly codesOf: (row: RecordRow) => readonly string[]
  readonly say: (code: string, teller: Teller) => string
  /** The name of those without any code. */
  readonly unsaid: string
}

// The largest first, then by name, and among equals those without any at the end.
function groups(teller: Teller, rows: readonly RecordRow[], { codesOf, say, unsaid }: Grouping): readonly Group[] {
  const keysOf = (row: RecordRow): readonly string[] => (codesOf(row).length === 0 ? [''] : codesOf(row))
  const keys = byName(teller, [...new Set(rows.flatMap(keysOf))], (key, of) => (key === '' ? '' : say(key, of)))
  return keys
    .map((key) => ({ name: key === '' ? unsaid : say(key, teller), rows: rows.filter((row) => keysOf(row).includes(key)) }))
    .toSorted((a, b) => b.rows.length - a.rows.length)
}

function groupTable({ teller, texts }: AnnualReport, title: string, label: string, told: readonly Group[]): readonly Block[] {
  if (told.length === 0) return []
  // The largest ones, in the order of the table.
  const largest = new Set(told.toSorted((a, b) => b.rows.length - a.rows.length).slice(0, mostBars))
  const bars = told
    .filter((group) => largest.has(group))
    .map(({ name, rows }) => ({ label: name, value: rows.length, shown: numberText(rows.length, teller.language) }))
  return [
    { kind: 'heading', level: 2, text: title },
    ...(told.length > 1 ? [{ kind: 'bars', bars } as const] : []),
    ...(told.length > mostBars
      ? [{ kind: 'paragraph', role: 'quiet', text: texts.largest(numberText(mostBars, teller.language)) } as const]
      : []),
    filledTable(
      [
        { label, share: 60 },
        { label: texts.number, share: 18, align: 'end' },
        { label: texts.amount, share: 34, align: 'end' },
      ],
      told.map(({ name, rows }): readonly Cell[] => [name, numberText(rows.length, teller.language), amountCell(teller, rows)]),
    ),
  ]
}

function listTable(
  { teller, texts }: AnnualReport,
  title: string,
  dayLabel: string,
  rows: readonly RecordRow[],
  dayOf: (row: RecordRow) => string | null,
): readonly Block[] {
  if (rows.length === 0) return []
  const sorted = rows.toSorted((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : 1))
  return [
    { kind: 'heading', level: 2, text: title },
    filledTable(
      [
        { label: texts.act, share: 42 },
        { label: texts.partner, share: 32 },
        { label: dayLabel, share: 18 },
        { label: texts.state, share: 20 },
        { label: texts.amount, share: 24, align: 'end' },
      ],
      sorted.map((row): readonly Cell[] => {
        const { number } = valuesOf('convention', row)
        const day = dayOf(row)
        return [
          { lines: [teller.title('convention', row), ...(number ? [[{ text: number, quiet: true }]] : [])] },
          { lines: otherParties(teller, valuesOf('convention', row)) },
          day === null ? '' : shortDay(day),
          stateCell(teller, 'convention', row, 'state'),
          amountCell(teller, [row]),
        ]
      }),
    ),
  ]
}

// An amount of nothing is read so, and a missing one is none.
function amountCell(teller: Teller, rows: readonly RecordRow[]): Cell {
  const amounts = rows.map((row) => valuesOf('convention', row).amount)
  const sums = sumsByCurrency(amounts).map((sum) =>
    compareDecimals(sum.amount, '0') === 0 ? teller.words.partner.nil : moneyText(sum, teller.language),
  )
  const [row] = rows
  return { lines: row && rows.length === 1 ? sums.map((sum) => teller.sign('convention', row, 'amount') + sum) : sums }
}
