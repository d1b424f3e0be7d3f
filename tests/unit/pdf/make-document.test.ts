import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { faultsOf } from '../../helpers/pdf-check/check-pdf'
import type { Block } from '../../../shared/blocks/block'
import type { Paper } from '../../../shared/blocks/paper'
import { infoOf, make, paperOf, textOf } from './pdf-tools'
import { samplePaper } from './sample-paper'

const lines = (count: number): string => Array.from({ length: count }, (_, at) => `ligne ${at}.`).join('\n')
const words = (text: string): string => text.replace(/\s+/gu, ' ')

describe('a document', () => {
  test('says title, language and date of the paper, and what it conforms to', async () => {
    const { bytes } = await make(samplePaper)
    const info = infoOf(bytes)
    expect(info).toMatch(/^Title:\s+Région autonome de Sardaigne & partenaires$/mu)
    expect(info).toMatch(/^PDF version:\s+1\.7$/mu)
    expect(info).toMatch(/^Tagged:\s+yes$/mu)
    expect(infoOf(bytes, '-rawdates')).toMatch(/^CreationDate:\s+D:20260113100200Z$/mu)
    const xmp = infoOf(bytes, '-meta')
    expect(xmp).toContain('Région autonome de Sardaigne &amp; partenaires')
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>\s*<pdfuaid:part>1<\/pdfuaid:part>/u)
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (fr-FR)')
  })

  test('is the same bytes each time', async () => {
    const once = await make(samplePaper)
    const again = await make(structuredClone(samplePaper))
    expect(createHash('sha256').update(again.bytes).digest('hex')).toBe(createHash('sha256').update(once.bytes).digest('hex'))
  })

  test('says its letters whatever was printed before', async () => {
    const heading = (text: string): Paper => paperOf([{ kind: 'heading', level: 1, text }])
    // The second letter is a part of the first, and is embedded with it.
    await make(heading('\u0625'))
    expect(textOf((await make(heading('\u0627'))).bytes)).toContain('\u0627')
  })

  test('numbers its pages and repeats its head on each but the cover', async () => {
    const { bytes, pages } = await make(samplePaper)
    expect(pages).toBe(5)
    const each = textOf(bytes).split('\f').slice(0, pages)
    each.forEach((page, at) => expect(page).toContain(`page ${at + 1} / 5`))
    expect(each.map((page) => page.split('\n')[0])).toEqual(['Collectivité de Corse', ...Array<string>(4).fill('Dossier partenaire')])
  })

  test('lists its headings with their pages and leads to them by bookmarks', async () => {
    const { bytes } = await make(samplePaper)
    const contents = textOf(bytes, '-layout').split('\f')[1] ?? ''
    expect(contents).toMatch(/1\. Identité\s+3/u)
    expect(contents).toMatch(/6\. Annexe\s+5/u)
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw.match(/\/Title/gu)?.length).toBe(8)
    expect(raw).toMatch(/\/Count 7/u)
    expect(raw).toMatch(/\/Dest \(h1\)/u)
    expect(infoOf(bytes, '-dests')).toContain('"h7"')
  })

  test('marks every page of the practice base', async () => {
    const { bytes, pages } = await make({ ...samplePaper, watermark: 'BASE D’EXERCICE' })
    const each = textOf(bytes, '-raw').split('\f').slice(0, pages)
    for (const page of each) expect(page.replace(/\s/gu, '')).toContain('BASED’EXERCICE')
  })

  test('is made from no blocks at all, and from empty ones', async () => {
    const empty: readonly Block[] = [
      { kind: 'cover', letterhead: [], eyebrow: '', title: '', names: [], facts: [] },
      { kind: 'contents', title: 'Sommaire' },
      { kind: 'heading', level: 1, text: '' },
      { kind: 'paragraph', text: '' },
      { kind: 'facts', facts: [] },
      { kind: 'table', columns: [{ label: '', share: 1 }], rows: [] },
      { kind: 'list', items: [] },
      { kind: 'bars', bars: [] },
      { kind: 'timeline', entries: [] },
      { kind: 'columns', columns: [[]] },
      { kind: 'pills', pills: [] },
      { kind: 'address', lines: [] },
      { kind: 'section', orientation: 'landscape', blocks: [] },
    ]
    expect((await make(paperOf([]))).pages).toBe(1)
    expect((await make(paperOf(empty))).pages).toBeGreaterThan(0)
  })
})

describe('nothing is lost', () => {
  test('every row of a long table comes out, under a head on every page', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [`ligne-${at}`, `Contact numéro ${at}`])
    const columns = [
      { label: 'Repère', share: 1 },
      { label: 'Intitulé', share: 2 },
    ]
    const { bytes, pages } = await make(paperOf([{ kind: 'table', keepRows: true, columns, rows }]))
    const text = textOf(bytes)
    for (const [name] of rows) expect(text).toMatch(new RegExp(`${name}\\b`, 'u'))
    expect(text.match(/Repère/gu)?.length).toBe(pages)
  })

  const tall: Readonly<Record<string, readonly Block[]>> = {
    'a cell of eighty lines in rows that are to be kept': [
      {
        kind: 'table',
        keepRows: true,
        columns: [
          { label: 'a', share: 1 },
          { label: 'b', share: 1 },
        ],
        rows: [['x', lines(80)]],
      },
    ],
    'a head of eighty lines': [{ kind: 'table', columns: [{ label: lines(80), share: 1 }], rows: [['x']] }],
    'a note of eighty lines': [{ kind: 'callout', tone: 'attention', title: 'Note', items: [lines(80)] }],
    'facts of eighty lines': [{ kind: 'facts', facts: [{ label: 'Adresse', value: lines(80) }] }],
    'columns of eighty lines': [{ kind: 'columns', columns: [[{ kind: 'paragraph', text: lines(80) }], []] }],
    'names under bars, of eighty lines': [{ kind: 'bars', bars: [{ label: lines(80), value: 1, shown: '1' }] }],
    'an entry of eighty lines on a line of time': [{ kind: 'timeline', entries: [{ when: '2026', title: 'Visite', text: lines(80) }] }],
    'a title of eighty lines': [{ kind: 'cover', letterhead: [], eyebrow: '', title: lines(80), names: [], facts: [] }],
  }
  test.each(Object.entries(tall))('%s', async (_, blocks) => {
    const { bytes } = await make(paperOf(blocks))
    const text = textOf(bytes)
    for (let at = 0; at < 80; at += 1) expect(text).toContain(`ligne ${at}.`)
  })

  test('a word longer than a line is cut and not let off the page', async () => {
    const word = 'Ab3'.repeat(3334).slice(0, 10_000)
    const { bytes } = await make(
      paperOf([
        { kind: 'cover', letterhead: [], eyebrow: '', title: word, names: [], facts: [] },
        { kind: 'heading', level: 1, text: word },
        {
          kind: 'table',
          columns: [
            { label: 'a', share: 1 },
            { label: word, share: 1 },
          ],
          rows: [['x', word]],
        },
      ]),
    )
    const text = textOf(bytes).replace(/\s|page \d+ \/ \d+/gu, '')
    expect(text.match(/Ab3/gu)?.length ?? 0).toBeGreaterThan(4 * 3300)
    const boxes = textOf(bytes, '-bbox').matchAll(/xMax="([\d.]+)"/gu)
    expect(Math.max(...Array.from(boxes, (box) => Number(box[1])))).toBeLessThan(595.28 - 40)
  })

  test('no page is left empty by breaks that follow each other', async () => {
    const { pages } = await make(
      paperOf([
        { kind: 'pageBreak' },
        { kind: 'paragraph', text: 'un' },
        { kind: 'pageBreak' },
        { kind: 'pageBreak' },
        { kind: 'section', orientation: 'landscape', blocks: [{ kind: 'paragraph', text: 'deux' }] },
        { kind: 'pageBreak' },
      ]),
    )
    expect(pages).toBe(2)
  })

  test('a heading of signs that are not drawn is no bookmark', async () => {
    const { bytes } = await make(
      paperOf([
        { kind: 'heading', level: 1, text: '\u0000\u200b' },
        { kind: 'paragraph', text: 'Texte' },
      ]),
    )
    expect(faultsOf(bytes)).toEqual([])
  })

  test('a heading never stands alone at the foot of a page', async () => {
    const blocks = (filling: number): readonly Block[] => [
      { kind: 'paragraph', text: Array.from({ length: filling }, (_, at) => `suite ${at}`).join('\n') },
      { kind: 'heading', level: 1, text: 'Titre' },
      { kind: 'paragraph', text: 'Texte' },
    ]
    for (let filling = 30; filling <= 46; filling += 2) {
      const { bytes } = await make(paperOf(blocks(filling)))
      const page = textOf(bytes)
        .split('\f')
        .find((one) => one.includes('Titre'))
      expect(page).toContain('Texte')
    }
  })
})

describe('scripts', () => {
  test('what no font can draw is reported with its place and marked on the page', async () => {
    const { bytes, missingGlyphs } = await make(paperOf([{ kind: 'paragraph', text: 'Île de 𒀀𓂀𓀀, jumelage' }]))
    expect(missingGlyphs).toEqual([
      { codePoint: 'U+12000', text: 'Île de 𒀀𓂀𓀀, jumelage' },
      { codePoint: 'U+13080', text: 'Île de 𒀀𓂀𓀀, jumelage' },
      { codePoint: 'U+13000', text: 'Île de 𒀀𓂀𓀀, jumelage' },
    ])
    expect(words(textOf(bytes))).toContain('Île de □□□, jumelage')
  })

  test.each([
    ['Greek with its old accents', 'Περιφέρεια Κρήτης, ἀρχή'],
    ['Cyrillic', 'Автономная область Сардиния'],
    ['Japanese', '小豆島町 オリーブ'],
    ['Georgian', 'აჭარის ავტონომიური რესპუბლიკა'],
    ['Armenian', 'Հայաստան'],
    ['Turkish, Maltese and Vietnamese', 'İzmir Büyükşehir Ħal Għaxaq Thừa Thiên Huế'],
    ['accents typed as marks', 'Corsica, e\u0301te\u0301, cità'.normalize('NFD')],
  ])('%s is drawn whole', async (_, text) => {
    const { bytes, missingGlyphs } = await make(paperOf([{ kind: 'paragraph', text }]))
    expect(missingGlyphs).toEqual([])
    expect(words(textOf(bytes))).toContain(text.normalize('NFC'))
  })

  const arabic = 'جهة بني ملال خنيفرة'
  test('Arabic words stand in the order they are read in, wherever they stand', async () => {
    const blocks: readonly Block[] = [
      { kind: 'paragraph', text: arabic },
      { kind: 'facts', facts: [{ label: 'Nom arabe', value: arabic }] },
      { kind: 'table', columns: [{ label: 'Nom', share: 1 }], rows: [[arabic]] },
    ]
    const { bytes, missingGlyphs } = await make(paperOf(blocks))
    expect(missingGlyphs).toEqual([])
    expect(arabicLines(bytes)).toEqual([arabic, arabic, arabic])
  })

  test('an Arabic paragraph that wraps keeps its first words on its first line', async () => {
    const text = Array.from({ length: 8 }, () => 'تهدف هذه الاتفاقية إلى تعزيز التعاون بين الجهتين').join(' ')
    const { bytes } = await make(paperOf([{ kind: 'paragraph', text }]))
    const read = arabicLines(bytes)
    expect(read.length).toBeGreaterThan(2)
    expect(read[0]).toMatch(/^تهدف هذه الاتفاقية /u)
    expect(read.join(' ')).toBe(text)
  })
})

function arabicLines(bytes: Uint8Array): readonly string[] {
  return textOf(bytes)
    .split('\n')
    .filter((line) => /[\u0600-\u06ff]/u.test(line))
    .map((line) => line.replace(/[\u202a-\u202e]/gu, '').trim())
}

describe('the end of a page', () => {
  test('no empty page follows what just fits on the last one', async () => {
    for (let rows = 25; rows <= 45; rows += 1) {
      const table = {
        kind: 'table',
        keepRows: true,
        columns: [{ label: 'Nom', share: 1 }],
        rows: Array.from({ length: rows }, (_, at) => [`Ligne ${at}`]),
      } as const
      const { bytes, pages } = await make(paperOf([{ kind: 'paragraph', text: 'Début' }, table]))
      const last = textOf(bytes, '-f', String(pages))
      expect([rows, last.includes(`Ligne ${rows - 1}`)]).toEqual([rows, true])
    }
    for (let items = 36; items <= 48; items += 1) {
      const list = { kind: 'list', items: Array.from({ length: items }, (_, at) => `Point ${at}.`) } as const
      const { bytes, pages } = await make(paperOf([list]))
      expect([items, textOf(bytes, '-f', String(pages)).includes(`Point ${items - 1}.`)]).toEqual([items, true])
    }
  })

  test('a heading goes to the next page with a table whose first row is tall', async () => {
    const tall = Array.from({ length: 14 }, (_, at) => `ligne ${at}`)
    for (let filling = 18; filling <= 40; filling += 1) {
      const blocks = [
        ...Array.from({ length: filling }, () => ({ kind: 'paragraph', text: 'Avant.' }) as const),
        { kind: 'heading', level: 3, text: 'Titre du tableau' } as const,
        {
          kind: 'table',
          keepRows: true,
          columns: [
            { label: 'Objet', share: 1 },
            { label: 'Détail', share: 1 },
          ],
          rows: [['Premier', { lines: tall }]],
        } as const,
      ]
      const { bytes } = await make(paperOf(blocks))
      const page = textOf(bytes)
        .split('\f')
        .find((one) => one.includes('Titre du tableau'))
      expect([filling, page?.includes('Premier')]).toEqual([filling, true])
    }
  })
})
