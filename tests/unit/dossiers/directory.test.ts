import { expect, test } from 'vitest'
import type { Block } from '../../../shared/blocks/block'
import { plainText, type Text } from '../../../shared/blocks/text'
import { bareFrame, type SnapshotConflict } from '../../../shared/dossiers/snapshot'
import { snapshotToPaper, dossiers } from '../../../shared/dossiers'
import { takeSnapshot } from '../../../shared/dossiers/snapshot-to-paper'
import type { RecordRow } from '../../../shared/records/record-row'
import { make, textOf } from '../pdf/pdf-tools'
import { circumstances, readerOf, sardinia, type Rows } from './sample-reader'
import { paperFor, textFor } from './take-paper'

const region: RecordRow = { id: 'sardinia', name: 'Région de Sardaigne', country: 'IT', confidentiality: 'public' }
const souss: RecordRow = { id: 'souss', name: 'Région Souss-Massa', country: 'MA' }
const holder = (id: string, family: string, office: string, more: object = {}): RecordRow => ({
  id,
  given: 'A.',
  family,
  mandates: [{ id: `m${id}`, partner: 'partner:sardinia', title: `Fonction de ${family}`, office }],
  ...more,
})
const contact: readonly RecordRow[] = [
  holder('d', 'Directeur', 'director', { confidentiality: 'public' }),
  holder('p', 'Zacharia', 'regionPresident', {
    privateNote: 'secret',
    phones: [
      { id: '1', phone: { raw: '+39 1', e164: null, ext: null }, use: 'work' },
      { id: '2', phone: { raw: '+39 2', e164: null, ext: null }, use: 'home' },
      { id: '3', phone: { raw: '+39 3', e164: null, ext: null }, use: 'mobile' },
    ],
    emails: [{ id: '4', email: 'a@exemple.it', use: 'private' }],
  }),
  holder('m', 'Ait', 'governor', { mandates: [{ id: 'x', partner: 'partner:souss', title: 'Wali', office: 'governor' }] }),
  { id: 'n', given: 'Petru', family: 'Seul' },
  holder('o', 'Ancien', 'director', {
    mandates: [{ id: 'y', partner: 'partner:souss', title: 'Wali', period: { from: '2010', to: '2012' } }],
  }),
  holder('x', 'Mort', 'director', { standing: 'deceased' }),
]
const rows: Rows = { partner: [souss, region], contact }

function outline(blocks: readonly Block[]): readonly string[] {
  const first = (cell: unknown): string => {
    if (Array.isArray(cell)) return plainText(cell as Text)
    const { lines } = cell as { readonly lines: readonly Text[] }
    return `  ${plainText(lines[0] ?? '')}`
  }
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [plainText(block.text)]
    return block.kind === 'table' ? block.rows.map(([cell]) => ` ${first(cell)}`) : []
  })
}

test('the directory goes by country, body and rank; who has no body comes last', async () => {
  expect(outline((await paperFor('directory', rows)).blocks)).toEqual([
    'Italie',
    ' RÉGION DE SARDAIGNE',
    '   A. ZACHARIA',
    '   A. DIRECTEUR',
    'Maroc',
    ' RÉGION SOUSS-MASSA',
    '   A. AIT',
    'Pays non précisé',
    ' SANS ORGANISME',
    '   A. ANCIEN',
    '   Petru SEUL',
    'Index des noms',
  ])
})

test('the name of a body announces its people: it ends no page', async () => {
  const tables = (await paperFor('directory', rows)).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  const [italy] = tables
  expect(tables.map(({ heads }) => heads)).toEqual([[0], [0], [0]])
  expect(outline(italy ? [{ ...italy, rows: italy.rows.filter((_, at) => italy.heads?.includes(at)) }] : [])).toEqual([
    ' RÉGION DE SARDAIGNE',
  ])
})

test('the index is by family name', async () => {
  const { blocks } = await paperFor('directory', rows)
  const index = blocks.find((block) => block.kind === 'index')
  expect(index?.kind === 'index' ? index.entries.map(({ text }) => text) : []).toEqual([
    'AIT A.',
    'ANCIEN A.',
    'DIRECTEUR A.',
    'SEUL Petru',
    'ZACHARIA A.',
  ])
  expect((await paperFor('directory', rows, { index: false })).blocks.some(({ kind }) => kind === 'index')).toBe(false)
})

test('homes, private addresses and notes do not leave the window', async () => {
  const text = await textFor('directory', rows)
  expect(text).toContain('+39 3')
  expect(text).not.toMatch(/\+39 2|a@exemple\.it|secret/u)
})

test('the public edition holds only what is marked public, says how many were left out, and no mobile number', async () => {
  const text = await textFor('directory', rows, { recipient: 'public' })
  expect(text).not.toMatch(/Zacharia|Souss|\+39 3/u)
  expect(JSON.stringify(snapshotToPaper(text).blocks)).toContain('4 fiches qui ne sont pas destinées à ce lecteur')
})

test('leaders alone are printed when it is asked for', async () => {
  expect(outline((await paperFor('directory', rows, { of: 'leaders' })).blocks).filter((line) => line.startsWith('   '))).toEqual([
    '   A. ZACHARIA',
    '   A. AIT',
  ])
})

test('nobody at all still makes a directory, that says so', async () => {
  expect(JSON.stringify((await paperFor('directory', {})).blocks)).toContain('Aucun contact n’est à y mettre.')
})

test('a person in disagreement is marked in the list and in the index', async () => {
  const dossier = dossiers.find(({ name }) => name === 'directory')
  if (!dossier) throw new Error('directory')
  const conflict: SnapshotConflict = { record: 'contact:p', field: 'given', sides: [] }
  const options = { recipient: 'internal', of: 'all', index: true }
  const text = await takeSnapshot(dossier, readerOf(rows, [conflict]), options, circumstances)
  const said = JSON.stringify(snapshotToPaper(text).blocks)
  expect(said).toContain('⇄\u00a0A. ZACHARIA')
  expect(said).toContain('⇄\u00a0ZACHARIA A.')
})

test('on A5 the cover stays on one page, and the contents lead to the countries', async () => {
  const { bytes, pages } = await make(
    await paperFor(
      'directory',
      { ...rows, partner: [{ ...sardinia, id: 'sardinia' }, souss] },
      {},
      { frame: { ...bareFrame, paper: 'A5' } },
    ),
  )
  const each = textOf(bytes).split('\f').slice(0, pages)
  expect(each[0]).toContain('Personnes')
  expect(each[1]).toMatch(/^Annuaire[^]*Sommaire[^]*Italie/u)
})
