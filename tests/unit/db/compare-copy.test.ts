import { expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { saveRecord } from '../../../renderer/db/commands/save-record'
import { undoLast } from '../../../renderer/db/commands/undo'
import type { Base } from '../../../renderer/db/base'
import type { StoredRow } from '../../../renderer/db/database'
import { rebuiltRows } from '../../../renderer/db/rebuild'
import { differingFields, takeBack } from '../../../renderer/db/safety/compare-copy'

async function rowOf(base: Base, id: string): Promise<StoredRow> {
  const row = await base.db.records('contact').get(id)
  if (!row) throw new Error('no row')
  return row
}

/** A contact as it was, and as somebody left it: a name changed, a function removed, another added, a language more. */
async function changed(base: Base): Promise<{ readonly former: StoredRow; readonly id: string }> {
  const first = { id: 'm1', title: 'Assesseure' }
  const created = await createRecord(base, 'contact', { family: 'Deiana', sectors: ['economy'], mandates: [first] })
  if (!created.ok) throw new Error(JSON.stringify(created.problem))
  const { id } = created.value
  const former = await rowOf(base, id)
  await saveRecord(base, 'contact', former, {
    family: 'Dejana',
    sectors: ['economy', 'culture'],
    mandates: [{ id: 'm2', title: 'Présidente' }],
  })
  return { former, id }
}

const titles = (row: StoredRow): readonly unknown[] => (row['mandates'] as readonly { readonly title: string }[]).map(({ title }) => title)

test('what differs from a copy is told by field, and taking all of it back gives the content of then', async () => {
  const base = await foundedBase()
  const { former, id } = await changed(base)
  const fields = differingFields('contact', await rowOf(base, id), former, [])
  expect(fields.map(({ name }) => name).toSorted()).toEqual(['family', 'mandates', 'sectors'])
  expect((await takeBack(base, 'contact', await rowOf(base, id), former, fields)).ok).toBe(true)
  const now = await rowOf(base, id)
  expect(now).toMatchObject({ family: 'Deiana', sectors: ['economy'], _cf: 0 })
  expect(titles(now)).toEqual(['Assesseure'])
  for (const { type, row } of (await rebuiltRows(base.db)).values()) expect(await base.db.records(type).get(row.id)).toEqual(row)
})

test('a field that was not chosen stays as it is, and taking back is one act that undo takes back', async () => {
  const base = await foundedBase()
  const { former, id } = await changed(base)
  const before = await rowOf(base, id)
  const fields = differingFields('contact', before, former, []).filter(({ name }) => name === 'mandates')
  await takeBack(base, 'contact', before, former, fields)
  expect(await rowOf(base, id)).toMatchObject({ family: 'Dejana' })
  await undoLast(base)
  expect(titles(await rowOf(base, id))).toEqual(['Présidente'])
})
