import Big from 'big.js'

/** A decimal number as text, `-1234.50`: never a binary fraction. */
export type Decimal = string

const form = /^-?\d{1,15}(\.\d{1,6})?$/

/** Whether a text is a decimal number in our form. */
export function isDecimal(text: string): boolean {
  return form.test(text)
}

/** The exact sum; '0' for none. */
export function sumDecimals(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Big(0)).toFixed()
}

/** The exact sum of very many, in whole millionths: a column of a table. '0' for none. */
export function addUp(values: Iterable<Decimal>): Decimal {
  let total = 0n
  for (const value of values) {
    const [whole = '0', part = ''] = value.split('.')
    const millionths = BigInt(whole + part.padEnd(6, '0'))
    total += millionths
  }
  const digits = (total < 0n ? -total : total).toString().padStart(7, '0')
  return trimDecimal(`${total < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`)
}

/** `a - b`, exact. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return new Big(a).minus(b).toFixed()
}

/** `a ÷ b × 100`, rounded half up to `digits` decimals; null when `b` is zero. */
export function percentOf(a: Decimal, b: Decimal, digits = 1): Decimal | null {
  const divisor = new Big(b)
  return divisor.eq(0) ? null : new Big(a).times(100).div(divisor).round(digits, Big.roundHalfUp).toFixed()
}

/** -1, 0 or 1 as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return new Big(a).cmp(b)
}

/** The same number with exactly `digits` decimals, rounded half up. */
export function roundDecimal(value: Decimal, digits: number): Decimal {
  return new Big(value).round(digits, Big.roundHalfUp).toFixed(digits)
}

/** The same number without needless zeros: `12.50` becomes `12.5`. */
export function trimDecimal(value: Decimal): Decimal {
  return new Big(value).toFixed()
}
