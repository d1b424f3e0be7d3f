import { expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { eraseValues } from '../../../renderer/db/commands/erase'
import { restoreRecord } from '../../../renderer/db/commands/delete-record'
import { saveRecord } from '../../../renderer/db/commands/save-record'
import { nextUndoRedo, undoLast } from '../../../renderer/db/commands/undo'
import type { Base } from '../../../renderer/db/base'
import type { StoredRow } from '../../../renderer/db/database'
import { keepDraft, draftKey, loadDraft, wordsKey } from '../../../renderer/db/drafts'
import { keepWords } from '../../../renderer/db/written-words'
import { rebuiltRows } from '../../../renderer/db/rebuild'

const secret = 'Allergie aux noix'

async function rowOf(base: Base, id: string): Promise<StoredRow> {
  const row = await base.db.records('contact').get(id)
  if (!row) throw new Error('no row')
  return row
}

/** A contact whose private note said the secret, then something else; with a mandate. */
async function contact(base: Base): Promise<string> {
  const created = await createRecord(base, 'contact', {
    family: 'Deiana',
    privateNote: secret,
    mandates: [{ id: 'm1', title: 'Assesseure' }],
  })
  if (!created.ok) throw new Error(JSON.stringify(created.problem))
  const { id } = created.value
  await saveRecord(base, 'contact', await rowOf(base, id), { privateNote: 'Autre mot' })
  return id
}

async function wholeStore(base: Base): Promise<string> {
  return JSON.stringify(await Promise.all(base.db.tables.map((table) => table.toArray())))
}

async function expectTablesAreTheDefinition(base: Base): Promise<void> {
  for (const { type, row } of (await rebuiltRows(base.db)).values()) expect(await base.db.records(type).get(row.id)).toEqual(row)
}

test('an erased field is gone with every value that it ever had, and the record stays', async () => {
  const base = await foundedBase()
  const id = await contact(base)
  await keepDraft(base, draftKey(base, 'contact', id), {} as never, await rowOf(base, id))
  const letter = wordsKey(base, `contact:${id}`, 'letter')
  await keepWords(base, `contact:${id}`, 'letter', { body: secret })
  expect(await loadDraft(letter)).not.toBeNull()
  const erased = await eraseValues(base, 'contact', await rowOf(base, id), new Set(['privateNote']))
  expect(erased.ok).toBe(true)
  expect(await loadDraft(letter)).toBeNull()
  const store = await wholeStore(base)
  expect(store).not.toContain(secret)
  expect(store).not.toContain('Autre mot')
  expect(await rowOf(base, id)).toMatchObject({ family: 'Deiana', privateNote: null, _del: 0, _cf: 0 })
  expect(await loadDraft(draftKey(base, 'contact', id))).toBeNull()
  await expectTablesAreTheDefinition(base)
})

test('an erased list loses its items, and an erased record goes to the bin with nothing in it', async () => {
  const base = await foundedBase()
  const id = await contact(base)
  await eraseValues(base, 'contact', await rowOf(base, id), new Set(['mandates']))
  expect((await rowOf(base, id))['mandates'] ?? []).toEqual([])
  expect(await wholeStore(base)).not.toContain('Assesseure')
  await eraseValues(base, 'contact', await rowOf(base, id), 'record')
  expect((await rowOf(base, id))._del).toBe(1)
  const store = await wholeStore(base)
  for (const value of ['Deiana', 'deiana', secret, 'Autre mot']) expect(store).not.toContain(value)
  await restoreRecord(base, 'contact', await rowOf(base, id))
  expect(await wholeStore(base)).not.toContain('Deiana')
  await expectTablesAreTheDefinition(base)
})

test('an erasure is no act that undo takes back, and the acts before it bring nothing back', async () => {
  const base = await foundedBase()
  const id = await contact(base)
  await eraseValues(base, 'contact', await rowOf(base, id), 'record')
  const { undo } = await nextUndoRedo(base)
  expect(undo?.act).toBe('edit')
  await undoLast(base)
  await undoLast(base)
  expect(await wholeStore(base)).not.toContain(secret)
  expect((await rowOf(base, id))._del).toBe(1)
  await expectTablesAreTheDefinition(base)
})
