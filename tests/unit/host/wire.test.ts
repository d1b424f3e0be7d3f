import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromWire, toWire } from '../../host/wire'

test('what crosses between window and main arrives as it was sent', () => {
  const plain = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.uint8Array(),
      fc.date({ noInvalidDate: true }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$del', '$bytes', '$map')), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value
  fc.assert(
    fc.property(plain, (value) => {
      expect(fromWire(JSON.parse(JSON.stringify(toWire(value))))).toEqual(value)
    }),
    { numRuns: 200 },
  )
})

test('a map arrives as a map', () => {
  expect(fromWire(toWire(new Map([['a', new Uint8Array([1])]])))).toEqual(new Map([['a', new Uint8Array([1])]]))
})

test.each([
  ['a function', () => 1],
  ['an instance of a class', new URL('app://ponte')],
  ['a symbol', Symbol('s')],
  ['a promise', Promise.resolve()],
])('%s is refused, also deep inside', (_name, value) => {
  expect(() => toWire(value)).toThrow('could not be cloned')
  expect(() => toWire({ deep: [value] })).toThrow('could not be cloned')
})
