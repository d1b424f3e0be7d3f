import type { Block, Cell } from '../../blocks/block'
import type { Text } from '../../blocks/text'
import { isCountryCode } from '../../fields/countries'
import type { Money } from '../../fields/value'
import type { RecordRow } from '../../records/record-row'
import { moneyText } from '../../text/format'
import { countryName } from '../../text/language-names'
import { groupedRows } from '../tables/grouped-rows'
import { codeText } from '../telling/inner-values'
import { byName } from '../telling/name-order'
import { sumsByCurrency } from '../money/money-sums'
import type { Teller } from '../telling/teller'
import { valuesOf } from '../telling/values-of'
import type { AnnualReport } from './report'

/** Where a payment goes, by its code: its country, or the wider destination that stands in its place; '' where neither is told. */
export function destinationOf(row: RecordRow): string {
  const { area, country } = valuesOf('payment', row)
  return area == null || area === 'country' ? (country ?? '') : area
}

interface Line {
  readonly year: number
  readonly row: RecordRow
  readonly paid: Money | null | undefined
}

/** What lines are put together by: one code each, and its name. */
interface Grouping {
  readonly codeOf: (row: RecordRow) => string
  readonly say: (code: string, teller: Teller) => string
}

const byDestination: Grouping = {
  codeOf: destinationOf,
  say: (code, teller) => (isCountryCode(code) ? countryName(code, teller.language) : codeText(teller, 'payment', 'area', code)),
}

const bySector: Grouping = {
  codeOf: (row) => valuesOf('payment', row).aidSector ?? '',
  say: (code, teller) => codeText(teller, 'payment', 'aidSector', code),
}

/** What was paid in the year and in the two before it, each destination with its sectors beneath it. */
export function paymentBlocks(report: AnnualReport): readonly Block[] {
  const { texts, years } = report
  const lines = years.flatMap(({ year, payments }) => payments.map((row): Line => ({ year, row, paid: valuesOf('payment', row).paid })))
  if (lines.length === 0) return []
  const destinations = groups(report, lines, byDestination, texts.noCountry).map(([destination, here]) => ({
    head: [[{ text: destination, bold: true }], ...sumCells(report, here, true)],
    rows: groups(report, here, bySector, texts.noSector).map(([sector, inSector]) => [sector, ...sumCells(report, inSector)]),
  }))
  return [
    {
      kind: 'table',
      keepRows: true,
      columns: [
        { label: texts.destination, share: 54 },
        ...years.map(({ year }) => ({ label: String(year), share: 26, align: 'end' as const })),
      ],
      ...groupedRows(destinations),
      total: [texts.total, ...sumCells(report, lines)],
    },
  ]
}

// One cell for each year.
function sumCells({ teller, years }: AnnualReport, lines: readonly Line[], strong = false): readonly Cell[] {
  return years.map(({ year }): Cell => {
    const sums = sumsByCurrency(lines.filter((line) => line.year === year).map(({ paid }) => paid))
    return { lines: sums.map((sum): Text => [{ text: moneyText(sum, teller.language), ...(strong ? { bold: true } : {}) }]) }
  })
}

// By name; what is not stated comes last.
function groups(
  { teller }: AnnualReport,
  lines: readonly Line[],
  { codeOf, say }: Grouping,
  unsaid: string,
): readonly (readonly [string, readonly Line[]])[] {
  const nameOf = (code: string, of: Teller): string => (code === '' ? '' : say(code, of))
  return byName(teller, [...new Set(lines.map(({ row }) => codeOf(row)))], nameOf).map((code) => [
    nameOf(code, teller) || unsaid,
    lines.filter(({ row }) => codeOf(row) === code),
  ])
}
