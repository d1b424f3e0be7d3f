import { expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { deleteRecord, restoreRecord } from '../../../renderer/db/commands/delete-record'
import { saveRecord } from '../../../renderer/db/commands/save-record'
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
  const never = { ...found, to: 'partner:never', deleted: null }
  expect(await findDangling(base.db)).toEqual({ count: 1, links: [never] })
  const row = await base.db.records('partner').get(partner.value.id)
  if (!row) throw new Error('not there')
  await deleteRecord(base, 'partner', row, [])
  const { memberId: by } = base.author
  const { _at: at } = (await base.db.records('partner').get(partner.value.id)) ?? {}
  const gone = { ...found, to: `partner:${partner.value.id}`, deleted: { lastName: 'Sardaigne', by, at } }
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
  expect(clash?.records.map(({ title }) => title)).toEqual(['Accord A', 'Accord B'])
  const row = await base.db.records('convention').get(made[0] ?? '')
  if (!row) throw new Error('not there')
  await deleteRecord(base, 'convention', row, [])
  expect(await findClashes(base.db)).toEqual([])
})

test('a number that three records bear is one entry, each record with who wrote the number and when, whatever was written there since', async () => {
  const base = await foundedBase()
  for (const title of ['Accord A', 'Accord B', 'Accord C']) await createRecord(base, 'convention', { title, number: 'CONV-1' })
  const [before] = await findClashes(base.db)
  const [first] = before?.records ?? []
  const row = await base.db.records('convention').get(first?.id ?? '')
  if (!row) throw new Error('not there')
  await saveRecord(base, 'convention', row, { title: 'Accord A, corrigé' })
  const [clash, ...others] = await findClashes(base.db)
  expect(others).toEqual([])
  expect(clash?.records).toMatchObject([
    { title: 'Accord A, corrigé', by: base.author.memberId, at: first?.at },
    { title: 'Accord B' },
    { title: 'Accord C' },
  ])
})
