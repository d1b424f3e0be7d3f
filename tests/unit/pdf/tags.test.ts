import { expect, test } from 'vitest'
import { pdfmake } from '../../../main/pdf/engine'
import { finishDocument } from '../../../main/pdf/finish-document'
import { millimetre } from '../../../main/pdf/sheet'
import { tagged } from '../../../main/pdf/tags/tag'
import type { PdfNode } from '../../../main/pdf/node'
import { faultsOf } from '../../helpers/pdf-check/check-pdf'
import { readAloud } from '../../helpers/pdf-check/read-aloud'
import './pdf-tools'

// What a maker of nodes may hand over, whether or not it said what it is.
async function heard(...content: readonly PdfNode[]): Promise<readonly (readonly [string, string])[]> {
  const look = { pageMargins: 20 * millimetre, defaultStyle: { font: 'Plex' }, displayTitle: true, version: '1.7' }
  const info = { title: 'Essai', author: 'Ponte', creator: 'Ponte', producer: 'Ponte', creationDate: new Date(0) }
  const document = await pdfmake.createPdf({ ...look, info, language: 'fr-FR', content }).getStream()
  const bytes = await finishDocument(document, [], 'fr-FR')
  expect(faultsOf(bytes)).toEqual([])
  return readAloud(bytes)
}

test('text that says nothing of itself is a paragraph, and what is drawn is decoration', async () => {
  expect(
    await heard(
      { text: 'seul' },
      { stack: [{ text: 'un' }, { text: 'deux' }] },
      { table: { body: [[{ text: 'gauche' }, { text: 'droite' }]] } },
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 90, y2: 0, lineWidth: 1, lineColor: '#000000' }] },
      { svg: '<svg width="20" height="20"><rect width="20" height="20" fill="#155d84"/></svg>' },
      { text: 'sous une règle', decoration: 'underline' },
      { text: 'surligné', background: '#eeeeee' },
    ),
  ).toEqual(['seul', 'un', 'deux', 'gauche', 'droite', 'sous une règle', 'surligné'].map((text) => ['P', text]))
})

test('codes and drawings are one figure each, heard by their words', async () => {
  const drawing = { svg: '<svg width="20" height="20"><circle cx="10" cy="10" r="9" fill="#155d84" stroke="#000"/></svg>' }
  expect(
    await heard(
      tagged({ role: 'Figure', alt: 'Un disque' }, drawing),
      tagged({ role: 'Figure', alt: 'Un code' }, { qr: 'https://exemple.org', fit: 60 }),
      tagged({ role: 'Artifact' }, { stack: [{ text: 'ne dit rien' }] }),
      tagged({ role: 'Figure', alt: 'Des mots en image' }, { columns: [{ text: 'un' }, { stack: [{ text: 'deux' }, drawing] }] }),
    ),
  ).toEqual([
    ['Figure', 'Un disque'],
    ['Figure', 'Un code'],
    ['Figure', 'Des mots en image'],
  ])
})

test('words that lead somewhere are links in their sentence, in one piece over lines', async () => {
  const long = 'une adresse longue '.repeat(12).trim()
  expect(
    await heard({
      text: [
        { text: 'Voir ' },
        { text: long, link: 'https://exemple.org/a(b)' },
        { text: ', ' },
        { text: 'منطقة', link: 'https://exemple.org', bidiLevel: 1, lang: 'ar', font: 'DejaVu' },
        { text: ' et plus.' },
      ],
    }),
  ).toEqual([['P', `Voir ${long}, منطقة et plus.`]])
})

test('cells over columns and rows keep a table regular', async () => {
  const cell = (text: string, more: PdfNode = {}): PdfNode => ({ text, ...more })
  const body = [
    [cell('a', { rowSpan: 2 }), cell('b', { colSpan: 2 }), {}],
    [{}, cell('c'), cell('d')],
    [cell('1'), cell('2'), cell('3')],
  ]
  const said = await heard(tagged({ role: 'Table', heads: 2, total: false }, { table: { headerRows: 2, body } }))
  expect(said.map(([role, text]) => `${role} ${text}`)).toEqual(['TH a', 'TH b', 'TH c', 'TH d', 'TD 1', 'TD 2', 'TD 3'])
})

test('lists hold lists and paragraphs', async () => {
  const said = await heard({ ul: [{ text: 'un' }, { stack: [{ text: 'deux' }, { text: 'suite' }] }, { ol: [{ text: 'dedans' }] }] })
  expect(said.map(([role, text]) => `${role} ${text}`)).toEqual([
    'Lbl •',
    'LBody un',
    'Lbl •',
    'P deux',
    'P suite',
    'Lbl 1.',
    'LBody dedans',
  ])
})
