import { readDay, readDuration, type PartialDay } from '../kernel/day'
import type { Money } from '../fields/value'
import { localeOf, type Language } from './language'

const nbsp = '\u00A0'
const thin = '\u202F'

/** A day as tables and fields show it: `19/12/2025`, `12/2025`, `2025`. The text itself when it is no day. */
export function shortDay(day: PartialDay): string {
  return readDay(day) ? day.split('-').toReversed().join('/') : day
}

/** A day as sentences say it: « 19 décembre 2025 », « 1er mars 2026 », « décembre 2025 », « 2025 ». */
export function longDay(day: PartialDay, language: Language): string {
  const parts = readDay(day)
  if (!parts || parts.month === null) return day
  const month = monthName(parts.month, language)
  if (parts.day === null) return `${month}${nbsp}${parts.year}`
  const number = language === 'fr' && parts.day === 1 ? '1er' : String(parts.day)
  return `${number}${nbsp}${month} ${parts.year}`
}

/** The name of a month, 1 to 12, in lower case in French. */
export function monthName(month: number, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' }).format(monthInstant(month))
}

/** « 9 janv. », with the year when it is not the present one. */
export function listDay(day: PartialDay, language: Language, today: PartialDay): string {
  const parts = readDay(day)
  if (!parts || parts.month === null || parts.day === null) return shortDay(day)
  const month = new Intl.DateTimeFormat(localeOf(language), { month: 'short', timeZone: 'UTC' }).format(monthInstant(parts.month))
  const number = language === 'fr' && parts.day === 1 ? '1er' : String(parts.day)
  return today.startsWith(`${day.slice(0, 4)}-`) ? `${number}${nbsp}${month}` : `${number}${nbsp}${month} ${parts.year}`
}

/** A clock time of a local time: `9 h 05` in French, `09:05` in English. */
export function clockTime(at: string, language: Language): string {
  const [hour = '', minute = ''] = at.slice(11, 16).split(':')
  return language === 'fr' ? `${Number(hour)}${nbsp}h${nbsp}${minute}` : `${hour}:${minute}`
}

/** An amount with its currency: `1 966 500,00 €`. */
export function moneyText(money: Money, language: Language): string {
  return numberFormat(language, money.currency).format(numeric(money.amount))
}

/** An amount without its currency and with all of its decimals, as an input shows it: `60 000,00`. */
export function amountText(money: Money, language: Language): string {
  const decimals = money.amount.split('.')[1]?.length ?? 0
  return new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    numeric(money.amount),
  )
}

/** A whole or decimal number with its thousands. */
export function numberText(value: number | string, language: Language): string {
  return numberFormat(language, null).format(typeof value === 'number' ? value : numeric(value))
}

/** `12,5 %` */
export function percentText(value: string, language: Language): string {
  return language === 'fr' ? `${numberText(value, language)}${thin}%` : `${numberText(value, language)}%`
}

/** A period in words: « 3 ans », « 18 mois », « 2 ans et 6 mois », « 45 jours ». */
export function durationText(duration: string, language: Language): string {
  const period = readDuration(duration)
  if (!period) return duration
  const say = (count: number, one: string, many: string): string => `${count}${nbsp}${count > 1 ? many : one}`
  const fr = language === 'fr'
  if (period.months === 0) return say(period.days, fr ? 'jour' : 'day', fr ? 'jours' : 'days')
  const written = /^P(\d+)M$/.test(duration)
  const years = written ? 0 : Math.floor(period.months / 12)
  const months = period.months - years * 12
  return [
    ...(years > 0 ? [say(years, fr ? 'an' : 'year', fr ? 'ans' : 'years')] : []),
    ...(months > 0 ? [say(months, fr ? 'mois' : 'month', fr ? 'mois' : 'months')] : []),
  ].join(fr ? ' et ' : ' and ')
}

/** A label before what it says: « État : signée », “State: signed”. */
export function labelled(label: string, text: string, language: Language): string {
  return language === 'fr' ? `${label} : ${text}` : `${label}: ${text}`
}

/** A label as it stands within a sentence: its capital is for a beginning, but that of an abbreviation. */
export function withinSentence(label: string, language: Language): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase(language) + label.slice(1)
}

/** What is set apart in a row of things that hold commas themselves: « a ; b », “a; b”. */
export function apart(texts: readonly string[], language: Language): string {
  return texts.join(language === 'fr' ? ' ; ' : '; ')
}

/** A number of bytes: « 412 Mo », "412 MB". */
export function bytesText(bytes: number, language: Language): string {
  const units = language === 'fr' ? ['octets', 'Ko', 'Mo', 'Go'] : ['bytes', 'KB', 'MB', 'GB']
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = value < 10 && unit > 0 ? 1 : 0
  return `${new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: digits }).format(value)}${nbsp}${units[unit] ?? ''}`
}

/** An instant in the zone of this machine, as history shows it: « 9 h 15 » or the day with it. The caller gives the zone so that tests are the same everywhere. */
export function instantDay(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return parts.format(at)
}

/** The clock of an instant in a zone, `HH:MM`. */
export function instantClock(at: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

const numberFormats = new Map<string, Intl.NumberFormat>()

// Of plain numbers (null) or of one currency. Making one takes as long as many answers of it, and a table asks for every row.
function numberFormat(language: Language, currency: string | null): Intl.NumberFormat {
  const key = `${language} ${currency ?? ''}`
  const known = numberFormats.get(key)
  if (known) return known
  const options: Intl.NumberFormatOptions = currency === null ? { maximumFractionDigits: 6 } : { style: 'currency', currency }
  const made = new Intl.NumberFormat(localeOf(language), options)
  numberFormats.set(key, made)
  return made
}

// Intl takes decimal text exactly; its types still ask for a number.
function numeric(decimal: string): number {
  return decimal as unknown as number
}

function monthInstant(month: number): number {
  return (month - 1) * 31 * 86_400_000 + 5 * 86_400_000
}
