import { expect, test } from 'vitest'
import type { Laptop } from '../../helpers/merge-laptop'
import { checkedFile, fileOf, mergeFile, twoLaptops } from '../../helpers/two-laptops'
import { wholeStore } from '../../helpers/whole-store'
import { dropChecked } from '../../../renderer/db/backup/check-backup'
import type { Base } from '../../../renderer/db/base'
import type { StoredRow } from '../../../renderer/db/database'
import { sweepPieces } from '../../../renderer/db/file-pieces'
import { keepDraft, draftKey, loadDraft } from '../../../renderer/db/drafts'
import { opsOfRecords } from '../../../renderer/db/project'
import { rebuiltRows } from '../../../renderer/db/rebuild'
import { fullHash } from '../../../shared/kernel/hash'

const id = 'sardegna00000000000000'
const record = `partner:${id}`
const letter = new TextEncoder().encode('une lettre')
const hash = fullHash('une lettre')
const letterRef = { $blob: hash, size: letter.length, mime: 'application/pdf', name: 'Lettre.pdf' }

/** Clears a field and erases every value that it had. */
function erase(laptop: Laptop, field: string): void {
  const held = laptop.opsOf(record).filter((op) => op.envelope.c[0]?.f.includes(field))
  laptop.edit(record, { [field]: null })
  laptop.erase(held.map((op) => ({ op: op.id, field })))
}

async function rowOf(base: Base): Promise<StoredRow> {
  const row = await base.db.records('partner').get(id)
  if (!row) throw new Error('no row')
  return row
}

async function expectTablesAreTheDefinition(base: Base): Promise<void> {
  for (const { type, row } of (await rebuiltRows(base.db)).values()) expect(await base.db.records(type).get(row.id)).toEqual(row)
}

test('an erasure in a file takes the value out of this laptop, and an old file does not bring it back', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne', seat: 'Mot à effacer' })
  const old = await fileOf(colleague)
  await mergeFile(base, old)
  expect((await rowOf(base))['seat']).toBe('Mot à effacer')
  erase(colleague, 'seat')
  const report = await mergeFile(base, await fileOf(colleague))
  expect(report.erased).toEqual([record])
  expect(await wholeStore(base)).not.toContain('Mot à effacer')
  expect(await rowOf(base)).toMatchObject({ name: 'Région de Sardaigne', seat: null })
  await mergeFile(base, old)
  expect(await wholeStore(base)).not.toContain('Mot à effacer')
  await expectTablesAreTheDefinition(base)
})

test('a file that holds both a value and its erasure leaves the value out from the beginning', async () => {
  const { base, colleague } = await twoLaptops()
  const [op] = colleague.edit(record, { name: 'Région de Sardaigne', seat: 'Mot à effacer' })
  if (!op) throw new Error('no op')
  erase(colleague, 'seat')
  // As an older Ponte would pass it on: with its value.
  colleague.ops.set(op.id, op)
  await mergeFile(base, await fileOf(colleague))
  expect(await wholeStore(base)).not.toContain('Mot à effacer')
  expect((await opsOfRecords(base.db, [record])).get(record)?.length).toBe(2)
  await expectTablesAreTheDefinition(base)
})

test('an attachment that no value names any more goes with its bytes, and an old file does not bring it back', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne', logo: letterRef })
  const old = await fileOf(colleague, new Map([[hash, letter]]))
  await mergeFile(base, old)
  expect(await base.db.blobs.get(hash)).toMatchObject({ have: 1 })
  erase(colleague, 'logo')
  await mergeFile(base, await fileOf(colleague))
  const gone = async (): Promise<unknown> => [await base.db.blobs.toArray(), await base.db.chunks.count()]
  expect(await gone()).toEqual([[], 0])
  await mergeFile(base, old)
  expect(await gone()).toEqual([[], 0])
})

test('an attachment that another value still names stays', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne', logo: letterRef })
  colleague.edit('partner:corsica000000000000000', { name: 'Corse', logo: letterRef })
  await mergeFile(base, await fileOf(colleague, new Map([[hash, letter]])))
  erase(colleague, 'logo')
  await mergeFile(base, await fileOf(colleague))
  expect(await base.db.blobs.get(hash)).toMatchObject({ have: 1 })
  expect(await base.db.chunks.count()).toBe(1)
})

test('what was typed on a record goes with an erasure, because the row kept beside it held the value', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne', seat: 'Mot à effacer' })
  await mergeFile(base, await fileOf(colleague))
  const key = draftKey(base, 'partner', id)
  await keepDraft(base, key, { name: 'Sardaigne' }, await rowOf(base))
  erase(colleague, 'seat')
  await mergeFile(base, await fileOf(colleague))
  expect(await loadDraft(key)).toBeNull()
})

test('a file that is given up leaves no bytes, and what a crash left goes at the next start', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Région de Sardaigne', logo: letterRef })
  const before = await wholeStore(base)
  const file = await checkedFile(base, await fileOf(colleague, new Map([[hash, letter]])))
  expect(await base.db.chunks.count()).toBe(1)
  await dropChecked(base.db, file)
  expect(await wholeStore(base)).toBe(before)
  await checkedFile(base, await fileOf(colleague, new Map([[hash, letter]])))
  await sweepPieces(base.db)
  expect(await wholeStore(base)).toBe(before)
})
