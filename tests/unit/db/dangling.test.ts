import { expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { deleteRecord, restoreRecord } from '../../../renderer/db/commands/delete-record'
import { findClashes } from '../../../renderer/db/dangling/find-clashes'
import { findDangling } from '../../../renderer/db/dangling/find-dangling'

test('a link to a deleted record is listed with its last name, one to a record that never came without, until they lead somewhere again', async () => {
  const base = await foundedBase()
  const partner = await createRecord(base, 'partner', { name: 'Sardaigne', kind: 'authority', country: 'IT' })
  if (!partner.ok) throw new Error('not created')
  const contact = await createRecord(base, 'contact', {
    family: 'Rossi',
    mandates: [
      { id: 'a', partner: `partner:${partner.value.id}`, title: 'Présidente' },
      { id: 'b', partner: 'partner:never', title: 'Conseillère' },
    ],
  })
  if (!contact.ok) throw new Error('not created')
  const found = { from: 'contact', id: contact.value.id, title: 'ROSSI', path: 'mandates/partner' }
  const never = { ...found, to: 'partner:never', lastName: null }
  expect(await findDangling(base.db)).toEqual({ count: 1, links: [never] })
  const row = await base.db.records('partner').get(partner.value.id)
  if (!row) throw new Error('not there')
  await deleteRecord(base, 'partner', row, [])
  const gone = { ...found, to: `partner:${partner.value.id}`, lastName: 'Sardaigne' }
  const after = await findDangling(base.db)
  expect(after.count).toBe(2)
  expect(after.links).toEqual(expect.arrayContaining([never, gone]))
  const deleted = await base.db.records('partner').get(partner.value.id)
  if (!deleted) throw new Error('not there')
  await restoreRecord(base, 'partner', deleted)
  expect(await findDangling(base.db)).toEqual({ count: 1, links: [never] })
})

test('a number that two living records bear is listed with both, and no longer once one of them is gone', async () => {
  const base = await foundedBase()
  const made = []
  for (const title of ['Accord A', 'Accord B', 'Accord C']) {
    const one = await createRecord(base, 'convention', { title, number: title === 'Accord C' ? 'CONV-2' : 'CONV-1' })
    if (!one.ok) throw new Error('not created')
    made.push(one.value.id)
  }
  const [clash, ...others] = await findClashes(base.db)
  expect(others).toEqual([])
  expect(clash).toMatchObject({ type: 'convention', number: 'CONV-1' })
  expect(clash?.records.map(({ title }) => title).toSorted()).toEqual(['Accord A', 'Accord B'])
  const row = await base.db.records('convention').get(made[0] ?? '')
  if (!row) throw new Error('not there')
  await deleteRecord(base, 'convention', row, [])
  expect(await findClashes(base.db)).toEqual([])
})
