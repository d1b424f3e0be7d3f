import { daysBetween } from '../../../shared/kernel/day'
import { clockTime, instantClock, instantDay, longDay } from '../../../shared/text/format'
import type { Say } from '../../../shared/text/i18n'
import type { Language } from '../../../shared/text/language'

/** The day of an instant as a heading says it: « aujourd’hui », « hier », « 5 janvier 2026 ». */
export function dayHeading(at: number, zone: string, today: string, say: Say, language: Language): string {
  const day = instantDay(at, zone)
  const ago = daysBetween(day, today)
  if (ago === 0) return say('common.today')
  return ago === 1 ? say('common.yesterday') : longDay(day, language)
}

/** The clock of an instant, « 9 h 15 ». */
export function clockOf(at: number, zone: string, language: Language): string {
  return clockTime(`${instantDay(at, zone)}T${instantClock(at, zone)}`, language)
}
