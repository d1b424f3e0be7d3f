import type { LocalTime } from '../../fields/value'
import { dayNumber, isDay, type Day } from '../../kernel/day'
import { timeZones } from '../../records/time-zones'
import { clockTime, instantClock, longDay } from '../../text/format'
import { localeOf, type Language } from '../../text/language'
import { zoneName } from '../../text/zone-names'

/** How clock times are said in one place: times of another clock are named by it. */
export interface Clock {
  readonly language: Language
  /** The zone whose times are said without a name. */
  readonly zone: string
  /** « heure de Rome » */
  hourOf(zone: string): string
}

/** « 9 h 05 », « 9 h 05 – 10 h 30 », with the zone where its clock shows another time than the one that is read here. */
export function spanText(clock: Clock, from: LocalTime | null | undefined, to?: LocalTime | null): string {
  const ends = [from, to].filter((time) => time != null)
  const [first] = ends
  if (!first) return ''
  const zones = new Set(ends.map(({ zone }) => zone))
  const said = ends.map((time) => {
    const text = clockTime(time.at, clock.language)
    return zones.size > 1 ? text + zoneNote(clock, time) : text
  })
  return said.join(' – ') + (zones.size > 1 ? '' : zoneNote(clock, first))
}

/** The calendar day of a local time; '' for none. */
export function dayOf(time: LocalTime | null | undefined): Day {
  return time?.at.slice(0, 10) ?? ''
}

/** « mardi 3 mars 2026 »: a day with its name in the week; what is no whole day as it is written. */
export function weekdayText(day: Day, language: Language): string {
  if (!isDay(day)) return longDay(day, language)
  const noon = dayNumber(day) * 86_400_000 + 43_200_000
  const name = new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' }).format(noon)
  return `${name} ${longDay(day, language)}`
}

/** Whether two clocks show different times at noon of a day. A zone that is not offered counts as different from every other one. */
export function clocksDiffer(one: string, other: string, day: Day): boolean {
  if (one === other) return false
  if (!isKnown(one) || !isKnown(other) || !isDay(day)) return true
  const noon = dayNumber(day) * 86_400_000 + 43_200_000
  return instantClock(noon, one) !== instantClock(noon, other)
}

function zoneNote(clock: Clock, time: LocalTime): string {
  return clocksDiffer(time.zone, clock.zone, dayOf(time)) ? ` (${clock.hourOf(zoneName(time.zone, clock.language))})` : ''
}

function isKnown(zone: string): boolean {
  return timeZones.some((one) => one === zone)
}
