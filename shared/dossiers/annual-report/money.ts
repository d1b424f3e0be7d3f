import type { Block, Cell } from '../../blocks/block'
import type { Text } from '../../blocks/text'
import type { Money } from '../../fields/value'
import type { RecordRow } from '../../records/record-row'
import { moneyText } from '../../text/format'
import { countryName } from '../../text/language-names'
import { groupedRows } from '../grouped-rows'
import { codeText } from '../inner-values'
import { sumsByCurrency } from '../money-sums'
import { valuesOf } from '../values-of'
import type { AnnualReport } from './report'

/** Where a payment goes: its country, or the wider destination that stands in its place. */
export function destinationOf({ teller, texts }: AnnualReport, row: RecordRow): string {
  const { area, country } = valuesOf('payment', row)
  if (area == null || area === 'country') return country == null ? texts.noCountry : countryName(country, teller.language)
  return codeText(teller, 'payment', 'area', area)
}

interface Line {
  readonly year: number
  readonly destination: string
  readonly sector: string
  readonly paid: Money | null | undefined
}

/** What was paid in the year and in the two before it, each destination with its sectors beneath it. */
export function paymentBlocks(report: AnnualReport): readonly Block[] {
  const { texts, years } = report
  const lines = years.flatMap(({ year, payments }) => payments.map((row) => lineOf(report, row, year)))
  if (lines.length === 0) return []
  const destinations = groups(report, lines, 'destination', texts.noCountry).map(([destination, here]) => ({
    head: [[{ text: destination, bold: true }], ...sumCells(report, here, true)],
    rows: groups(report, here, 'sector', texts.noSector).map(([sector, inSector]) => [sector, ...sumCells(report, inSector)]),
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

function lineOf(report: AnnualReport, row: RecordRow, year: number): Line {
  const { aidSector, paid } = valuesOf('payment', row)
  const sector = codeText(report.teller, 'payment', 'aidSector', aidSector) || report.texts.noSector
  return { year, destination: destinationOf(report, row), sector, paid }
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
  by: 'destination' | 'sector',
  unsaid: string,
): readonly (readonly [string, readonly Line[]])[] {
  const names = [...new Set(lines.map((line) => line[by]))]
  return names
    .toSorted((a, b) => Number(a === unsaid) - Number(b === unsaid) || a.localeCompare(b, teller.language))
    .map((name) => [name, lines.filter((line) => line[by] === name)])
}
