import { addDays, type Day } from '../kernel/day'
import { clockTime, instantClock, instantDay, longDay } from './format'
import type { Say } from './i18n'
import type { Language } from './language'

/** Where and when somebody looks: what « aujourd’hui à 9 h 05 » depends on. */
export interface Onlooker {
  readonly zone: string
  readonly today: Day
  readonly language: Language
}

/** An instant as a sentence says it: « aujourd’hui à 9 h 05 », « hier à 17 h 20 », « 9 janvier 2026 à 16 h 05 ». */
export function whenText(at: number, { zone, today, language }: Onlooker, say: Say): string {
  const day = instantDay(at, zone)
  const time = clockTime(`${day}T${instantClock(at, zone)}`, language)
  return say('common.atTime', { day: dayName(day, today, language, say), time })
}

function dayName(day: Day, today: Day, language: Language, say: Say): string {
  if (day === today) return say('common.today')
  return day === addDays(today, -1) ? say('common.yesterday') : longDay(day, language)
}
