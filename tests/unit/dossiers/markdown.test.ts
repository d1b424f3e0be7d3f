import { expect, test } from 'vitest'
import { markdownToBlocks, markdownToCell, plainOfMarkdown, runsOfMarkdown } from '../../../shared/dossiers/telling/markdown'
import { printed, saidIn } from './read-paper'

test('paragraphs, headings and lists are told apart', () => {
  expect(markdownToBlocks('# Titre\nTexte\n\n- un\n- deux\n\n1. a\n2. b')).toEqual([
    { kind: 'heading', level: 4, text: 'Titre', listed: false },
    { kind: 'paragraph', text: [{ text: 'Texte' }] },
    { kind: 'list', ordered: false, items: [[{ text: 'un' }], [{ text: 'deux' }]] },
    { kind: 'list', ordered: true, items: [[{ text: 'a' }], [{ text: 'b' }]] },
  ])
})

test('bold and italic words are told, and a star that is none stays', () => {
  expect(runsOfMarkdown('un **mot** et *un autre*, 3 * 4 * 5, un_nom_long')).toEqual([
    { text: 'un ' },
    { text: 'mot', bold: true },
    { text: ' et ' },
    { text: 'un autre', italic: true },
    { text: ', 3 * 4 * 5, un_nom_long' },
  ])
})

test('a text in a cell keeps its lines, says its lists by dashes and its stresses by their weight', () => {
  expect(markdownToCell('# Objet\nun **mot**\n\n- eau ;\n- port')).toEqual({
    lines: [[{ text: 'Objet' }], [{ text: 'un ' }, { text: 'mot', bold: true }], [{ text: '–\u00a0eau ;' }], [{ text: '–\u00a0port' }]],
  })
  expect(markdownToCell('Une ligne *seule*')).toEqual([{ text: 'Une ligne ' }, { text: 'seule', italic: true }])
  expect(markdownToCell(' \n ')).toBe('')
})

test('the same text as one line shows none of its marks', () => {
  expect(plainOfMarkdown('# Objet\n\nun **mot** et *un autre*\n- eau ;\n- 3 * 4')).toBe(
    'Objet\nun mot et un autre\n–\u00a0eau ;\n–\u00a03 * 4',
  )
})

const list = { type: 'convention', columns: [{ field: 'object', width: 200 }], ids: ['c'], matching: 1, filters: [] }

test.each([
  ['conventionDeadlines', { which: 'all' }],
  ['conventionSheet', { record: 'c' }],
  ['legalityList', {}],
  ['recordList', list],
  ['countrySheet', { country: 'IT' }],
])('the marks of a long text stand nowhere on %s', async (name, options) => {
  const text = 'Objet **premier**\n\n- eau ;\n- port'
  const remarks = [{ id: 'r', day: '2026-01-02', kind: 'remark', text }]
  const parties = [{ id: 'p', partner: 'partner:i' }]
  const convention = { id: 'c', title: 'Protocole', step: 'signed', object: text, urgency: text, urgent: true, remarks, parties }
  const partner = { id: 'i', name: 'Ligurie', country: 'IT' }
  const said = saidIn(await printed(name, { convention: [convention], partner: [partner] }, { options }))
  expect(said).toContain('premier')
  expect(said).not.toContain('**')
  expect(said).not.toMatch(/(?:"|\\n)- eau/u)
})

test('no text makes no block', () => {
  expect(markdownToBlocks(' \n\n ')).toEqual([])
})
