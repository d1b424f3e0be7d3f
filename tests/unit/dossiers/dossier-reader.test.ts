import { expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import type { Base } from '../../../renderer/db/base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { deleteRecord } from '../../../renderer/db/commands/delete-record'
import { keepOrDelete } from '../../../renderer/db/commands/resolve'
import { saveRecord } from '../../../renderer/db/commands/save-record'
import type { StoredRow } from '../../../renderer/db/database'
import { dossierReader } from '../../../renderer/db/dossier-reader'
import { opsOfRecords } from '../../../renderer/db/project'
import { recordRules } from '../../../renderer/db/record-rules'
import { conflictsOf } from '../../../shared/merge/conflicts'
import type { Block } from '../../../shared/blocks/block'
import { dossiers, snapshotToPaper } from '../../../shared/dossiers'
import { takeSnapshot } from '../../../shared/dossiers/snapshot-to-paper'
import type { Json } from '../../../shared/kernel/json'
import { circumstances } from './sample-reader'

async function made(base: Base, draft: Readonly<Record<string, unknown>>): Promise<StoredRow> {
  const answer = await createRecord(base, 'partner', { kind: 'authority', country: 'IT', ...draft })
  const row = answer.ok ? await base.db.records('partner').get(answer.value.id) : undefined
  if (!row) throw new Error('not made')
  return row
}

test('a reader sees live records only, by id, by link and by name', async () => {
  const base = await foundedBase(71)
  const network = await made(base, { name: 'IMEDOC', kind: 'network' })
  const member = await made(base, { name: 'Sardaigne', networks: [network.id] })
  const gone = await made(base, { name: 'Corse du passé', networks: [network.id] })
  await deleteRecord(base, 'partner', gone, [])
  const read = dossierReader(base)
  expect((await read.linkedTo(`partner:${network.id}`, 'partner', 'networks')).map((row) => row.id)).toEqual([member.id])
  expect(await read.record('partner', gone.id)).toBeNull()
  expect(await read.nameOf(`partner:${gone.id}`)).toBeNull()
  expect(await read.nameOf(`partner:${member.id}`)).toBe('Sardaigne')
  expect((await read.all('partner', [gone.id, member.id, network.id])).map((row) => row.id)).toEqual([member.id, network.id])
})

test('a disagreement in the store is told on the paper with both values and their author', async () => {
  const base = await foundedBase(72)
  const row = await made(base, { name: 'Sardaigne', seat: 'Cagliari' })
  await saveRecord(base, 'partner', row, { seat: 'Sassari' })
  await saveRecord(base, 'partner', row, { seat: 'Nuoro' })
  const [dossier] = dossiers
  if (!dossier) throw new Error('no dossier')
  const paper = snapshotToPaper(await takeSnapshot(dossier, dossierReader(base), { record: row.id }, circumstances))
  const said = JSON.stringify(paper.blocks)
  expect(said).toMatch(/Sardaigne, Chef-lieu : « (Sassari|Nuoro) » \(Ghjulia Exemple, le 13\/01\/2026\) ou « (Sassari|Nuoro) »/u)
  expect(said).not.toContain('« Cagliari »')
})

test('a record that was deleted by one and written to by another is told on the paper, with who did what', async () => {
  const base = await foundedBase(73)
  const row = await made(base, { name: 'Sardaigne', seat: 'Cagliari' })
  await saveRecord(base, 'partner', row, { seat: 'Sassari' })
  await deleteRecord(base, 'partner', row, [])
  const said = JSON.stringify(await printed(base, 'partner', { record: row.id }))
  expect(said).toMatch(/⇄\u00a0Sardaigne : mise à la corbeille \(Ghjulia Exemple, le 13\/01\/2026\)/u)
  expect(said).toMatch(/ce changement : Chef-lieu \(Ghjulia Exemple, le 13\/01\/2026\)/u)
})

test('a record that one keeps and another deletes, both knowing what was written, is told as theirs to settle', async () => {
  const base = await foundedBase(79)
  const row = await made(base, { name: 'Sardaigne', seat: 'Cagliari' })
  await saveRecord(base, 'partner', row, { seat: 'Sassari' })
  await deleteRecord(base, 'partner', row, [])
  const key = `partner:${row.id}`
  const [dispute] = conflictsOf(key, (await opsOfRecords(base.db, [key])).get(key) ?? [], recordRules).deletions
  if (!dispute) throw new Error('no dispute')
  await keepOrDelete(base, 'partner', row.id, dispute, 'keep')
  await keepOrDelete(base, 'partner', row.id, dispute, 'delete')
  const said = JSON.stringify(await printed(base, 'partner', { record: row.id }))
  expect(said).toMatch(
    /⇄\u00a0Sardaigne, la fiche entière : « à la corbeille » \([^)]+\) ou « gardée » \(Ghjulia Exemple, le 13\/01\/2026\)\./u,
  )
})

test('a record that is only pointed to is marked and told too', async () => {
  const base = await foundedBase(74)
  const network = await made(base, { name: 'IMEDOC', kind: 'network' })
  const row = await made(base, { name: 'Sardaigne', networks: [network.id] })
  await saveRecord(base, 'partner', network, { seat: 'Palma' })
  await saveRecord(base, 'partner', network, { seat: 'Bastia' })
  const said = JSON.stringify(await printed(base, 'partner', { record: row.id }))
  expect(said).toMatch(/⇄\u00a0IMEDOC, Chef-lieu : « (Palma|Bastia) »/u)
  expect(said).not.toContain('⇄\u00a0Sardaigne')
})

test('the minutes of a merge mark the records that are in disagreement', async () => {
  const base = await foundedBase(75)
  const row = await made(base, { name: 'Sardaigne', seat: 'Cagliari' })
  await saveRecord(base, 'partner', row, { seat: 'Sassari' })
  await saveRecord(base, 'partner', row, { seat: 'Nuoro' })
  const none = { together: 0, missing: 0, newer: 0, erased: 0, erasedBy: [] }
  const counts = { fresh: 1, alreadyKnown: 0, attachments: 0, created: 0, changed: 1, deleted: 0, disagreements: 1, ...none }
  const moments = { mergedAt: '2026-01-13T09:05', writtenAt: '2026-01-12T09:05', undoneAt: null }
  const records = [{ link: `partner:${row.id}`, what: 'changed' }]
  const blocks = await printed(base, 'mergeMinutes', { ...counts, ...moments, member: '', laptop: '', authors: [], records })
  const said = JSON.stringify(blocks)
  expect(said).toContain('"⇄\u00a0Sardaigne"')
  expect(said).toContain('La fiche marquée ⇄ porte un désaccord à trancher')
  expect(said).toMatch(/⇄\u00a0Sardaigne, Chef-lieu : « (Sassari|Nuoro) »/u)
})

test('a reader outside learns that a value is not settled, and never what colleagues wrote', async () => {
  const base = await foundedBase(76)
  const row = await made(base, { name: 'Sardaigne' })
  await saveRecord(base, 'partner', row, { powers: 'Compétence une' })
  await saveRecord(base, 'partner', row, { powers: 'Compétence deux' })
  const read = dossierReader(base)
  const [dossier] = dossiers
  const text = dossier && (await takeSnapshot(dossier, read, { record: row.id, recipient: 'public' }, circumstances))
  const { conflicts } = JSON.parse(text ?? '') as { readonly conflicts: unknown }
  expect(conflicts).toEqual([{ record: `partner:${row.id}`, field: 'powers', sides: [] }])
  expect(JSON.stringify(snapshotToPaper(text ?? '').blocks)).toMatch(/⇄\u00a0Sardaigne, [^:]+ : plusieurs valeurs, à trancher\./u)
})

test('an added field and an element of a set in disagreement are told by their names', async () => {
  const base = await foundedBase(77)
  const added = await createRecord(base, 'custom-field', { label: 'Jumelage', kind: 'text', owners: ['partner'] })
  if (!added.ok) throw new Error(added.problem.type)
  const row = await made(base, { name: 'Sardaigne' })
  const name = `x/${added.value.id}`
  await saveRecord(base, 'partner', row, { [name]: 'Bastia' })
  await saveRecord(base, 'partner', row, { [name]: 'Ajaccio' })
  const said = JSON.stringify(await printed(base, 'partner', { record: row.id }))
  expect(said).toMatch(/⇄\u00a0Sardaigne, Jumelage : « (Bastia|Ajaccio) »/u)
})

async function printed(base: Base, name: string, options: Json): Promise<readonly Block[]> {
  const dossier = dossiers.find((one) => one.name === name)
  if (!dossier) throw new Error('no dossier')
  return snapshotToPaper(await takeSnapshot(dossier, dossierReader(base), options, circumstances)).blocks
}
