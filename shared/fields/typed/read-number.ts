import { isDecimal, roundDecimal, trimDecimal } from '../../kernel/decimal'
import { fold } from '../../kernel/fold'
import { failed, ok, type Result } from '../../kernel/result'
import { currencyDigits } from '../currencies'
import type { Money } from '../value'
import type { TypedProblem } from './problem'

/** Reads a decimal number as it is written in France or elsewhere: `12 500,00`, `12.500,00`, `12,500.00`, `12500.5`, `−3`. null when it is none. */
export function readTypedDecimal(text: string): string | null {
  const bare = text.replaceAll(/[\s\u00A0\u202F'’]/g, '').replaceAll('\u2212', '-')
  // Separators of one kind that come back, every three digits, group thousands: there is no decimal part.
  if (/^-?\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/.test(bare)) return bare.replaceAll(/[,.]/g, '')
  const comma = bare.lastIndexOf(',')
  const point = bare.lastIndexOf('.')
  const decimal = comma > point ? ',' : '.'
  const thousands = decimal === ',' ? '.' : ','
  // One lone separator followed by three digits groups thousands in neither language here: `1.500` is read as a decimal only if it is not that form.
  const plain = bare.replaceAll(thousands, '').replace(decimal, '.')
  return isDecimal(plain) ? plain : null
}

/** Reads a whole number within bounds. */
export function readTypedInteger(text: string, min: number | undefined, max: number | undefined): Result<number, TypedProblem> {
  const bare = text.replaceAll(/[\s\u00A0\u202F'’.,]/g, '').replaceAll('\u2212', '-')
  if (!/^-?\d{1,15}$/.test(bare)) return failed('number')
  const value = Number(bare)
  return (min !== undefined && value < min) || (max !== undefined && value > max) ? failed('numberRange') : ok(value)
}

/** Reads a percentage: `12,5`, `12.5 %`. */
export function readTypedPercent(text: string, max: number): Result<string, TypedProblem> {
  const value = readTypedDecimal(text.replaceAll('%', ''))
  return value === null || Number(value) < 0 || Number(value) > max ? failed('percent') : ok(trimDecimal(value))
}

/** Reads an amount in a currency; a symbol or code typed with it is accepted when it is that currency's. */
export function readTypedMoney(text: string, currency: string, min: number | undefined): Result<Money, TypedProblem> {
  const digits = currencyDigits[currency]
  const bare = text.replaceAll(/[€$£]|EUR|euros?/giu, '').replaceAll(new RegExp(currency, 'giu'), '')
  // A currency without decimals has no decimal separator either.
  const value = readTypedDecimal(
    digits === 0 && /^\s*-?\d{1,3}(?:[,.\s\u00A0\u202F]\d{3})+\s*$/.test(bare) ? bare.replaceAll(/[,.]/g, '') : bare,
  )
  if (digits === undefined || value === null || (value.split('.')[1]?.length ?? 0) > digits) return failed('money')
  if (min !== undefined && Number(value) < min) return failed('money')
  return ok({ amount: roundDecimal(value, digits), currency })
}

/** Reads a period: « 3 ans », « 18 mois », « 2 ans et 6 mois », « 45 jours », « 2 semaines », or our own `P3Y`. */
export function readTypedDuration(text: string): Result<string, TypedProblem> {
  const own = text.trim().toUpperCase()
  if (/^P(\d{1,3}Y)?(\d{1,4}M)?$/.test(own) && own !== 'P') return ok(own)
  if (/^P(\d{1,4}W|\d{1,5}D)$/.test(own)) return ok(own)
  const words = fold(text)
  const part = (unit: string): string | undefined => new RegExp(`(\\d{1,5}) ?(?:${unit})\\b`).exec(words)?.[1]
  const years = part('ans?|annees?|years?|a|y')
  const months = part('mois|months?|m')
  const weeks = part('semaines?|weeks?')
  const days = part('jours?|days?|j|d')
  if (years !== undefined || months !== undefined)
    return days === undefined && weeks === undefined
      ? ok(`P${years ? `${Number(years)}Y` : ''}${months ? `${Number(months)}M` : ''}`)
      : failed('duration')
  if (weeks !== undefined) return ok(`P${Number(weeks)}W`)
  return days === undefined ? failed('duration') : ok(`P${Number(days)}D`)
}
