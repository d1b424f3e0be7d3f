import { expect, test } from 'vitest'
import type { TableBlock } from '../../../shared/blocks/block'
import { columnWidths, gutter } from '../../../main/pdf/column-widths'
import { make, paperOf, textOf } from './pdf-tools'

const a5 = { sheet: { size: 'A5', orientation: 'portrait', bare: false } } as const
const payments: TableBlock = {
  kind: 'table',
  columns: ['Payé le', 'Objet', 'Bénéficiaire', 'État', 'Montant'].map((label, at) => ({ label, share: at === 1 ? 60 : 10 })),
  rows: [
    [
      '19/12/2025',
      'Expertise du projet',
      'Bureau d’études',
      { pill: { label: 'Confirmée', tone: 'attention' } },
      '2\u202f400\u202f000,00\u00a0€',
    ],
  ],
}

test('no date, amount, state or name of a column is cut, however small its share of the page', async () => {
  const text = textOf((await make(paperOf([payments], a5))).bytes)
  for (const word of ['19/12/2025', 'Confirmée', 'Bénéficiaire']) expect(text).toContain(word)
  expect(text.replaceAll(/[\u00a0\u202f ]/gu, '')).toContain('2400000,00€')
})

test('columns that hold their words are as wide as their shares, with the space between them', () => {
  const widths = columnWidths(400, [1, 1, 2])
  expect(widths).toEqual([94, 94, 188])
  expect(widths.reduce((sum, one) => sum + one, 0) + gutter * 4).toBe(400)
})

test('a word that is longer than any column is cut rather than taking the place of all others', async () => {
  const long: TableBlock = { ...payments, rows: [['19/12/2025', 'x'.repeat(400), 'Bureau', 'ici', '1,00\u00a0€']] }
  const text = textOf((await make(paperOf([long], a5))).bytes)
  expect(text).toContain('19/12/2025')
  expect(text.match(/x/gu)).toHaveLength(400)
})
