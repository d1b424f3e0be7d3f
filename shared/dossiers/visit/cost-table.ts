import type { Block, Cell } from '../../blocks/block'
import { moneyText } from '../../text/format'
import { itemTable, type ItemColumn } from '../tables/item-table'
import { sumsByCurrency } from '../money/money-sums'
import type { Teller } from '../telling/teller'
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
          lines: sumsByCurrency(costs.flatMap((cost) => cost[amount] ?? [])).map((sum) => moneyText(sum, teller.language)),
        }
      return at === 0 ? total : ''
    }),
  )
}
