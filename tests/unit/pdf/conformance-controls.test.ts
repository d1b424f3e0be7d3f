import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { faultsOf } from '../../helpers/pdf-check/check-pdf'
import { make } from './pdf-tools'
import { samplePaper } from './sample-paper'

// The sample in the practice base, written out without compression, so that it can be spoilt by words.
let plain = ''

beforeAll(async () => {
  const { bytes } = await make({ ...samplePaper, watermark: 'BASE D’EXERCICE' })
  const folder = mkdtempSync(join(tmpdir(), 'ponte-spoil-'))
  try {
    writeFileSync(join(folder, 'made.pdf'), bytes)
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', join(folder, 'made.pdf'), join(folder, 'plain.pdf')])
    plain = readFileSync(join(folder, 'plain.pdf'), 'latin1')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

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

describe('a file that was spoilt is caught by the clause that it breaks', () => {
  test('unspoilt it breaks none', () => {
    expect(faultsOf(Buffer.from(plain, 'latin1'))).toEqual([])
  })

  test.each(spoilings)('%s', (_, clause, pattern, instead) => {
    const spoilt = plain.replace(new RegExp(pattern.source, ''), instead)
    expect(spoilt).not.toBe(plain)
    const faults = faultsOf(Buffer.from(spoilt, 'latin1'))
    expect(faults.filter((fault) => fault.startsWith(clause))).not.toEqual([])
  })
})
