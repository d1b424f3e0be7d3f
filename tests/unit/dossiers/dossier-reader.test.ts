import { expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import type { Base } from '../../../renderer/db/base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { deleteRecord } from '../../../renderer/db/commands/delete-record'
import { saveRecord } from '../../../renderer/db/commands/save-record'
import type { StoredRow } from '../../../renderer/db/database'
import { dossierReader } from '../../../renderer/db/dossier-reader'
import { dossiers, snapshotToPaper } from '../../../shared/dossiers'
import { takeSnapshot } from '../../../shared/dossiers/snapshot-to-paper'
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
  const paper = snapshotToPaper(await takeSnapshot(dossier, dossierReader(base), { partner: row.id }, circumstances))
  const said = JSON.stringify(paper.blocks)
  expect(said).toMatch(/Sardaigne, Chef-lieu : « (Sassari|Nuoro) » \(Ghjulia Exemple, le 13\/01\/2026\) ou « (Sassari|Nuoro) »/u)
  expect(said).not.toContain('« Cagliari »')
})
