import { foundedBase } from '../../helpers/test-base'
import { expect, test } from 'vitest'
import type { Base } from '../../../renderer/db/base'
import { addTerm } from '../../../renderer/db/commands/add-term'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { deleteRecord } from '../../../renderer/db/commands/delete-record'
import type { StoredRow } from '../../../renderer/db/database'

async function convention(base: Base, values: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const made = await createRecord(base, 'convention', { title: 'Convention', ...values })
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return String((await base.db.records('convention').get(made.value.id))?.['number'])
}

test('a number with too many digits, which somebody typed, is not counted on from: no two records get the same one after it', async () => {
  const base = await foundedBase()
  const first = await convention(base)
  await convention(base, { number: first.replace('001', '99999999999999999999') })
  const later = [await convention(base), await convention(base)]
  expect(later).toEqual([first.replace('001', '002'), first.replace('001', '003')])
})

test('a word that was deleted and is added again is there again', async () => {
  const base = await foundedBase()
  const row = async (id: string): Promise<StoredRow> => {
    const found = await base.db.records('term').get(id)
    if (!found) throw new Error('no row')
    return found
  }
  const added = await addTerm(base, 'tags', 'Énergie')
  if (!added.ok) throw new Error(added.problem.type)
  await deleteRecord(base, 'term', await row(added.value.id), [])
  expect((await row(added.value.id))._del).toBe(1)
  expect(await addTerm(base, 'tags', 'energie')).toEqual(added)
  expect(await row(added.value.id)).toMatchObject({ _del: 0, _cf: 0, label: 'Énergie' })
})
