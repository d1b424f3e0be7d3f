// First: it gives this process the browser's storage that the others look for.
import { checkedFile, fileOf, mergeFile, twoLaptops } from '../../helpers/two-laptops'
import { expect, test } from 'vitest'
import { applyTo } from '../../../renderer/db/backup/apply-merge'
import { planSave } from '../../../renderer/db/backup/save-plan'
import { dropPieces } from '../../../renderer/db/file-pieces'
import { manifestSchema } from '../../../shared/backup/manifest'
import { fullHash } from '../../../shared/kernel/hash'

const record = 'partner:sardegna00000000000000'
const letter = new TextEncoder().encode('une lettre')
const hash = fullHash('une lettre')
const logo = { $blob: hash, size: letter.length, mime: 'application/pdf', name: 'Lettre.pdf' }

test('an attachment whose bytes were dropped between the check and the merge is still wanted, not held', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne', logo })
  const file = await fileOf(colleague, new Map([[hash, letter]]))
  const checked = await checkedFile(base, file)
  // Somebody attached the same file here, and stopped.
  await dropPieces(base.db, [hash])
  expect(await applyTo(base.db, base.database, checked, base.clock())).toMatchObject({ ops: 1, attachments: 0 })
  expect((await planSave(base, { kind: 'complete' })).manifest).toMatchObject({ wanted: [hash], blobs: { count: 0 } })
  expect(await mergeFile(base, file)).toMatchObject({ attachments: 1 })
  expect((await planSave(base, { kind: 'complete' })).blobs).toEqual([{ hash, size: letter.length }])
})

test('a value that looks like an attachment and is none makes no file of this laptop one that is refused', async () => {
  const { base, colleague } = await twoLaptops()
  for (const [at, strange] of [{ $blob: 'sha512-abc' }, { ...logo, size: -1 }, { ...logo, size: 'long' }].entries())
    colleague.edit(record, { [`strange${'abc'[at]}`]: strange })
  await mergeFile(base, await fileOf(colleague))
  const { manifest } = await planSave(base, { kind: 'complete' })
  expect(manifestSchema.safeParse(manifest).error).toBeUndefined()
  expect(manifest.wanted).toEqual([])
})
