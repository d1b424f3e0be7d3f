import type { Block, Cell } from '../../blocks/block'
import type { Money } from '../../fields/value'
import { compareDecimals } from '../../kernel/decimal'
import { moneyText } from '../../text/format'
import { filledTable } from '../tables/filled-table'
import { itemText } from '../telling/inner-values'
import { sumCell, sumsByCurrency } from '../money/money-sums'
import type { Fact } from '../telling/teller'
import type { ConventionSheet } from './sheet'

/** The amount as the law wants it stated, even when it is nil, and its shares by year, by party and by nature with their totals. */
export function moneyBlocks(sheet: ConventionSheet): readonly Block[] {
  const { teller, row, values, texts } = sheet
  const shares = values.shares ?? []
  const facts: readonly Fact[] = [{ label: texts.planned, value: amountCell(sheet) }]
  if (shares.length === 0) return [{ kind: 'facts', facts }]
  const sorted = shares.toSorted((a, b) => (a.year ?? 9999) - (b.year ?? 9999))
  const said = (share: object, property: string): string => itemText(teller, 'convention', 'shares', share, property)
  const table = filledTable(
    [
      { label: teller.sign('convention', row, 'shares') + texts.year, share: 14 },
      { label: texts.chargedTo, share: 34 },
      { label: texts.nature, share: 18 },
      { label: texts.shareLabel, share: 30 },
      { label: texts.amount, share: 24, align: 'end' },
    ],
    sorted.map((share) => ['year', 'partner', 'nature', 'label', 'amount'].map((property) => said(share, property))),
    [
      texts.total,
      '',
      '',
      '',
      sumCell(
        shares.map(({ amount }) => amount),
        teller.language,
      ),
    ],
  )
  const subtotals: readonly Fact[] = [
    subtotal(sheet, texts.byYear, sorted, (share) => (share.year == null ? texts.yearless : said(share, 'year'))),
    subtotal(sheet, texts.byParty, shares, (share) => said(share, 'partner') || texts.nobody),
    subtotal(sheet, texts.byNature, shares, (share) => said(share, 'nature') || texts.nobody),
  ]
  return [{ kind: 'facts', facts }, table, { kind: 'facts', facts: subtotals }]
}

function amountCell({ teller, row, values, texts }: ConventionSheet): Cell {
  if (values.amount == null) return teller.sign('convention', row, 'amount') + texts.noAmount
  if (compareDecimals(values.amount.amount, '0') === 0) return teller.sign('convention', row, 'amount') + texts.nil
  return teller.cell('convention', row, 'amount')
}

// One line for each name, with its sums.
function subtotal<Share extends { readonly amount?: Money | null }>(
  { teller }: ConventionSheet,
  label: string,
  shares: readonly Share[],
  nameOf: (share: Share) => string,
): Fact {
  const names = [...new Set(shares.map(nameOf))]
  const lines = names.map((name) => {
    const sums = sumsByCurrency(shares.filter((share) => nameOf(share) === name).map(({ amount }) => amount))
    return [name, ...sums.map((sum) => moneyText(sum, teller.language))].join(' · ')
  })
  return { label, value: { lines } }
}
