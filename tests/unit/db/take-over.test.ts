import { expect, test } from 'vitest'
import { fileOf, mergeFile, twoLaptops } from '../../helpers/two-laptops'
import { opsOfStore } from '../../helpers/ops-of-store'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { takeOps } from '../../../renderer/db/backup/apply-merge'
import type { Base } from '../../../renderer/db/base'
import { databaseBeside } from '../../../renderer/db/databases'
import { needFact } from '../../../renderer/db/meta'
import { prepareStore } from '../../../renderer/db/open-base'
import { takeOver } from '../../../renderer/db/safety/take-over'
import { fullHash } from '../../../shared/kernel/hash'

const record = 'partner:sardegna00000000000000'
const letter = new TextEncoder().encode('une lettre')
const logo = { $blob: fullHash('une lettre'), size: letter.length, mime: 'application/pdf', name: 'Lettre.pdf' }

async function add(base: Base, name: string): Promise<string> {
  const made = await createRecord(base, 'partner', { name, kind: 'authority', country: 'IT' })
  if (!made.ok) throw new Error(made.problem.type)
  return made.value.id
}

/** A base with an attachment, and the base beside it that a copy made, which has neither the attachment nor what was saved since. */
async function broken(): Promise<{ readonly base: Base; readonly beside: Base; readonly since: readonly string[] }> {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne', logo })
  await mergeFile(base, await fileOf(colleague, new Map([[logo.$blob, letter]])))
  const copied = await opsOfStore(base.db)
  const since = [await add(base, 'Ligurie'), await add(base, 'Toscane')]
  const database = await databaseBeside(base.storeId)
  const facts = { databaseId: database, storeId: await needFact(base.db, 'storeId'), name: base.name, practice: false }
  const db = await prepareStore(facts, base)
  await takeOps(db, database, copied)
  return { base, beside: { ...base, db, database }, since }
}

test('a store that cannot be opened gives what it holds more than the copy: changes, and the bytes of attachments', async () => {
  const { base, beside, since } = await broken()
  expect(await beside.db.blobs.toArray()).toMatchObject([{ have: 0 }])
  expect(await takeOver(beside, base.database)).toBe(true)
  for (const id of since) expect(await beside.db.records('partner').get(id)).toEqual(await base.db.records('partner').get(id))
  expect(await beside.db.blobs.toArray()).toMatchObject([{ have: 1 }])
  expect(await beside.db.chunks.count()).toBe(1)
})

test('what is damaged is left out, with what builds on it, and all else is taken', async () => {
  const { base, beside, since } = await broken()
  const [kept = '', lost = ''] = since
  const last = await base.db.ops.orderBy(':id').last()
  if (!last) throw new Error('nothing was saved')
  await base.db.ops.put({ ...last, lines: last.lines.map((line) => line.slice(0, -20)) })
  expect(await takeOver(beside, base.database)).toBe(false)
  expect(await beside.db.records('partner').get(kept)).toBeDefined()
  expect(await beside.db.records('partner').get(lost)).toBeUndefined()
})
