import { failed, ok, type Result } from '../../kernel/result'
import type { TypedProblem } from './problem'

/** Reads a clock time as people write it: « 9 h 05 », `9h`, `9:05`, `14.30`, `1430`, `9`. Answers `09:05`. */
export function readTypedClock(text: string): Result<string, TypedProblem> {
  const bare = text.toLowerCase().replaceAll(/[\s\u00A0\u202F]/g, '')
  const [, hour, minute = '0'] = /^(\d{1,2})(?:h|:|\.)?(\d{2})?$/.exec(bare) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return failed('time')
  return ok(`${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`)
}
