import type { Cell } from '../../blocks/block'
import { currencyDigits } from '../../fields/currencies'
import type { Money } from '../../fields/value'
import { addUp, roundDecimal } from '../../kernel/decimal'
import { moneyText } from '../../text/format'
import type { Language } from '../../text/language'

/** One sum for each currency, in the order of their codes: amounts are never added across currencies. */
export function sumsByCurrency(amounts: readonly (Money | null | undefined)[]): readonly Money[] {
  const given = amounts.filter((money) => money != null)
  const currencies = [...new Set(given.map(({ currency }) => currency))].toSorted()
  return currencies.map((currency) => {
    const own = given.filter((money) => money.currency === currency).map(({ amount }) => amount)
    return { amount: roundDecimal(addUp(own), currencyDigits[currency] ?? 2), currency }
  })
}

/** The sums of amounts for a cell, one line for each currency. */
export function sumCell(amounts: readonly (Money | null | undefined)[], language: Language): Cell {
  return { lines: sumsByCurrency(amounts).map((sum) => moneyText(sum, language)) }
}

/** The sum in one currency; an amount of nothing where there is none in it. */
export function sumIn(currency: string, amounts: readonly (Money | null | undefined)[]): Money {
  return (
    sumsByCurrency(amounts).find((sum) => sum.currency === currency) ?? {
      amount: roundDecimal('0', currencyDigits[currency] ?? 2),
      currency,
    }
  )
}
