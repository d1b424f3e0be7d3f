import { expect, test } from 'vitest'
import { plainText } from '../../../shared/blocks/text'
import { dossiers, snapshotToPaper } from '../../../shared/dossiers'
import type { Paper } from '../../../shared/blocks/paper'
import { paper as paperSchema } from '../../../shared/blocks/paper'
import { takeSnapshot } from '../../../shared/dossiers/snapshot-to-paper'
import type { Circumstances, SnapshotConflict } from '../../../shared/dossiers/snapshot'
import type { Json } from '../../../shared/kernel/json'
import { circumstances, imedoc, readerOf, sardinia, type Rows } from './sample-reader'

const [dossier] = dossiers

async function snapshotOf(
  rows: Rows,
  options: Json,
  changes: Partial<Circumstances> = {},
  conflicts: readonly SnapshotConflict[] = [],
): Promise<string> {
  if (!dossier) throw new Error('no dossier')
  return await takeSnapshot(dossier, readerOf(rows, conflicts), options, { ...circumstances, ...changes })
}

async function paperOf(
  rows: Rows,
  options: Json = { record: 'sardinia' },
  changes: Partial<Circumstances> = {},
  conflicts: readonly SnapshotConflict[] = [],
): Promise<Paper> {
  return snapshotToPaper(await snapshotOf(rows, options, changes, conflicts))
}

const said = (paper: Paper): string => JSON.stringify(paper.blocks)

test('the partner dossier names the partner in all its scripts, on the cover and under Identité', async () => {
  const paper = await paperOf({ partner: [sardinia, imedoc] })
  const cover = paper.blocks[0]
  expect(cover?.kind === 'cover' ? cover.names.map((name) => [plainText(name.text), name.note]) : null).toEqual([
    ['Regione Autonoma della Sardegna', 'Italien'],
    ['Regione Autònoma de Sardigna', 'Sarde'],
    ['منطقة سردينيا', 'Arabe, usuel'],
  ])
  expect(paper.title).toBe('Dossier partenaire – Région autonome de Sardaigne')
  expect(paper.foot.note).toMatch(/^État au 13\/01\/2026 · données [0-9a-f]{12}$/u)
})

test('what is printed is a paper, and no id, code or store member is in it', async () => {
  const paper = await paperOf({ partner: [sardinia, imedoc] })
  expect(paperSchema.parse(paper)).toEqual(paper)
  expect(said(paper)).toContain('IMEDOC')
  expect(said(paper)).not.toMatch(/sardinia|imedoc|_key|authority|regional|partner:/u)
})

test('the same records give the same text, and another value another mark at the foot', async () => {
  const once = await snapshotOf({ partner: [sardinia, imedoc] }, { record: 'sardinia' })
  expect(await snapshotOf({ partner: [{ ...sardinia }, imedoc] }, { record: 'sardinia' })).toBe(once)
  const changed = await paperOf({ partner: [{ ...sardinia, seat: 'Sassari' }, imedoc] })
  expect(changed.foot.note).not.toBe(snapshotToPaper(once).foot.note)
})

test('a partner of which only the name is known still makes a dossier, which says what is missing', async () => {
  const paper = await paperOf({ partner: [{ id: 'sardinia', name: 'Sardaigne' }] })
  expect(said(paper)).toContain('À préciser')
  expect(said(paper)).toContain('Aucune convention n’est inscrite.')
})

test('a partner that was deleted meanwhile makes a dossier that says so', async () => {
  const paper = await paperOf({})
  expect(paper.title).toBe('Dossier partenaire – fiche non reçue')
})

test('a value that two laptops say differently is marked and told with both sides', async () => {
  const conflict: SnapshotConflict = {
    record: 'partner:sardinia',
    field: 'seat',
    sides: [
      { value: 'Cagliari', by: 'Ghjulia Exemple', at: 1_768_200_000_000 },
      { value: 'Sassari', by: 'Anne Exemple', at: 1_768_100_000_000 },
    ],
  }
  const paper = await paperOf({ partner: [sardinia, imedoc] }, { record: 'sardinia' }, {}, [conflict])
  expect(said(paper)).toContain(
    'Région autonome de Sardaigne, Chef-lieu : « Cagliari » (Ghjulia Exemple, le 12/01/2026) ou « Sassari » (Anne Exemple, le 11/01/2026).',
  )
  expect(said(paper)).toContain('⇄')
})

test('a record that one deleted and another kept says so on the paper, an item of it with its list', async () => {
  const sides = [
    { value: true, by: 'Ghjulia Exemple', at: 1_768_200_000_000 },
    { value: false, by: 'Anne Exemple', at: 1_768_100_000_000 },
  ]
  const conflicts = ['$del', 'phones/a/$del'].map((field): SnapshotConflict => ({ record: 'partner:sardinia', field, sides }))
  const text = said(await paperOf({ partner: [sardinia, imedoc] }, { record: 'sardinia' }, {}, conflicts))
  const told = '« à la corbeille » (Ghjulia Exemple, le 12/01/2026) ou « gardée » (Anne Exemple, le 11/01/2026).'
  expect(text).toContain(`Région autonome de Sardaigne, la fiche entière : ${told}`)
  expect(text).toContain(`Région autonome de Sardaigne, téléphone : ${told}`)
})

test('our cautions stay with us', async () => {
  const rows: Rows = { partner: [{ ...sardinia, recognised: false, contractingBasis: 'secret', confidentiality: 'internal' }, imedoc] }
  expect(said(await paperOf(rows))).toContain('Confidentialité')
  expect(said(await paperOf(rows, { record: 'sardinia', recipient: 'partner' }))).not.toContain('Confidentialité')
})

test('only the parts that were asked for are printed, in the order asked', async () => {
  const paper = await paperOf({ partner: [sardinia, imedoc] }, { record: 'sardinia', parts: ['notes', 'identity'] })
  const headings = paper.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))
  expect(headings).toEqual(['1. Notes', '2. Identité'])
})

test('options that are not those of the dossier are refused', async () => {
  await expect(snapshotOf({}, { record: '../x' })).rejects.toThrow()
  await expect(snapshotOf({}, { record: 'sardinia', recipient: 'all' })).rejects.toThrow()
})

test('the practice base is marked on every page and named in the dossier', async () => {
  const paper = await paperOf({ partner: [sardinia, imedoc] }, { record: 'sardinia' }, { base: { ...circumstances.base, practice: true } })
  expect(paper.watermark).toBe('BASE D’EXERCICE')
  expect(paper.foot.note).toContain('BASE D’EXERCICE')
})

test('the dossier is said in English when it is asked for', async () => {
  const paper = await paperOf({ partner: [sardinia, imedoc] }, { record: 'sardinia' }, { language: 'en' })
  expect(paper.title).toBe('Partner dossier – Région autonome de Sardaigne')
  expect(said(paper)).not.toMatch(/État au|Identité/u)
})
