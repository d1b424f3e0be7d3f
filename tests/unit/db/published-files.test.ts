// First: it gives this process the browser's storage that the others look for.
import '../../helpers/test-base'
import { testProviders } from '../../helpers/test-providers'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readWhole, writeWhole } from '../../helpers/backup-content'
import { applyTo, type AppliedMerge } from '../../../renderer/db/backup/apply-merge'
import { checkBackup } from '../../../renderer/db/backup/check-backup'
import type { PonteDatabase } from '../../../renderer/db/database'
import { prepareStore } from '../../../renderer/db/open-base'
import { rebuiltRows } from '../../../renderer/db/rebuild'
import { readLink } from '../../../shared/fields/record-type'
import { ok } from '../../../shared/kernel/result'

// The files of a published format, never edited, are taken in as the app takes them in: what was once written must be merged for ever.
const folder = join(import.meta.dirname, '../../fixtures/backup')
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)))
const words = 'buvette-aiguille-grenat-sincere-ecouter-broder-amiral-douceur-jauger-attaque'
const now = 1_800_000_000_000

let made = 0

async function emptyStore(): Promise<PonteDatabase> {
  made += 1
  return prepareStore({ databaseId: `golden-${made}`, storeId: 'golden-base', name: '', practice: false }, testProviders(made))
}

async function take(db: PonteDatabase, bytes: Uint8Array): Promise<AppliedMerge> {
  const source = { size: bytes.length, read: (offset: number) => Promise.resolve(ok(bytes.slice(offset, offset + 1000))) }
  const expected = { storeId: 'golden-base', practice: false, hasRecords: false, passphrases: [words] }
  const checked = await checkBackup(db, source, expected, { signal: new AbortController().signal, onProgress: () => undefined })
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem))
  return applyTo(db, db.name, checked.value, now)
}

/** The store holds the records of the golden base as they were stored on the day it was written; newer versions may add to them. */
async function expectGolden(db: PonteDatabase): Promise<void> {
  const golden = JSON.parse(readFileSync(join(folder, 'format-1.stored.json'), 'utf8')) as Readonly<Record<string, object>>
  const rebuilt = await rebuiltRows(db)
  expect([...rebuilt.keys()].toSorted()).toEqual(Object.keys(golden))
  for (const [key, row] of Object.entries(golden)) {
    const { type, id } = readLink(key) ?? { type: 'partner', id: '' }
    expect(await db.records(type).get(id), key).toMatchObject(row)
    expect(rebuilt.get(key)?.row, key).toMatchObject(row)
  }
}

test.each(['format-1.ponte', 'format-1-encrypted.ponte'])('%s is taken in whole', async (name) => {
  const db = await emptyStore()
  expect(await take(db, bytesOf(name))).toMatchObject({ ops: 25, blobs: 2 })
  await expectGolden(db)
})

test('format-1-short.ponte completes a laptop that holds what came before it', async () => {
  const db = await emptyStore()
  const whole = await readWhole(bytesOf('format-1.ponte'))
  if (!whole.ok) throw new Error(whole.problem.type)
  const { manifest, lines } = whole.value
  const before = { ...manifest, count: 15, tips: {}, blobs: { count: 0, bytes: 0 } }
  await take(db, await writeWhole({ manifest: before, lines: lines.slice(0, 15), blobs: new Map() }))
  expect(await take(db, bytesOf('format-1-short.ponte'))).toMatchObject({ ops: 10 })
  await expectGolden(db)
})

test('format-1-request.ponte tells what its laptop has and wants, and brings nothing', async () => {
  const db = await emptyStore()
  expect(await take(db, bytesOf('format-1-request.ponte'))).toMatchObject({ ops: 0, records: 0, blobs: 0 })
  const [peer] = await db.peers.toArray()
  expect(peer).toMatchObject({ device: 'laptop', label: 'AJA-03', writtenAt: 1_700_000_000_000, mergedAt: now, wanted: ['a'.repeat(64)] })
  expect(Object.values(peer?.tips ?? {}).map((tips) => tips.length)).toEqual([1, 2, 1])
})
