/**
 * Calendar days without time or zone: `2016-03-14`, or only a month `2018-10`, or only a year `2013`.
 * A partial day sorts as its first day and prints as it was written.
 */
export type PartialDay = string

/** A whole day, `YYYY-MM-DD`. */
export type Day = string

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0')

/** The parts of a partial day; null when the text is not one, or names a day that no calendar has. Years 1000 to 2999. */
export function readDay(text: string): { readonly year: number; readonly month: number | null; readonly day: number | null } | null {
  const found = form.exec(text)
  if (!found) return null
  const year = Number(found[1])
  const month = found[2] === undefined ? null : Number(found[2])
  const day = found[3] === undefined ? null : Number(found[3])
  if (year < 1000 || year > 2999) return null
  if (month !== null && (month < 1 || month > 12)) return null
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year, month))) return null
  return { year, month, day }
}

/** Whether a text is a whole or partial day of the calendar. */
export function isPartialDay(text: string): boolean {
  return readDay(text) !== null
}

/** Whether a text is a whole day of the calendar. */
export function isDay(text: string): boolean {
  return text.length === 10 && readDay(text) !== null
}

/** The first whole day that a partial day covers. */
export function firstDay(day: PartialDay): Day {
  if (day.length === 4) return `${day}-01-01`
  return day.length === 7 ? `${day}-01` : day
}

/** The last whole day that a partial day covers. */
export function lastDay(day: PartialDay): Day {
  const parts = readDay(day)
  if (!parts || parts.day !== null) return day
  const month = parts.month ?? 12
  return `${pad(parts.year, 4)}-${pad(month)}-${pad(daysInMonth(parts.year, month))}`
}

/** Days since 1970-01-01, by pure arithmetic. */
export function dayNumber(day: PartialDay): number {
  const parts = readDay(firstDay(day))
  if (!parts) throw new Error(`not a day: ${day}`)
  const month = parts.month ?? 1
  const y = month <= 2 ? parts.year - 1 : parts.year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + (parts.day ?? 1) - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The day that is `number` days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  const z = number + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month)}-${pad(doy - Math.floor((153 * mp + 2) / 5) + 1)}`
}

/** Days from `from` to `to`, negative when `to` comes first; partial days count as their first day. */
export function daysBetween(from: PartialDay, to: PartialDay): number {
  return dayNumber(to) - dayNumber(from)
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: PartialDay, count: number): Day {
  return dayFromNumber(dayNumber(day) + count)
}

/** The same day of the month `count` months later; the last day of the month where there is none (31 January + 1 month = 28 February). */
export function addMonths(day: PartialDay, count: number): Day {
  const parts = readDay(firstDay(day))
  if (!parts) throw new Error(`not a day: ${day}`)
  const index = parts.year * 12 + (parts.month ?? 1) - 1 + count
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return `${pad(year, 4)}-${pad(month)}-${pad(Math.min(parts.day ?? 1, daysInMonth(year, month)))}`
}

/** Compares two partial days by their first day; equal first days: the less precise comes first. */
export function compareDays(a: PartialDay, b: PartialDay): number {
  const [x, y] = [firstDay(a), firstDay(b)]
  return x < y ? -1 : x > y ? 1 : a.length - b.length
}

/** A period in whole months and days: `P3Y`, `P18M`, `P2Y6M`, `P45D`, `P2W`. Months are never mixed with days (ISO 8601). */
export function readDuration(text: string): { readonly months: number; readonly days: number } | null {
  const months = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?$/.exec(text)
  if (months && (months[1] !== undefined || months[2] !== undefined))
    return { months: Number(months[1] ?? 0) * 12 + Number(months[2] ?? 0), days: 0 }
  const days = /^P(?:(\d{1,4})W|(\d{1,5})D)$/.exec(text)
  if (days) return { months: 0, days: Number(days[1] ?? 0) * 7 + Number(days[2] ?? 0) }
  return null
}

/** The day after a period that starts on `day`: 1 January 2024 + P3Y = 1 January 2027. */
export function addDuration(day: PartialDay, duration: string): Day {
  const period = readDuration(duration)
  if (!period) throw new Error(`not a duration: ${duration}`)
  return addDays(addMonths(day, period.months), period.days)
}
