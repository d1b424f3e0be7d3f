import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullHash, shortHash } from '../../../shared/kernel/hash'

const bySystem = (text: string): string => createHash('sha256').update(new TextEncoder().encode(text)).digest('base64url').slice(0, 22)

test('a short hash is that of the system, whatever the text and whatever was hashed before it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 20 }), (texts) => {
      expect(texts.map(shortHash)).toEqual(texts.map(bySystem))
    }),
  )
})

test('a short hash is that of the system at every length where a block or a buffer ends, in one, two and three bytes a letter', () => {
  for (const letter of ['a', 'é', '€', '🌉', '\ud83c'])
    for (const length of [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 128, 1364, 1365, 1366, 4095, 4096, 4097, 100_000]) {
      const text = letter.repeat(length)
      expect(`${length} ${shortHash(text)}`).toBe(`${length} ${bySystem(text)}`)
    }
})

test('hashes of another kind in between change nothing', () => {
  const before = shortHash('Sardaigne')
  expect(fullHash('Sardaigne')).toBe(createHash('sha256').update('Sardaigne').digest('hex'))
  expect(shortHash('Sardaigne')).toBe(before)
})
