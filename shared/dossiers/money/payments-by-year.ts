import type { Block } from '../../blocks/block'
import type { Money } from '../../fields/value'
import { firstDay } from '../../kernel/day'
import type { RecordRow } from '../../records/record-row'
import { moneyText, shortDay } from '../../text/format'
import { sumCell, sumIn } from './money-sums'
import { totalOf } from '../tables/filled-table'
import type { Teller } from '../telling/teller'

/** What was paid, year by year: bars of each year in the currency most used, then every line with its sums. Sums are never made across currencies. */
export function paymentBlocks(teller: Teller): readonly Block[] {
  const rows = teller.rows('payment').filter((row) => paidOf(row) !== null)
  if (rows.length === 0) return []
  const { partner: words } = teller.words
  const years = [...new Set(rows.map(yearOf))].toSorted((a, b) => b - a)
  const main = mostUsed(rows)
  const inYear = (year: number): readonly RecordRow[] =>
    rows.filter((row) => yearOf(row) === year).toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))
  const bars = years.toReversed().map((year) => {
    const sum = sumIn(main, inYear(year).map(paidOf))
    return { label: String(year), value: Math.max(0, Number(sum.amount)), shown: moneyText(sum, teller.language) }
  })
  return [
    ...(years.length > 1 ? [{ kind: 'bars', bars } as const] : []),
    ...years.flatMap((year): readonly Block[] => [
      { kind: 'heading', level: 3, text: words.year(String(year)) },
      {
        kind: 'table',
        keepRows: true,
        columns: [
          { label: words.paidOn, share: 16 },
          { label: words.what, share: 40 },
          { label: words.beneficiary, share: 34 },
          { label: words.amount, share: 20, align: 'end' },
        ],
        rows: inYear(year).map((row) => [
          typeof row['paidOn'] === 'string' ? shortDay(row['paidOn']) : '',
          teller.title('payment', row),
          teller.text('payment', row, 'beneficiary') || teller.text('payment', row, 'beneficiaryName'),
          teller.cell('payment', row, 'paid'),
        ]),
        ...totalOf(['', words.total, '', sumCell(inYear(year).map(paidOf), teller.language)]),
      },
    ]),
  ]
}

function paidOf(row: RecordRow): Money | null {
  return (row['paid'] ?? null) as Money | null
}

function yearOf(row: RecordRow): number {
  return typeof row['year'] === 'number' ? row['year'] : 0
}

function dayOf(row: RecordRow): string {
  return typeof row['paidOn'] === 'string' ? firstDay(row['paidOn']) : ''
}

function mostUsed(rows: readonly RecordRow[]): string {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const currency = paidOf(row)?.currency ?? 'EUR'
    counts.set(currency, (counts.get(currency) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'EUR'
}
