import { isPartialDay } from '../../kernel/day'
import { fold } from '../../kernel/fold'
import { failed, ok, type Result } from '../../kernel/result'
import type { TypedProblem } from './problem'

const monthNames: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
]

/**
 * Reads a day as people write it: `19/12/2025`, `19.12.25`, `19-12-2025`, `191225`, « 19 décembre 2025 », `12/2025`, `2025`, or our own `2025-12-19`.
 * Two digits of a year mean 1970 to 2069. `whole` refuses a month or a year alone.
 */
export function readTypedDay(text: string, whole: boolean): Result<string, TypedProblem> {
  const parts = partsOf(text.trim())
  if (!parts) return failed('day')
  const [year, month, day] = parts
  const value = [year, month, day].filter((part): part is string => part !== null).join('-')
  if (!isPartialDay(value)) return failed('dayMissing')
  return whole && day === null ? failed('dayWhole') : ok(value)
}

type Parts = readonly [year: string, month: string | null, day: string | null]

function partsOf(text: string): Parts | null {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text)
  if (iso) return [iso[1] ?? '', iso[2] ?? null, iso[3] ?? null]
  const numbers = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text)
  if (numbers) return [fullYear(numbers[3] ?? ''), two(numbers[2] ?? ''), two(numbers[1] ?? '')]
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(text)
  if (month) return [month[2] ?? '', two(month[1] ?? ''), null]
  if (/^\d{4}$/.test(text)) return [text, null, null]
  const words = /^(?:(\d{1,2})(?:er)? )?([^\d ]+) (\d{4}|\d{2})$/.exec(fold(text))
  const named = words ? monthNames.findIndex((names) => names.includes(words[2] ?? '')) : -1
  return words && named >= 0 ? [fullYear(words[3] ?? ''), two(String(named + 1)), words[1] === undefined ? null : two(words[1])] : null
}

function two(text: string): string {
  return text.padStart(2, '0')
}

function fullYear(text: string): string {
  if (text.length === 4) return text
  return Number(text) < 70 ? `20${text}` : `19${text}`
}
