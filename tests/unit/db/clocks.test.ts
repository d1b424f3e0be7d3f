import { expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { saveRecord } from '../../../renderer/db/commands/save-record'
import { undoLast } from '../../../renderer/db/commands/undo'
import type { Base } from '../../../renderer/db/base'
import type { StoredRow } from '../../../renderer/db/database'
import { opsOfRecords } from '../../../renderer/db/project'
import { rebuiltRows } from '../../../renderer/db/rebuild'
import { historyOf } from '../../../shared/merge/history'

async function rowOf(base: Base, id: string): Promise<StoredRow> {
  const row = await base.db.records('partner').get(id)
  if (!row) throw new Error('no row')
  return row
}

test('a clock that says 1970 or 2099 decides nothing: what was written last is shown, told in its order, and taken back first', async () => {
  const base = await foundedBase()
  const at = (year: number): Base => ({ ...base, clock: () => Date.UTC(year, 0, 1) })
  const made = await createRecord(at(2026), 'partner', { name: 'Sardaigne', kind: 'authority', country: 'IT' })
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  const { id } = made.value
  for (const [year, seat] of [
    [2099, 'Cagliari'],
    [1970, 'Sassari'],
    [2026, 'Nuoro'],
    [1970, 'Olbia'],
  ] as const)
    expect((await saveRecord(at(year), 'partner', await rowOf(base, id), { seat })).ok).toBe(true)
  expect(await rowOf(base, id)).toMatchObject({ seat: 'Olbia', _cf: 0, _at: 0 })
  const key = `partner:${id}`
  const told = historyOf(key, (await opsOfRecords(base.db, [key])).get(key) ?? [])
  expect(told.flatMap(({ changes }) => changes.filter(({ field }) => field === 'seat').map(({ after }) => after))).toEqual([
    'Olbia',
    'Nuoro',
    'Sassari',
    'Cagliari',
  ])
  await undoLast(at(2099))
  expect(await rowOf(base, id)).toMatchObject({ seat: 'Nuoro', _cf: 0 })
  for (const { type, row } of (await rebuiltRows(base.db)).values()) expect(await base.db.records(type).get(row.id)).toEqual(row)
})
