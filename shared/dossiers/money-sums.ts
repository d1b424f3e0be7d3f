import { currencyDigits } from '../fields/currencies'
import type { Money } from '../fields/value'
import { addUp, roundDecimal } from '../kernel/decimal'

/** One sum for each currency, in the order of their codes: amounts are never added across currencies. */
export function sumsByCurrency(amounts: readonly Money[]): readonly Money[] {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))].toSorted()
  return currencies.map((currency) => {
    const own = amounts.filter((money) => money.currency === currency).map(({ amount }) => amount)
    return { amount: roundDecimal(addUp(own), currencyDigits[currency] ?? 2), currency }
  })
}
