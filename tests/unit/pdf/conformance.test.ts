import { describe, expect, test } from 'vitest'
import type { Block } from '../../../shared/blocks/block'
import { dossiers, snapshotToPaper } from '../../../shared/dossiers'
import { takeSnapshot } from '../../../shared/dossiers/snapshot-to-paper'
import { makeDocument } from '../../../main/pdf/make-document'
import { checkPdf, faultsOf } from '../../helpers/pdf-check/check-pdf'
import { askVerapdf, hasVerapdf } from '../../helpers/pdf-check/verapdf'
import { circumstances, imedoc, readerOf, sardinia } from '../dossiers/sample-reader'
import { coverage, make, paperOf } from './pdf-tools'
import { samplePaper } from './sample-paper'
import { jpegPicture, pngPicture } from './sample-pictures'

const arabic = 'منطقة سردينيا ذات الحكم الذاتي (إيطاليا)'
const sentence = 'تهدف هذه الاتفاقية إلى تعزيز التعاون بين الجهتين خلال 2024-2027'
const hash = '0'.repeat(64)
const rows = (count: number): readonly (readonly string[])[] => Array.from({ length: count }, (_, at) => [`ligne ${at}`, `Contact ${at}`])
const columns = [
  { label: 'Repère', share: 1 },
  { label: 'Intitulé', share: 2 },
]
const lines = (count: number): string => Array.from({ length: count }, (_, at) => `ligne ${at}.`).join('\n')

async function partnerDossier(practice: boolean): Promise<Uint8Array> {
  const [dossier] = dossiers
  if (!dossier) throw new Error('no dossier')
  const around = { ...circumstances, base: { ...circumstances.base, practice } }
  const snapshot = await takeSnapshot(dossier, readerOf({ partner: [sardinia, imedoc] }), { record: 'sardinia' }, around)
  return (await make(snapshotToPaper(snapshot))).bytes
}

async function bytesOf(blocks: readonly Block[]): Promise<Uint8Array> {
  return (await make(paperOf(blocks))).bytes
}

const papers: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'the sample paper with every kind of block': async () => (await make(samplePaper)).bytes,
  'the same in the practice base': async () => (await make({ ...samplePaper, watermark: 'BASE D’EXERCICE' })).bytes,
  'the same in English, with a watermark that the font lacks': async () =>
    (await make({ ...samplePaper, language: 'en-GB', watermark: 'تجربة 演習' })).bytes,
  'the dossier of a partner': async () => await partnerDossier(false),
  'the dossier of a partner in the practice base': async () => await partnerDossier(true),
  'a paper without blocks': async () => await bytesOf([]),
  'a table over many pages': async () =>
    await bytesOf([{ kind: 'table', keepRows: true, columns, rows: rows(150), total: ['Total', ''], caption: 'Tous' }]),
  'rows that break over pages': async () =>
    await bytesOf([
      {
        kind: 'table',
        columns,
        rows: [
          ['a', lines(120)],
          ['b', sentence],
        ],
      },
    ]),
  'a head that is taller than a page': async () =>
    await bytesOf([{ kind: 'table', columns: [{ label: lines(80), share: 1 }], rows: [['x']] }]),
  'blocks that hold nothing': async () =>
    await bytesOf([
      { kind: 'cover', letterhead: [], eyebrow: '', title: '', names: [], facts: [] },
      { kind: 'contents', title: 'Sommaire' },
      { kind: 'heading', level: 1, text: '' },
      { kind: 'heading', level: 2, text: '  ' },
      { kind: 'paragraph', text: '' },
      { kind: 'table', columns: [{ label: '', share: 1 }], rows: [['']] },
      { kind: 'table', columns, rows: [] },
      { kind: 'table', columns, rows: [], total: ['Total', '0'] },
      { kind: 'facts', facts: [{ label: '', value: '' }] },
      { kind: 'list', items: [''] },
      { kind: 'callout', tone: 'plain', title: '', items: [] },
      { kind: 'bars', bars: [{ label: '', value: 0, shown: '' }] },
    ]),
  'a title of 10,000 letters': async () => {
    const word = 'Ab3 é'.repeat(2000)
    const blocks: readonly Block[] = [
      { kind: 'cover', letterhead: [word], eyebrow: word, title: word, names: [], facts: [{ label: word, value: word }] },
      { kind: 'contents', title: word },
      { kind: 'heading', level: 1, text: word },
      { kind: 'bars', bars: [{ label: word, value: 1, shown: word }] },
    ]
    return (await make(paperOf(blocks, { title: word, author: word }))).bytes
  },
  'words that no font has': async () =>
    await bytesOf([
      { kind: 'heading', level: 1, text: 'Île de 小豆島' },
      { kind: 'contents', title: '目次' },
      { kind: 'list', items: ['\uf0b7 collé de Word', '\ue000\uf8ff \u{f0000}'] },
      { kind: 'facts', facts: [{ label: '島', value: [{ text: '小豆島 😀', lang: 'ja' }] }] },
    ]),
  'controls, half letters and signs of XML in every text': async () => {
    const bad = 'a\u0000b\u000bc\ud83d & <d> "e" ]]> \ufffe\uffff\u202e(f)\\'
    const blocks: readonly Block[] = [
      { kind: 'heading', level: 1, text: bad },
      { kind: 'contents', title: bad },
      { kind: 'picture', hash, alt: bad },
      { kind: 'bars', bars: [{ label: bad, value: 1, shown: bad }] },
    ]
    return (await make({ ...paperOf(blocks), title: bad, author: bad, language: 'aucune langue', watermark: bad })).bytes
  },
  'no title and no author': async () => (await make({ ...samplePaper, title: '', author: '' })).bytes,
  'Arabic in every kind of block': async () =>
    await bytesOf([
      { kind: 'contents', title: arabic },
      { kind: 'heading', level: 1, text: arabic },
      { kind: 'heading', level: 2, text: `Nom arabe : ${arabic}, usuel` },
      { kind: 'paragraph', text: Array.from({ length: 8 }, () => sentence).join(' ') },
      { kind: 'facts', facts: [{ label: 'Nom', value: { lines: [arabic, 'Sardaigne', 'שלום'] } }] },
      { kind: 'table', columns: [{ label: arabic, share: 1 }], rows: [[arabic], [[{ text: 'Nom : ' }, { text: arabic, lang: 'ar' }]]] },
      { kind: 'list', ordered: true, items: [arabic, 'Περιφέρεια Κρήτης', 'Автономная область'] },
      { kind: 'pills', pills: [{ label: arabic, tone: 'good' }] },
    ]),
  'headings that leave levels out': async () =>
    await bytesOf([
      { kind: 'heading', level: 3, text: 'trois' },
      { kind: 'heading', level: 1, text: 'un' },
      { kind: 'columns', columns: [[{ kind: 'heading', level: 4, text: 'quatre' }], [{ kind: 'heading', level: 4, text: 'quatre' }]] },
      { kind: 'heading', level: 2, text: 'deux' },
      { kind: 'heading', level: 4, text: 'quatre' },
    ]),
  'a code for a camera, alone on a card': async () => {
    const blocks: readonly Block[] = [
      { kind: 'code', text: 'https://www.isula.corsica/é', alt: 'Adresse de la page' },
      { kind: 'code', text: 'x'.repeat(3000), alt: '' },
    ]
    return (await make(paperOf(blocks, { sheet: { size: [90, 60], orientation: 'landscape', bare: true } }))).bytes
  },
  'pictures, missing and there': async () => {
    const picture = (at: number, alt: string): Block => ({ kind: 'picture', hash: String(at).repeat(64), alt, share: 0.2 })
    // The third claims the four inks of a press.
    const inks = jpegPicture.with(jpegPicture.findIndex((byte, at) => byte === 0xff && jpegPicture[at + 1] === 0xc0) + 9, 4)
    const given = new Map([pngPicture(2, 2, true), jpegPicture, inks].map((bytes, at) => [String(at + 1).repeat(64), bytes]))
    const blocks = [picture(0, 'Perdue'), picture(1, 'Armes'), picture(2, 'Photographie'), picture(3, 'Quadrichromie'), picture(1, '')]
    return (await makeDocument(paperOf(blocks), coverage, given, () => undefined)).bytes
  },
}

describe('every produced file is PDF/A-2a and PDF/UA-1, clause by clause', () => {
  test.each(Object.entries(papers))('%s', async (_, produce) => {
    const bytes = await produce()
    expect(faultsOf(bytes)).toEqual([])
    if (hasVerapdf()) expect([askVerapdf(bytes, '2a'), askVerapdf(bytes, 'ua1')]).toEqual(['PASS', 'PASS'])
  })

  test('the clauses are those that a program can decide, and the report says who was asked', async () => {
    const clauses = checkPdf((await make(samplePaper)).bytes)
    const report = clauses.map(
      ({ clause, holds, detail }) => `${holds ? 'holds' : 'FAILS'}  ${clause}${detail === '' ? '' : ` (${detail})`}`,
    )
    console.info([...report, hasVerapdf() ? 'veraPDF was asked too' : 'veraPDF is not on this machine and was not asked'].join('\n'))
    expect(clauses.length).toBeGreaterThan(40)
    expect(new Set(clauses.map(({ clause }) => clause)).size).toBe(clauses.length)
  })
})
