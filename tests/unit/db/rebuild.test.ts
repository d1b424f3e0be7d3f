import { expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { testProviders } from '../../helpers/test-providers'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { keepFacts, readFact } from '../../../renderer/db/meta'
import { listBases, openBase } from '../../../renderer/db/open-base'
import { projectionVersion } from '../../../renderer/db/project'
import { rebuildTables } from '../../../renderer/db/rebuild'

test('a base whose making of tables was cut opens again, whatever was missing from them', async () => {
  const base = await foundedBase()
  await createRecord(base, 'partner', { name: 'Sardaigne', kind: 'authority', level: 'regional', country: 'IT' })
  const rows = async (): Promise<readonly unknown[]> =>
    Promise.all((['member', 'laptop', 'partner'] as const).map((type) => base.db.records(type).toArray()))
  const before = await rows()
  await keepFacts(base.db, { projection: projectionVersion - 1 })
  const cut = rebuildTables(base, () => {
    throw new Error('the power went')
  })
  await expect(cut).rejects.toThrow('the power went')
  for (const type of ['member', 'laptop'] as const) await base.db.records(type).clear()

  const kept = (await listBases()).find(({ storeId }) => storeId === base.storeId)
  if (!kept) throw new Error('the laptop does not keep the base')
  expect(await openBase(kept, testProviders())).toMatchObject({ ok: true, value: { author: base.author } })
  expect(await rows()).toEqual(before)
  expect(await readFact(base.db, 'projection')).toBe(projectionVersion)
})

test('tables that were found damaged, and whose making was cut, are not taken for whole at the next start', async () => {
  const base = await foundedBase()
  const partner = await createRecord(base, 'partner', { name: 'Sardaigne', kind: 'authority', level: 'regional', country: 'IT' })
  if (!partner.ok) throw new Error(partner.problem.type)
  // The tables of people are made first: who sits here is known again when the power goes.
  const cut = rebuildTables(base, (done) => {
    if (done === 2) throw new Error('the power went')
  })
  await expect(cut).rejects.toThrow('the power went')
  const kept = (await listBases()).find(({ storeId }) => storeId === base.storeId)
  if (!kept) throw new Error('the laptop does not keep the base')
  await openBase(kept, testProviders())
  expect(await base.db.records('partner').get(partner.value.id)).toMatchObject({ name: 'Sardaigne' })
})

test('tables are not made anew without a change that cannot be read: it is told, and the tables stay as they are', async () => {
  const base = await foundedBase()
  const partner = await createRecord(base, 'partner', { name: 'Sardaigne', kind: 'authority', country: 'IT' })
  if (!partner.ok) throw new Error(partner.problem.type)
  const damaged = await base.db.ops.where('keys').equals(`partner:${partner.value.id}`).first()
  if (!damaged) throw new Error('nothing was saved')
  await base.db.ops.put({ ...damaged, lines: damaged.lines.map((line) => line.slice(0, 20)) })
  await expect(rebuildTables(base, () => undefined)).rejects.toThrow(SyntaxError)
  expect(await base.db.records('partner').get(partner.value.id)).toMatchObject({ name: 'Sardaigne' })
  expect(await readFact(base.db, 'projection')).toBe(projectionVersion)
})
