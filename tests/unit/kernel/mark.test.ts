import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markOf } from '../../../shared/kernel/mark'

test('the same text has the same mark, and texts that differ in one letter or their order another one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), fc.nat(), (text, at) => {
      const place = at % text.length
      const other = `${text.slice(0, place)}${text[place] === 'a' ? 'b' : 'a'}${text.slice(place + 1)}`
      expect(markOf(text.slice(0, place) + text.slice(place))).toBe(markOf(text))
      expect(markOf(other)).not.toBe(markOf(text))
      expect(markOf(`${text} `)).not.toBe(markOf(text))
      expect(Number.isSafeInteger(markOf(text))).toBe(true)
    }),
  )
})

test('among a hundred thousand lines that differ in a number no two marks are the same', () => {
  const marks = new Set(Array.from({ length: 100_000 }, (_, at) => markOf(`{"key":"partner:p${at}","f":["name"]}`)))
  expect(marks.size).toBe(100_000)
})
