import type { Block } from '../../blocks/block'
import type { Money } from '../../fields/value'
import { firstDay } from '../../kernel/day'
import { compareDecimals, percentOf, subtractDecimals } from '../../kernel/decimal'
import type { RecordRow } from '../../records/record-row'
import { moneyText, percentText, shortDay } from '../../text/format'
import type { Language } from '../../text/language'
import { filledTable } from '../tables/filled-table'
import type { RecordTableTexts } from '../tables/sequel-tables'
import { sumCell, sumIn } from './money-sums'
import type { Fact, Teller } from '../telling/teller'
import { valuesOf } from '../telling/values-of'

/** The payments that were read, the oldest first, with their sums, set against an amount in its currency where there is one. Nothing without payments. */
export function paymentBlocks(teller: Teller, amount: Money | null | undefined, texts: RecordTableTexts): readonly Block[] {
  const rows = teller.rows('payment').toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
  if (rows.length === 0) return []
  const paid = rows.map((row) => valuesOf('payment', row).paid)
  const table = filledTable(
    [
      { label: texts.day, share: 16 },
      { label: texts.shareLabel, share: 42 },
      { label: texts.beneficiary, share: 34 },
      { label: texts.paid, share: 24, align: 'end' },
    ],
    rows.map((row) => {
      const { paidOn, year } = valuesOf('payment', row)
      return [
        paidOn == null ? String(year ?? '') : shortDay(paidOn),
        teller.title('payment', row),
        teller.text('payment', row, 'beneficiary') || teller.text('payment', row, 'beneficiaryName'),
        teller.cell('payment', row, 'paid'),
      ]
    }),
    [texts.total, '', '', sumCell(paid, teller.language)],
  )
  const against = amount == null ? [] : againstAmount(amount, paid, teller.language, texts)
  return [table, ...against]
}

function dayOf(row: RecordRow): string {
  const { paidOn, year } = valuesOf('payment', row)
  return paidOn == null ? `${year ?? '9999'}` : firstDay(paidOn)
}

function againstAmount(
  amount: Money,
  paid: readonly (Money | null | undefined)[],
  language: Language,
  texts: RecordTableTexts,
): readonly Block[] {
  const sum = sumIn(amount.currency, paid)
  const left = subtractDecimals(amount.amount, sum.amount)
  const share = percentOf(sum.amount, amount.amount)
  const isBeyond = compareDecimals(left, '0') < 0
  const rest = { amount: left.replace('-', ''), currency: amount.currency }
  const others = paid.some((money) => money != null && money.currency !== amount.currency)
  const facts: readonly Fact[] = [
    { label: texts.planned, value: compareDecimals(amount.amount, '0') === 0 ? texts.nil : moneyText(amount, language) },
    {
      label: texts.paid,
      value: { lines: [moneyText(sum, language), ...(share === null ? [] : [[quiet(texts.ofPlanned(percentText(share, language)))]])] },
    },
    { label: isBeyond ? texts.beyond : texts.left, value: moneyText(rest, language) },
  ]
  return [{ kind: 'facts', facts }, ...(others ? [{ kind: 'paragraph', role: 'quiet', text: texts.otherCurrency } as const] : [])]
}

function quiet(text: string): { readonly text: string; readonly quiet: true } {
  return { text, quiet: true }
}
