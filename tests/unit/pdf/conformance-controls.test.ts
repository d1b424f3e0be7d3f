import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Paper } from '../../../shared/blocks/paper'
import { faultsOf } from '../../helpers/pdf-check/check-pdf'
import { make, paperOf } from './pdf-tools'
import { samplePaper } from './sample-paper'

// The sample in the practice base, and a paper of drawings, written out without compression, so that they can be spoilt by words.
let plain = ''
let drawings = ''

// Flags that hold a mask (AI) and cells of a pattern (GT), one that is decoration, and a map.
const drawingsPaper = paperOf([
  { kind: 'heading', level: 1, text: 'Italie', figure: { flag: 'IT', alt: '' } },
  {
    kind: 'table',
    columns: [{ label: 'Drapeau', share: 1 }],
    rows: ['AI', 'GT'].map((flag) => [{ figure: { flag, alt: `Drapeau : ${flag}` } }]),
  },
  { kind: 'map', country: 'MT', alt: 'Carte : Malte', caption: 'En bleu : Malte' },
])

beforeAll(async () => {
  plain = await plainly({ ...samplePaper, watermark: 'BASE D’EXERCICE' })
  drawings = await plainly(drawingsPaper)
})

async function plainly(paper: Paper): Promise<string> {
  const { bytes } = await make(paper)
  const folder = mkdtempSync(join(tmpdir(), 'ponte-spoil-'))
  try {
    writeFileSync(join(folder, 'made.pdf'), bytes)
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', join(folder, 'made.pdf'), join(folder, 'plain.pdf')])
    return readFileSync(join(folder, 'plain.pdf'), 'latin1')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

// What is spoilt, the clause that must notice, and how. A spoilt file may break others too.
const spoilings: readonly (readonly [string, string, RegExp, string])[] = [
  ['a header without its bytes beyond ASCII', 'A 6.1.2', /^%PDF-1\.7\n%[^\n]*/u, '%PDF-1.7\n%abcd'],
  ['no ID', 'A 6.1.3', /\/ID \[[^\]]*\]/u, ''],
  ['no output intent', 'A 6.2.3', /\/OutputIntents/u, '/OutputIntent'],
  ['a colour of the press', 'A 6.2.4.3', /\/DeviceRGB cs/u, '/DeviceCMYK cs'],
  ['a page that blends in no colour space', 'A 6.2.10', /\/CS \/DeviceRGB/u, ''],
  ['an action that runs a program', 'A 6.5.1', /\/Dest \(h1\)/u, '/A << /S /Launch /D (h1) >>'],
  ['a wrong count of bookmarks', 'UA 7.17', /\/Count 7/u, '/Count 8'],
  ['metadata that are no XML', 'A 6.6.2.1', /&amp; partenaires/u, '& partenaires'],
  ['a lesser claim', 'A 6.6.4', /conformance>A</u, 'conformance>B<'],
  ['no claim of PDF/UA', 'UA 5', /<pdfuaid:part>1/u, '<pdfuaid:part>3'],
  ['a schema that is not described', 'A 6.6.2.3', /<pdfaSchema:prefix>pdfuaid/u, '<pdfaSchema:prefix>other'],
  ['another producer in the metadata', 'A 6.6.2.2', /<pdf:Producer>Ponte/u, '<pdf:Producer>Nobody'],
  ['a title that is not shown', 'UA 7.1, M 06-003', /\/DisplayDocTitle true/u, '/DisplayDocTitle false'],
  ['content without a mark', 'UA 7.1, M 01-005', /\/P <<\s*\/MCID 0\s*>> BDC/u, '/Nothing BMC'],
  [
    'content that is decoration as well',
    'UA 7.1, M 01-003',
    /\/Artifact <<\s*\/Type\s*\/Layout\s*>> BDC/u,
    '/P <</MCID 900>> BDC /Artifact BMC EMC',
  ],
  ['a mark that never ends', 'UA 7.1, M 01-003', /\nEMC\n/u, '\n'],
  ['two marks of one number', 'ISO 32000-1 14.7.4.2: every mark has', /\/MCID 1\s*>> BDC/u, '/MCID 0>> BDC'],
  ['a mark that is not in the tree', 'ISO 32000-1 14.7.4.2: every mark is', /\/MCID 1\s*>> BDC/u, '/MCID 901>> BDC'],
  ['no way back from a page', 'ISO 32000-1 14.7.4.4', /\/StructParents 2/u, '/StructParents 3'],
  ['a page in another order', 'UA 7.18.3', /\/Tabs \/S/u, '/Tabs /R'],
  ['a file that says it is not tagged', 'A 6.7.2', /\/Marked true/u, '/Marked false'],
  ['no document at the top', 'A 6.7.3:', /\/S \/Document/u, '/S /Sect'],
  ['a kid of another parent', 'ISO 32000-1 14.7.2', /\/P \d+ 0 R(?=[^>]*\/S \/TFoot)/u, '/P 1 0 R'],
  ['a role of nobody', 'A 6.7.3.4', /\/S \/Caption/u, '/S /Legend'],
  ['a row outside of a table', 'UA 7.1, M 09-004', /\/S \/THead/u, '/S /Div'],
  ['a language that is none', 'UA 7.2', /\/Lang \(it\)/u, '/Lang (italiano!)'],
  ['no language of the whole', 'UA 7.2', /\/Lang \(fr-FR\)/u, ''],
  ['a figure without words', 'UA 7.3', /\/Alt \([^)]*\)/u, ''],
  ['a heading left out', 'UA 7.4', /\/S \/H2/u, '/S /H3'],
  ['a head without a scope', 'UA 7.5', /\/Scope \/Column/u, ''],
  ['a cell too many', 'UA 7.5', /\/O \/Table\s*\/Scope \/Row/u, '/O /Table /Scope /Row /ColSpan 2'],
  ['a list that does not say how it counts', 'UA 7.6', /\/ListNumbering \/Disc/u, ''],
  ['an empty paragraph', 'A 6.7.3.1', /\/K 0(?=[^>]*\/S \/P\b)/u, '/K []'],
  ['Arabic without its reading', 'A 6.7.5', /\/ActualText <feff06[^>]*>/u, ''],
  ['a letter for private use', 'A 6.2.11.7.3', /(\[<0000> )<[\da-f ]+>( <[\da-f ]+>)/u, '$1<e000> <e000>'],
  ['an annotation that is no link', 'A 6.3.1', /\/Subtype \/Link/u, '/Subtype /Text'],
  ['a hidden link', 'A 6.3.2', /\/F 4\b/u, '/F 2'],
  ['a link that the tree does not know', 'UA 7.18.5, M 28-011', /\/Type \/OBJR/u, '/Type /Other'],
  ['a link without words', 'UA 7.18.1', /\/Contents \(3\. Versements[^)]*\)|\/Contents \(6\. Annexe\)/u, ''],
  ['a link to nowhere', 'ISO 32000-1 12.5.6.5', /\/Dest \(h6\)(?=[^>]*\/F 4)/u, ''],
  ['a font that is not embedded', 'A 6.2.11.4, UA', /\/FontFile2 \d+ 0 R/u, ''],
  ['a font without its map of glyphs', 'A 6.2.11.3', /\/CIDToGIDMap \/Identity/u, ''],
  ['a wrong width', 'A 6.2.11.5', /(\/W \[\s*0\s*\[\s*[\d.]+\s+)[\d.]+/u, '$15'],
  ['a code without text', 'A 6.2.11.7', /(\[<0000> )<[\da-f ]+>/u, '$1<>'],
  ['the glyph for what is missing', 'A 6.2.11.8', /\[<[\da-f]{4}/u, '[<0000'],
]

// The first drawing is content; what is put in front of its operators stands in it alone.
const form = /(\/Subtype \/Form\s+\/Type \/XObject\s+\/Length \d+ 0 R\s*>>\s*stream\n)/u
const cell = /(\/PatternType 1[\s\S]*?\nstream\n)/u
const mask = /(\/I true[\s\S]*?\nstream\n)/u
const ownForms = /(\/XObject <<)(\s*>>\s*>>\s*\/Subtype \/Form[\s\S]*?\nstream\n)/u

// The same of what lies inside of drawings, of the cells of patterns and of masks.
const spoiltDrawings: typeof spoilings = [
  ['content of the tree inside a drawing', 'ISO 32000-1 14.7.4.3', form, '$1/P << /MCID 900 >> BDC\nEMC\n'],
  ['decoration inside a drawing that is content', 'UA 7.1, M 01-003', form, '$1/Artifact BMC\nEMC\n'],
  ['a drawing with a mark that never ends', 'UA 7.1, M 01-003', form, '$1/Nothing BMC\n'],
  ['a drawing with an end of no mark', 'UA 7.1, M 01-003', form, '$1EMC\n'],
  ['a drawing with a state that is not restored', 'UA 7.1, M 01-003', form, '$1q\n'],
  [
    'a drawing that stands outside of any mark',
    'UA 7.1, M 01-005',
    /\/Artifact <<\s*\/Type\s*\/Layout\s*>> BDC(?=[^B]*\/FlagIT Do)/u,
    '/Nothing BMC',
  ],
  ['a drawing without a box', 'UA 7.1, M 01-003', /\/BBox \[[^\]]*\](?=\s+\/Resources <<)/u, ''],
  [
    'a drawing that shows itself',
    'UA 7.1, M 01-003',
    new RegExp(`(\\n(\\d+) 0 obj\\n(?:(?!endobj)[\\s\\S])*?)${ownForms.source}`, 'u'),
    '$1$3 /Self $2 0 R$4/Self Do\n',
  ],
  ['a drawing in the colours of the press', 'A 6.2.4.3', form, '$10 0 0 1 k\n'],
  ['a cell of a pattern in the colours of the press', 'A 6.2.4.3', cell, '$10 0 0 1 k\n'],
  ['a mask in the colours of the press', 'A 6.2.4.3', mask, '$10 0 0 1 k\n'],
  ['a mask that blends in the colours of the press', 'A 6.2.4.3', /\/CS \/DeviceRGB(?=\s+\/I true)/u, '/CS /DeviceCMYK'],
  ['a drawing of another file', 'A 6.2.5', /(\/Subtype \/Form)/u, '$1 /Ref << /F (other.pdf) /Page 0 >>'],
  ['a drawing with states deeper than readers go', 'A 6.1.13', form, `$1${'q '.repeat(28)}${'Q '.repeat(28)}\n`],
  ['a drawing that names what it does not hold', 'A 6.2.2', form, '$1/Nowhere gs\n'],
  ['a cell of a pattern that names what it does not hold', 'A 6.2.2', cell, '$1/Nowhere Do\n'],
  ['a mask that names what it does not hold', 'A 6.2.2', mask, '$1/Pattern cs /Nowhere scn\n'],
  [
    'a drawing without resources of its own',
    'A 6.2.2',
    /\/Resources(?= <<\s+\/ExtGState <<[^>]*>>\s+\/Pattern <<\s+>>\s+\/XObject)/u,
    '/Other',
  ],
  ['an operator that the norm does not have', 'A 6.2.2', form, '$1draw\n'],
  [
    'a drawing with words in a font that is not embedded',
    'A 6.2.11.4, UA',
    ownForms,
    '$1 >> /Font << /F9 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>$2BT /F9 9 Tf (ab) Tj ET\n',
  ],
  [
    'a drawing with the glyph for what is missing',
    'A 6.2.11.8',
    new RegExp(`(\\/F1 (\\d+ 0 R)[\\s\\S]*?)${ownForms.source}`, 'u'),
    '$1$3 >> /Font << /F9 $2$4BT /F9 9 Tf <0000> Tj ET\n',
  ],
]

describe('a file that was spoilt is caught by the clause that it breaks', () => {
  test('unspoilt it breaks none', () => {
    expect(faultsOf(Buffer.from(plain, 'latin1'))).toEqual([])
    expect(faultsOf(Buffer.from(drawings, 'latin1'))).toEqual([])
  })

  test.each(spoilings)('%s', (_, clause, pattern, instead) => {
    expectCaught(plain, clause, pattern, instead)
  })

  test.each(spoiltDrawings)('%s', (_, clause, pattern, instead) => {
    expectCaught(drawings, clause, pattern, instead)
  })
})

function expectCaught(whole: string, clause: string, pattern: RegExp, instead: string): void {
  const spoilt = whole.replace(new RegExp(pattern.source, ''), instead)
  expect(spoilt).not.toBe(whole)
  const faults = faultsOf(Buffer.from(spoilt, 'latin1'))
  expect(faults.filter((fault) => fault.startsWith(clause))).not.toEqual([])
}
