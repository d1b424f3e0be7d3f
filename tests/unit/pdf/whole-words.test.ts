import { expect, test } from 'vitest'
import type { Block, TableBlock } from '../../../shared/blocks/block'
import { columnWidths } from '../../../main/pdf/column-widths'
import { make, paperOf, placedWords, textOf } from './pdf-tools'

async function wordsOf(blocks: readonly Block[]): Promise<readonly string[]> {
  return placedWords((await make(paperOf(blocks))).bytes).map(({ text }) => text)
}

const columns = (...shares: readonly number[]): TableBlock['columns'] => shares.map((share) => ({ label: 'Tête', share }))

test('a word or an amount that is longer than its column gets the room from columns that have some', async () => {
  const amount = '12\u202f345\u202f678,90\u00a0€'
  const rows = [['court', 'internationalisation', amount, 'fin']]
  const { bytes } = await make(paperOf([{ kind: 'table', columns: columns(5, 2, 2, 5), rows, total: ['', '', amount, ''] }]))
  const said = textOf(bytes, '-layout')
  expect(said).toContain('internationalisation')
  expect(said.match(/12\s345\s678,90\s€/gu)).toHaveLength(2)
})

test('a table whose words have their room keeps the widths that were asked for', async () => {
  const rows = [['un mot', 'deux mots']]
  const bytes = async (shares: readonly number[]): Promise<readonly number[]> =>
    placedWords((await make(paperOf([{ kind: 'table', columns: columns(...shares), rows }]))).bytes)
      .filter(({ text }) => text === 'deux')
      .map(({ left }) => left)
  const [left = 0] = await bytes([1, 3])
  const [expected = 0] = columnWidths(479, [1, 3])
  expect(left).toBeCloseTo(((58 + expected + 12) * 25.4) / 72, 0)
})

test('no column is taken what its own words need, however long the words of another are', async () => {
  const rows = [['x'.repeat(400), 'développement', 'international', 'coopération']]
  const said = await wordsOf([{ kind: 'table', columns: columns(1, 1, 1, 1), rows }])
  for (const word of ['développement', 'international', 'coopération']) expect(said).toContain(word)
})

test('a word that is far too long is cut rather than that the other columns are made narrow for it', async () => {
  const rows = [['Landwirtschaftsentwicklungsgesellschaftsverwaltungsrat', 'x', 'du 15/02/2026 au 17/02/2026']]
  const said = placedWords((await make(paperOf([{ kind: 'table', columns: columns(10, 20, 16), rows }]))).bytes)
  const lines = said.filter(({ text }) => /^1[57]\/02\/2026$/u.test(text)).map(({ top }) => Math.round(top))
  expect([lines.length, new Set(lines).size]).toEqual([2, 1])
})

test('what stands on one line in its column still does when another one gets room', async () => {
  const rows = [
    [
      '12/04/2026 – 30/09/2026',
      'Fin 10/09/1992',
      'internationalisation',
      'un texte que l’on peut couper à chaque mot, où que ce soit, sans dommage',
    ],
  ]
  const said = placedWords((await make(paperOf([{ kind: 'table', columns: columns(25, 16, 16, 45), rows }]))).bytes)
  const top = (word: string): number | undefined => said.find(({ text }) => text === word)?.top
  expect(said.map(({ text }) => text)).toContain('internationalisation')
  expect(top('30/09/2026')).toBe(top('12/04/2026'))
  expect(top('10/09/1992')).toBe(top('Fin'))
})

test('a line may end between a quotation and a bracket', async () => {
  const rows = [['', 'Interreg VI-B NEXT « Bassin maritime Méditerranée » (NEXT MED)']]
  for (const share of [15, 16, 17, 18]) {
    const said = await wordsOf([{ kind: 'table', columns: columns(100 - share, share), rows }])
    expect([share, said.includes('(NEXT')]).toEqual([share, true])
  }
})
