import { describe, expect, test } from 'vitest'
import type { Block, TableBlock } from '../../../shared/blocks/block'
import { make, paperOf, textOf } from './pdf-tools'

const columns: TableBlock['columns'] = [
  { label: 'Repère', share: 1 },
  { label: 'Intitulé', share: 2 },
]

/** The pages of a paper on which so many lines stand before the blocks. */
async function pagesAfter(lines: number, blocks: readonly Block[]): Promise<readonly string[]> {
  const before: readonly Block[] = Array.from({ length: lines }, (_, at) => ({ kind: 'paragraph', role: 'quiet', text: `avant ${at}` }))
  return textOf((await make(paperOf([...before, ...blocks]))).bytes).split('\f')
}

const pageOf = (pages: readonly string[], word: string): number => pages.findIndex((page) => new RegExp(`\\b${word}\\b`, 'u').test(page))

/** The papers on which the end of a page comes before each line of the blocks in turn, by how many lines stand before them. */
async function atEveryEnd(blocks: readonly Block[], look: (lines: number, at: (word: string) => number) => void): Promise<void> {
  for (const lines of everyEnd) {
    const pages = await pagesAfter(lines, blocks)
    look(lines, (word) => pageOf(pages, word))
  }
}

// The end of a page is put before every line of the table in turn.
const everyEnd = Array.from({ length: 26 }, (_, at) => at + 20)

describe('of a table that goes over a page', () => {
  test('what belongs together stays together: head and first row, what announces and what is announced, the last rows and their sum', async () => {
    const rows = ['un', 'deux', 'pays', 'trois', 'quatre', 'cinq'].map((name) => [name, `${name}, dit en toutes lettres`])
    const table: Block = { kind: 'table', keepRows: true, columns, rows, heads: [2], total: ['somme', '6'] }
    const broken = new Set<number>()
    await atEveryEnd([{ kind: 'heading', level: 3, text: 'Annonce' }, table], (lines, at) => {
      expect([lines, at('Annonce')]).toEqual([lines, at('un')])
      expect([lines, at('Repère')]).toEqual([lines, at('un')])
      expect([lines, at('pays')]).toEqual([lines, at('trois')])
      expect([lines, at('quatre'), at('cinq')]).toEqual([lines, at('somme'), at('somme')])
      if (at('un') !== at('somme')) broken.add(lines)
    })
    // Some of these pages do end within the table.
    expect(broken.size).toBeGreaterThan(2)
  })

  test('a first row that is tall is never left by its head', async () => {
    // Words that leave much of their lines empty.
    const tall = 'Coopération transfrontalière méditerranéenne de la collectivité territoriale, développement '.repeat(2)
    const narrow: TableBlock['columns'] = [
      { label: 'Tête', share: 7 },
      { label: 'Texte', share: 1 },
    ]
    const blocks: readonly Block[] = [
      { kind: 'heading', level: 2, text: 'Annonce' },
      { kind: 'table', keepRows: true, columns: narrow, rows: [['premier', tall]] },
    ]
    await atEveryEnd(blocks, (lines, at) => {
      expect([lines, at('Annonce'), at('Tête')]).toEqual([lines, at('premier'), at('premier')])
    })
  })

  test('rows that fill pages of their own come out whole, with their sum', async () => {
    const long = Array.from({ length: 50 }, (_, at) => `ligne-${at}`).join('\n')
    const rows = Array.from({ length: 3 }, (_, at) => [`rang-${at}`, long])
    for (const keepRows of [true, false]) {
      const pages = await pagesAfter(10, [{ kind: 'table', keepRows, columns, rows, heads: [0, 1, 2], total: ['somme', '3'] }])
      const said = pages.join(' ')
      for (const word of ['rang-0', 'rang-2', 'somme']) expect(said).toContain(word)
      expect(said.match(/ligne-49/gu)).toHaveLength(3)
    }
  })
})

describe('what is signed or written by hand is not parted', () => {
  const signing: readonly Block[] = [
    { kind: 'paragraph', text: 'Lieu' },
    { kind: 'spacer', size: 'large' },
    { kind: 'paragraph', text: 'Nom' },
  ]

  test('columns that are to stay whole', async () => {
    await atEveryEnd([{ kind: 'columns', whole: true, columns: [[], signing] }], (lines, at) => {
      expect([lines, at('Lieu')]).toEqual([lines, at('Nom')])
    })
  })

  test('an address', async () => {
    await atEveryEnd([{ kind: 'address', lines: ['Destinataire', 'Viale Trento 69', '09123 Cagliari', 'ITALIE'] }], (lines, at) => {
      expect([lines, at('Destinataire')]).toEqual([lines, at('ITALIE')])
    })
  })

  test('columns taller than a page come out, whole or not', async () => {
    const tall: readonly Block[] = Array.from({ length: 90 }, (_, at) => ({ kind: 'paragraph', text: `ligne-${at}` }))
    const said = (await pagesAfter(3, [{ kind: 'columns', whole: true, columns: [tall, []] }])).join(' ')
    for (let at = 0; at < 90; at += 1) expect(said).toMatch(new RegExp(`ligne-${at}\\b`, 'u'))
  })
})
