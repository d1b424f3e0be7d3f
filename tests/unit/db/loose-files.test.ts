import { foundedBase } from '../../helpers/test-base'
import { expect, test } from 'vitest'
import type { Base } from '../../../renderer/db/base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { draftKey, keepDraft } from '../../../renderer/db/drafts'
import { storeBytes } from '../../../renderer/db/files'
import { dropLoose } from '../../../renderer/db/loose-files'
import { readFact } from '../../../renderer/db/meta'
import type { FileRef } from '../../../shared/fields/value'

const words = new TextEncoder()

async function attached(base: Base, text: string): Promise<FileRef> {
  const stored = await storeBytes(base, words.encode(text), { name: `${text}.txt`, mime: 'text/plain' })
  if (!stored.ok) throw new Error(stored.problem.type)
  return stored.value
}

const held = async (base: Base, { $blob }: FileRef): Promise<readonly number[]> => [
  await base.db.blobs.where('h').equals($blob).count(),
  await base.db.chunks.where('[h+i]').between([$blob, -Infinity], [$blob, Infinity]).count(),
]

test('a file whose form was given up is gone at the next start; one that was saved, or stands in a kept draft, stays', async () => {
  const base = await foundedBase()
  const [givenUp, saved, drafted] = [await attached(base, 'abandon'), await attached(base, 'lettre'), await attached(base, 'brouillon')]
  const made = await createRecord(base, 'document', { title: 'Lettre', file: saved })
  expect(made.ok).toBe(true)
  const key = draftKey(base, 'document', 'new')
  await keepDraft(base, key, { file: drafted }, null)

  await dropLoose(base.db)
  expect(await held(base, givenUp)).toEqual([0, 0])
  expect(await held(base, saved)).toEqual([1, 1])
  expect(await held(base, drafted)).toEqual([1, 1])
  expect(await readFact(base.db, 'attached')).toEqual([drafted.$blob])
})

test('the same bytes attached again and given up leave those that a record names', async () => {
  const base = await foundedBase()
  const file = await attached(base, 'note verbale')
  await createRecord(base, 'document', { title: 'Note verbale', file })
  await attached(base, 'note verbale')
  await dropLoose(base.db)
  expect(await held(base, file)).toEqual([1, 1])
})
