import { expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { deleteRecord, restoreRecord } from '../../../renderer/db/commands/delete-record'
import { saveRecord } from '../../../renderer/db/commands/save-record'
import { redoLast, undoLast } from '../../../renderer/db/commands/undo'
import type { Base } from '../../../renderer/db/base'
import type { StoredRow } from '../../../renderer/db/database'
import { linkedTo } from '../../../renderer/db/live'
import { opsOfRecords } from '../../../renderer/db/project'
import { rebuiltRows } from '../../../renderer/db/rebuild'
import { historyOf } from '../../../shared/merge/history'
import { placesInto } from '../../../shared/records/links'

const sardinia = { name: 'Région de Sardaigne', kind: 'authority', level: 'regional', country: 'IT' }

async function made(base: Base, draft: Readonly<Record<string, unknown>> = sardinia): Promise<StoredRow> {
  const answer = await createRecord(base, 'partner', draft)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return rowOf(base, answer.value.id)
}

async function rowOf(base: Base, id: string): Promise<StoredRow> {
  const row = await base.db.records('partner').get(id)
  if (!row) throw new Error('no row')
  return row
}

async function expectTablesAreTheDefinition(base: Base): Promise<void> {
  for (const { type, row } of (await rebuiltRows(base.db)).values()) expect(await base.db.records(type).get(row.id)).toEqual(row)
}

test('a created record is a row with its folded key, and main is told of it', async () => {
  const base = await foundedBase()
  const row = await made(base)
  expect(row).toMatchObject({ ...sardinia, standing: 'active', _key: 'region de sardaigne', _del: 0, _cf: 0 })
  expect(row._by).toBe(base.author.memberId)
  await expectTablesAreTheDefinition(base)
})

test('a save writes only what differs, and the history tells before and after', async () => {
  const base = await foundedBase()
  const row = await made(base)
  expect(await saveRecord(base, 'partner', row, { name: row['name'], country: 'IT' })).toEqual({ ok: true, value: { group: null } })
  await saveRecord(base, 'partner', row, { name: 'Région autonome de Sardaigne', sectors: ['water', 'culture'] })
  const after = await rowOf(base, row.id)
  expect(after).toMatchObject({ name: 'Région autonome de Sardaigne', sectors: ['culture', 'water'] })
  const key = `partner:${row.id}`
  const [last] = historyOf(key, (await opsOfRecords(base.db, [key])).get(key) ?? [])
  expect(last?.changes).toContainEqual({ field: 'name', before: ['Région de Sardaigne'], after: 'Région autonome de Sardaigne' })
  expect(last?.changes).toHaveLength(3)
  await expectTablesAreTheDefinition(base)
})

test('two saves from the same row on screen leave both values, never one in silence', async () => {
  const base = await foundedBase()
  const row = await made(base)
  await saveRecord(base, 'partner', row, { name: 'Sardaigne' })
  await saveRecord(base, 'partner', row, { name: 'Sardegna' })
  const after = await rowOf(base, row.id)
  expect(after._cf).toBe(1)
  expect(after._o['name']).toHaveLength(1)
  await expectTablesAreTheDefinition(base)
})

test('list items keep their order, move and leave one by one', async () => {
  const base = await foundedBase()
  const names = ['Sardegna', 'Sardigna', 'Sardaigne'].map((text, index) => ({ id: `item${index}`, name: { text, tag: 'it' } }))
  const row = await made(base, { ...sardinia, names })
  const texts = (one: StoredRow): unknown => (one['names'] as { name: { text: string } }[]).map((item) => item.name.text)
  expect(texts(row)).toEqual(['Sardegna', 'Sardigna', 'Sardaigne'])
  const items = row['names'] as { id: string }[]
  await saveRecord(base, 'partner', row, { names: [items[2], items[0]] })
  const after = await rowOf(base, row.id)
  expect(texts(after)).toEqual(['Sardaigne', 'Sardegna'])
  await expectTablesAreTheDefinition(base)
})

test('undo and redo walk back and forth over edits, creations and deletions', async () => {
  const base = await foundedBase()
  const row = await made(base)
  await saveRecord(base, 'partner', row, { name: 'Sardaigne' })
  await undoLast(base)
  expect((await rowOf(base, row.id))['name']).toBe('Région de Sardaigne')
  await redoLast(base)
  expect((await rowOf(base, row.id))['name']).toBe('Sardaigne')
  await undoLast(base)
  await undoLast(base)
  expect((await rowOf(base, row.id))._del).toBe(1)
  expect(await undoLast(base)).toEqual({ ok: false, problem: { type: 'nothing-to-undo' } })
  await redoLast(base)
  expect((await rowOf(base, row.id))._del).toBe(0)
  await redoLast(base)
  expect((await rowOf(base, row.id))['name']).toBe('Sardaigne')
  expect((await redoLast(base)).ok).toBe(false)
  await expectTablesAreTheDefinition(base)
})

test('deleting asks nothing of what points there unless told: unlinked children lose the link, deleted ones go, and one undo brings all back', async () => {
  const base = await foundedBase()
  const parent = await made(base)
  const link = `partner:${parent.id}`
  const kept = await made(base, { ...sardinia, name: 'Office', parent: link })
  const gone = await made(base, { ...sardinia, name: 'Agence', parent: link, networks: [parent.id] })
  const place = placesInto('partner').find(({ path }) => path === 'parent')
  if (!place) throw new Error('no place')
  expect((await linkedTo(base.db, 'partner', parent.id)).map(({ place: { path }, rows }) => [path, rows.length])).toEqual([
    ['parent', 2],
    ['networks', 1],
  ])
  await deleteRecord(base, 'partner', parent, [
    { shown: kept, place, what: 'unlink' },
    { shown: gone, place, what: 'delete' },
  ])
  expect((await rowOf(base, parent.id))._del).toBe(1)
  expect((await rowOf(base, gone.id))._del).toBe(1)
  expect((await rowOf(base, kept.id))['parent']).toBeNull()
  await undoLast(base)
  expect((await rowOf(base, parent.id))._del).toBe(0)
  expect((await rowOf(base, gone.id))._del).toBe(0)
  expect((await rowOf(base, kept.id))['parent']).toBe(link)
  await deleteRecord(base, 'partner', await rowOf(base, parent.id), [])
  await restoreRecord(base, 'partner', await rowOf(base, parent.id))
  expect((await rowOf(base, parent.id))._del).toBe(0)
  await expectTablesAreTheDefinition(base)
})
