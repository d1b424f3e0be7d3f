import { expect, test } from 'vitest'
import { markdownToBlocks, runsOfMarkdown } from '../../../shared/dossiers/markdown'

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

test('no text makes no block', () => {
  expect(markdownToBlocks(' \n\n ')).toEqual([])
})
