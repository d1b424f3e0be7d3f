import type { Block, Cell } from '../../blocks/block'
import { currencyDigits } from '../../fields/currencies'
import type { Money } from '../../fields/value'
import { addUp, roundDecimal } from '../../kernel/decimal'
import { moneyText } from '../../text/format'
import { itemTable, type ItemColumn } from '../item-table'
import type { Teller } from '../teller'
import type { Visit } from './visit'

type Cost = NonNullable<Visit['costs']>[number]

const amounts = ['planned', 'committed', 'paid'] as const

/** What a visit costs, line by line, with its sums, one for each currency. */
export function costTable(teller: Teller, visit: Visit, total: string): readonly Block[] {
  const costs = visit.costs ?? []
  const columns: readonly ItemColumn<Cost>[] = [
    { property: 'label', share: 34 },
    { property: 'nature', share: 22 },
    ...amounts.map((property) => ({ property, share: 20, align: 'end' as const })),
    { property: 'payee', share: 22 },
    { property: 'budgetLine', share: 20 },
  ]
  return itemTable(teller, { type: 'delegation', list: 'costs' }, costs, columns, (told) =>
    told.map(({ property }, at): Cell => {
      const amount = amounts.find((one) => one === property)
      if (amount !== undefined)
        return {
          lines: sumsText(
            teller,
            costs.map((cost) => cost[amount] ?? null),
          ),
        }
      return at === 0 ? total : ''
    }),
  )
}

/** The sums of amounts in words, one for each currency in the order of their codes. */
export function sumsText({ language }: Teller, of: readonly (Money | null)[]): readonly string[] {
  const given = of.filter((money) => money !== null)
  const currencies = [...new Set(given.map(({ currency }) => currency))].toSorted()
  return currencies.map((currency) => {
    const parts = given.filter((money) => money.currency === currency).map(({ amount }) => amount)
    return moneyText({ amount: roundDecimal(addUp(parts), currencyDigits[currency] ?? 2), currency }, language)
  })
}
