import { expect, test } from 'vitest'
import type { Block } from '../../../shared/blocks/block'
import { make, paperOf, placedWords, textOf } from './pdf-tools'

const names = Array.from({ length: 400 }, (_, at) => `Nom${String(at).padStart(3, '0')}`)

function book(columns: number): readonly Block[] {
  return [
    {
      kind: 'table',
      keepRows: true,
      columns: [{ label: 'Personne', share: 1 }],
      rows: names.toReversed().map((name) => [{ lines: [[{ text: name, bold: true, anchor: name }], 'Directeur'] }]),
    },
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: 'Index' },
    { kind: 'index', columns, entries: [...names.map((name) => ({ text: name, to: name })), { text: 'Personne de nulle part', to: 'x' }] },
  ]
}

test.each([1, 3])('an index in %d columns names every anchor with the page it stands on', async (columns) => {
  const { bytes, pages } = await make(paperOf(book(columns)))
  const each = textOf(bytes).split('\f').slice(0, pages)
  const first = each.findIndex((page) => page.includes('Index'))
  const index = each.slice(first).join('\n')
  const told = Array.from(index.matchAll(/(Nom\d{3})\s+(\d+)/gu), ([, name, page]) => [name, Number(page)])
  expect(told.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual(
    names.map((name) => [name, each.findIndex((page) => page.includes(name)) + 1]),
  )
  expect(index).toMatch(/Personne de nulle part(?!\s+\d+\n\n)/u)
})

test('a name of several lines has its page behind its last one', async () => {
  const name = (at: number): string => `DE SANTO-PIETRO-CAMPODONICO Jean-Baptiste ${'Ghjuvan '.repeat(at % 7)}n-${at}`
  const entries = Array.from({ length: 14 }, (_, at) => ({ text: name(at), to: 'Nom399' }))
  const { bytes } = await make(paperOf([...book(1).slice(0, 1), { kind: 'pageBreak' }, { kind: 'index', columns: 3, entries }]))
  const said = textOf(bytes, '-raw')
  expect(said).not.toContain('00000')
  expect(said.match(/\bn-\d+\s+1\b/gu)).toHaveLength(entries.length)
})

test('the columns of an index stand at the same places on every page, inside the margins', async () => {
  const { bytes } = await make(paperOf(book(3)))
  const starts = placedWords(bytes).filter(({ text, left }) => text.startsWith('Nom') && left > 60)
  expect(new Set(starts.map(({ left }) => Math.round(left))).size).toBe(2)
  const second = starts.filter(({ left }) => left < 110).map(({ text }) => text)
  expect(second).toEqual(second.toSorted())
  for (const { right } of placedWords(bytes)) expect(right).toBeLessThan(210 - 19)
})

test('an index of nothing draws nothing', async () => {
  expect((await make(paperOf([{ kind: 'index', columns: 2, entries: [] }]))).pages).toBe(1)
})
