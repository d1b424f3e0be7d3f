import { readTypedDecimal, readTypedInteger } from '../../../shared/fields/typed/read-number'
import type { TypedProblem } from '../../../shared/fields/typed/problem'
import type { Json } from '../../../shared/kernel/json'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import type { ShippedSetting } from '../../../shared/records/shipped-settings'
import type { Language } from '../../../shared/text/language'

/** The value of a setting as it is typed: numbers in the form of the language, texts as they are. */
export function settingText(value: Json, language: Language): string {
  // A comma between thousands would be read back as a decimal one.
  if (typeof value === 'number')
    return new Intl.NumberFormat(language, { maximumFractionDigits: 4, useGrouping: language === 'fr' }).format(value)
  return typeof value === 'string' ? value : ''
}

// The greatest number that makes sense, so that a slip of the keyboard is refused: ten years of days, a thousand months, a metre of paper.
const greatest = { days: 3660, months: 1000, integer: 200, percent: 100, euros: 1_000_000_000, millimetres: 1000 } as const

/** The kinds of settings that are typed in one field. */
export type TypedKind = Exclude<ShippedSetting['kind'], 'yesNo' | 'address'>

/** Reads what is typed for a setting; numbers are never below zero, and nothing is no number. */
export function readSetting(kind: TypedKind, text: string): Result<Json, TypedProblem> {
  if (kind === 'text') return ok(text.replaceAll(/\s+/g, ' ').trim())
  if (kind === 'lines')
    return ok(
      text
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
        .trim(),
    )
  const max = greatest[kind]
  if (kind === 'days' || kind === 'months' || kind === 'integer') return readTypedInteger(text, 0, max)
  const decimal = readTypedDecimal(text.replaceAll(/[%€]|mm/g, ''))
  if (decimal === null) return failed('number')
  const value = Number(decimal)
  return value < 0 || value > max ? failed('numberRange') : ok(value)
}
