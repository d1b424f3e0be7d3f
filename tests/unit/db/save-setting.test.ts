import { expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { deleteRecord } from '../../../renderer/db/commands/delete-record'
import { saveSetting } from '../../../renderer/db/commands/save-setting'
import { nextUndoRedo, undoGroup, undoLast } from '../../../renderer/db/commands/undo'
import type { Base } from '../../../renderer/db/base'
import type { StoredRow } from '../../../renderer/db/database'
import { opsOfRecords } from '../../../renderer/db/project'
import type { Json } from '../../../shared/kernel/json'
import { changedSettings, settingReader, type SettingKey } from '../../../shared/records/shipped-settings'

async function read(base: Base, key: SettingKey): Promise<Json> {
  return settingReader(changedSettings(await base.db.records('setting').where('_del').equals(0).toArray()))(key)
}

async function save(base: Base, key: SettingKey, shown: StoredRow | null, value: Json): Promise<{ group: string; row: StoredRow }> {
  const saved = await saveSetting(base, key, shown, value)
  if (!saved.ok || saved.value.group === null) throw new Error(JSON.stringify(saved))
  return { group: saved.value.group, row: saved.value.row }
}

test('a changed setting holds in place of the shipped one, and null gives the shipped one back', async () => {
  const base = await foundedBase()
  const first = await save(base, 'convention.transmissionDays', null, 20)
  expect(await read(base, 'convention.transmissionDays')).toBe(20)
  await save(base, 'convention.transmissionDays', first.row, null)
  expect(await read(base, 'convention.transmissionDays')).toBe(15)
})

test('the same value again writes nothing', async () => {
  const base = await foundedBase()
  const { row } = await save(base, 'check.noFrenchVersion', null, false)
  expect(await saveSetting(base, 'check.noFrenchVersion', row, false)).toEqual({ ok: true, value: { group: null, row } })
})

test('the first change is taken back to the shipped value, and can be made again', async () => {
  const base = await foundedBase()
  const { group, row } = await save(base, 'label.width', null, 70.5)
  expect((await nextUndoRedo(base)).undo?.group).toBe(group)
  await undoGroup(base, group)
  expect(await read(base, 'label.width')).toBe(63.5)
  const after = await base.db.records('setting').get(row.id)
  expect(after?._del).toBe(0)
  await save(base, 'label.width', after ?? null, 80)
  await undoLast(base)
  expect(await read(base, 'label.width')).toBe(63.5)
})

test('every laptop begins a setting by the same start, whatever it then chooses', async () => {
  const base = await foundedBase()
  const { row } = await save(base, 'home.horizonDays', null, 60)
  const key = `setting:${row.id}`
  const acts = ((await opsOfRecords(base.db, [key])).get(key) ?? []).map((op) => [op.envelope.a, op.payload.c[0]?.['value']])
  expect(acts).toEqual([
    ['import', 'null'],
    ['edit', '60'],
  ])
})

test('a value that came in while the screen showed none stays beside the one typed', async () => {
  const base = await foundedBase()
  await save(base, 'home.horizonDays', null, 60)
  const { row } = await save(base, 'home.horizonDays', null, 45)
  expect(row._cf).toBe(1)
})

test('a setting in the bin comes back with the value chosen', async () => {
  const base = await foundedBase()
  const { row } = await save(base, 'home.horizonDays', null, 60)
  await deleteRecord(base, 'setting', row, [])
  expect(await read(base, 'home.horizonDays')).toBe(90)
  const again = await save(base, 'home.horizonDays', null, 30)
  expect([again.row._del, again.row._cf]).toEqual([0, 0])
  expect(await read(base, 'home.horizonDays')).toBe(30)
})
