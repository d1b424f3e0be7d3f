import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currencies, currencyDigits } from '../../shared/fields/currencies'
import { readTypedDay } from '../../shared/fields/typed/read-day'
import { readTypedDuration, readTypedInteger, readTypedMoney, readTypedPercent } from '../../shared/fields/typed/read-number'
import { readTypedEmail, readTypedPhone, readTypedUrl } from '../../shared/fields/typed/read-text'
import { readTypedClock } from '../../shared/fields/typed/read-time'
import { readDuration } from '../../shared/kernel/day'
import { amountText, clockTime, durationText, numberText, shortDay } from '../../shared/text/format'
import { languages } from '../../shared/text/language'

const two = (number: number): string => String(number).padStart(2, '0')
const year = fc.integer({ min: 1000, max: 2999 })
const day = fc.oneof(
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  year.map(String),
)
const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([h, m]) => `${two(h)}:${two(m)}`)
const money = fc.tuple(fc.constantFrom(...currencies), fc.bigInt({ min: 0n, max: 999_999_999_999n })).map(([currency, units]) => {
  const digits = currencyDigits[currency] ?? 2
  const text = units.toString().padStart(digits + 1, '0')
  return { amount: digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`, currency }
})
const duration = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((count) => `P${count}Y`),
  fc.integer({ min: 1, max: 99 }).map((count) => `P${count}M`),
  fc.integer({ min: 1, max: 999 }).map((count) => `P${count}D`),
  fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 11 })).map(([y, m]) => `P${y}Y${m}M`),
)

// What an input shows for a value is what a person finds there to correct: it must read back as that value, to the cent.
describe.each(languages.map((language) => ({ language })))('what an input shows in $language reads back as it was', ({ language }) => {
  test('a day, also one known only as a month or a year', () => {
    fc.assert(
      fc.property(day, (value) => {
        expect(readTypedDay(shortDay(value), false)).toEqual({ ok: true, value })
      }),
    )
  })
  test('a clock time', () => {
    fc.assert(
      fc.property(clock, (value) => {
        expect(readTypedClock(clockTime(`2026-03-18T${value}`, language))).toEqual({ ok: true, value })
      }),
    )
  })
  test('an amount in any currency', () => {
    fc.assert(
      fc.property(money, (value) => {
        expect(readTypedMoney(amountText(value, language), value.currency, 0)).toEqual({ ok: true, value })
      }),
      { numRuns: 500 },
    )
  })
  test('a whole number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (value) => {
        expect(readTypedInteger(numberText(value, language), undefined, undefined)).toEqual({ ok: true, value })
      }),
    )
  })
  test('a percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const value = String(hundredths / 100)
        expect(readTypedPercent(numberText(value, language), 100)).toEqual({ ok: true, value })
      }),
    )
  })
  test('a period', () => {
    fc.assert(
      fc.property(duration, (value) => {
        const read = readTypedDuration(durationText(value, language))
        expect(read.ok && readDuration(read.value)).toEqual(readDuration(value))
      }),
    )
  })
})

test('addresses of mail and of the web and numbers of telephones read back as they were kept', () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.webUrl(), (email, url) => {
      for (const read of [readTypedEmail(email)]) if (read.ok) expect(readTypedEmail(read.value)).toEqual(read)
      for (const read of [readTypedUrl(url)]) if (read.ok) expect(readTypedUrl(read.value)).toEqual(read)
    }),
  )
  const phone = readTypedPhone('+39 070 606 7000', 'FR')
  expect(phone.ok && readTypedPhone(phone.value.raw, 'FR')).toEqual(phone)
})
