import { expect, test } from 'vitest'
import { fileOf, mergeFile, twoLaptops } from '../../helpers/two-laptops'
import { foundedBase } from '../../helpers/test-base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import type { StoredRow } from '../../../renderer/db/database'
import { needFact } from '../../../renderer/db/meta'
import { newerFieldsIn } from '../../../renderer/db/newer-ops'
import { newerChangesOf } from '../../../renderer/db/use-newer-changes'
import { rebuiltRows } from '../../../renderer/db/rebuild'

test('changes that only a newer Ponte understands are counted, kept and passed on; a rebuild counts the same', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit('partner:sardegna00000000000000', { name: 'Sardaigne' })
  colleague.edit('treaty:rome00000000000000000', { name: 'Traité' })
  colleague.writeOther('stamp', { c: [{ key: 'partner:sardegna00000000000000', f: ['seal'], base: {} }] }, [{ seal: 'rond' }])
  const merged = await mergeFile(base, await fileOf(colleague))
  expect(merged.ops).toBe(3)
  expect(await needFact(base.db, 'newerOps')).toBe(2)
  const lines = (await base.db.ops.toArray()).flatMap((row) => row.lines)
  for (const op of colleague.ops.values()) expect(lines).toContain(op.line)
  await rebuiltRows(base.db)
  expect(await needFact(base.db, 'newerOps')).toBe(2)
  await mergeFile(base, await fileOf(colleague))
  expect(await needFact(base.db, 'newerOps')).toBe(2)
})

test('a record tells what it holds of a newer Ponte: fields, properties of items and whole lists, each once, and changes of another kind', async () => {
  const { base, colleague } = await twoLaptops()
  const [id, key] = ['sardegna00000000000000', 'partner:sardegna00000000000000']
  colleague.edit(key, { name: 'Sardaigne', seal: 'rond', motto: null })
  colleague.edit(key, { 'names/n1/$order': 'a0', 'names/n1/name': { text: 'Sardigna', tag: 'sc' }, 'names/n1/sung': true })
  colleague.edit(key, { 'names/n2/$order': 'a1', 'names/n2/name': { text: 'Sardegna', tag: 'it' }, 'names/n2/sung': true })
  colleague.edit(key, { 'flags/f1/$order': 'a0', 'flags/f1/colour': 'blanc', 'flags/f2/$order': 'a1', 'flags/f2/colour': 'noir' })
  colleague.edit(key, { 'moods/calm': true })
  colleague.edit(key, { seat: 'Cagliari' })
  colleague.writeOther('stamp', { c: [{ key, f: ['name'], base: {} }] }, [{ name: 'rond' }])
  await mergeFile(base, await fileOf(colleague))
  const row = (await base.db.records('partner').get(id)) as StoredRow
  expect(newerFieldsIn('partner', row)).toEqual(['flags/colour', 'moods', 'names/sung', 'seal'])
  expect(await newerChangesOf(base, 'partner', id)).toBe(1)
  expect(await needFact(base.db, 'newerOps')).toBe(6)
  await rebuiltRows(base.db)
  expect(await needFact(base.db, 'newerOps')).toBe(6)
})

test('what every laptop of today writes is nothing from a newer Ponte', async () => {
  const base = await foundedBase(78)
  const added = await createRecord(base, 'custom-field', { label: 'Jumelage', kind: 'text', owners: ['partner'] })
  const name = `x/${added.ok ? added.value.id : ''}`
  const names = [{ id: 'n1', name: { text: 'Sardigna', tag: 'sc' }, form: 'official' }]
  const made = await createRecord(base, 'partner', { name: 'Sardaigne', kind: 'authority', country: 'IT', names, [name]: 'Bastia' })
  const row = made.ok ? await base.db.records('partner').get(made.value.id) : undefined
  expect(row && newerFieldsIn('partner', row)).toEqual([])
  await rebuiltRows(base.db)
  expect(await needFact(base.db, 'newerOps')).toBe(0)
})
