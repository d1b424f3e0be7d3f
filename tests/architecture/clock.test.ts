import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'
import { drawsClockOrChance } from './house'
import { readSourceFiles } from './source-files'

// The present and chance, wherever they are taken from.
const forbidden = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bMath\.random\b/,
  /\bcrypto\.getRandomValues\b/,
  /\brandomUUID\b/,
  /\brandomBytes\b/,
  /\bTemporal\.Now\b/,
]

const files = readSourceFiles().filter(({ path }) => /^(main|renderer|shared)\//.test(path))

test('the present instant and chance are drawn only where the house says', () => {
  const drawing = files.filter(({ path, text }) => forbidden.some((form) => form.test(withoutComments(path, text)))).map(({ path }) => path)
  expect(drawing.filter((path) => !(path in drawsClockOrChance))).toEqual([])
  // A file that no longer draws loses its place in the table.
  expect(Object.keys(drawsClockOrChance).filter((path) => !drawing.includes(path))).toEqual([])
})

test('a file that draws for itself would be found', () => {
  expect(forbidden.some((form) => form.test('const now = Date.now()'))).toBe(true)
  expect(forbidden.some((form) => form.test('new Date(instant)'))).toBe(false)
})

function withoutComments(path: string, text: string): string {
  return parseSync(path, text).comments.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  )
}
