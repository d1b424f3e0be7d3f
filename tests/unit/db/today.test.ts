import { expect, test } from 'vitest'
import { nextLookMs } from '../../../renderer/db/today'

const at = (instant: string): number => nextLookMs({ clock: () => Date.parse(instant), zone: 'Europe/Paris' })

test('the day is looked at just behind midnight', () => {
  expect(at('2026-03-18T23:40:00+01:00')).toBe(20 * 60_000 + 500)
})

test('on the days on which clocks are set, midnight is met too: nobody waits longer than an hour', () => {
  expect(at('2026-03-29T00:30:00+01:00')).toBe(3_600_000)
  // 25 hours long: an hour before midnight there are two more looks.
  expect(at('2026-10-25T22:59:00+01:00')).toBe(3_600_000)
  expect(at('2026-10-25T23:59:00+01:00')).toBe(60_500)
})
