// First: it gives this process the browser's storage that the others look for.
import { twoLaptops, fileOf } from '../../helpers/two-laptops'
import { expect, test } from 'vitest'
import { sampleBackup } from '../../helpers/backup-bytes'
import { readWhole, writeWhole, type BackupInMemory } from '../../helpers/backup-content'
import { craftedFiles } from '../../helpers/crafted-files'
import { checkedFile, mergeFile } from '../../helpers/merge-file'
import { wholeStore } from '../../helpers/whole-store'
import { checkBackup, type Expected } from '../../../renderer/db/backup/check-backup'
import type { Base } from '../../../renderer/db/base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { needFact } from '../../../renderer/db/meta'
import { encryptTo } from '../../../shared/backup/age'
import { fullHash } from '../../../shared/kernel/hash'
import { ok } from '../../../shared/kernel/result'
import { problems as problemsEn } from '../../../shared/text/en/sentences/problems'
import { problems as problemsFr } from '../../../shared/text/fr/sentences/problems'

const record = 'partner:sardegna00000000000000'
const letter = new TextEncoder().encode('une lettre')

/** A base with a partner of its own, and a colleague's file with three changes and an attachment. */
async function beforeTheFile(): Promise<{ readonly base: Base; readonly bytes: Uint8Array; readonly good: BackupInMemory }> {
  const { base, colleague } = await twoLaptops()
  await createRecord(base, 'partner', { name: 'Ligurie', kind: 'authority', level: 'regional', country: 'IT' })
  for (const name of ['Sardaigne', 'Région de Sardaigne', 'Sardegna']) colleague.edit(record, { name })
  const bytes = await fileOf(colleague, new Map([[fullHash('une lettre'), letter]]))
  const good = await readWhole(bytes)
  if (!good.ok) throw new Error(good.problem.type)
  return { base, bytes, good: good.value }
}

async function reasonOf(base: Base, bytes: Uint8Array, expected: Partial<Expected> = {}): Promise<string> {
  const source = { size: bytes.length, read: (offset: number) => Promise.resolve(ok(bytes.slice(offset, offset + (1 << 20)))) }
  const storeId = await needFact(base.db, 'storeId')
  const answer = await checkBackup(
    base.db,
    source,
    { storeId, practice: false, hasRecords: true, passphrases: [], ...expected },
    { signal: new AbortController().signal, onProgress: () => undefined },
  )
  if (answer.ok) return 'ok'
  return answer.problem.type === 'backup-refused' ? answer.problem.reason : answer.problem.type
}

test('every reason for which a file is refused is met by a file, has sentences of its own, and leaves the store byte for byte', async () => {
  const { base, good } = await beforeTheFile()
  const before = await wholeStore(base)
  const met = new Set<string>()
  const refuse = async (what: string, reason: string, bytes: Uint8Array, expected: Partial<Expected> = {}): Promise<void> => {
    expect(await reasonOf(base, bytes, expected), what).toBe(reason)
    expect((await wholeStore(base)) === before, `${what}: the store is as before`).toBe(true)
    met.add(reason)
  }
  for (const { what, reason, bytes } of craftedFiles(good)) await refuse(what, reason, bytes)
  await refuse('another base', 'two-bases', await sampleBackup())
  await refuse('another base, of a laptop without records', 'other-base', await sampleBackup(), { hasRecords: false })
  await refuse('a practice base', 'practice-base', await writeWhole({ ...good, manifest: { ...good.manifest, practice: true } }))
  await refuse('another passphrase', 'wrong-passphrase', await encrypted(await writeWhole(good)), { passphrases: ['abandon-zeste'] })
  const { unchanged: _fr, ...french } = problemsFr.refused
  const { unchanged: _en, ...english } = problemsEn.refused
  expect([...met].toSorted()).toEqual(Object.keys(french).toSorted())
  for (const sentences of [french, english]) {
    const all = Object.values(sentences)
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
  }
})

test('a file cut at any byte is refused, and nothing of it stays', async () => {
  const { base, bytes } = await beforeTheFile()
  const before = await wholeStore(base)
  for (let cut = 0; cut < bytes.length; cut += 1) {
    const reason = await reasonOf(base, bytes.subarray(0, cut))
    expect(reason, `cut at ${cut}`).toBe(cut < 14 ? 'not-our-file' : 'truncated')
    expect(await base.db.chunks.count(), `cut at ${cut}`).toBe(0)
  }
  expect(await wholeStore(base)).toBe(before)
  expect(await reasonOf(base, bytes)).toBe('ok')
})

test('a bit flipped in any byte is found out, and nothing of the file stays', async () => {
  const { base, bytes } = await beforeTheFile()
  const before = await wholeStore(base)
  for (let at = 0; at < bytes.length; at += 1) {
    const flipped = Uint8Array.from(bytes)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at & 7))
    expect(await reasonOf(base, flipped), `flipped at ${at}`).not.toBe('ok')
    expect(await base.db.chunks.count(), `flipped at ${at}`).toBe(0)
  }
  expect(await wholeStore(base)).toBe(before)
})

async function encrypted(bytes: Uint8Array): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const sink = await encryptTo((piece) => Promise.resolve(void pieces.push(piece)), 'abaisser-abandon')
  await sink.write(bytes)
  await sink.close()
  return new Uint8Array(Buffer.concat(pieces))
}

test('a request, which holds no change, makes no base', async () => {
  const { base, good } = await beforeTheFile()
  const request = await writeWhole({
    ...good,
    manifest: { ...good.manifest, kind: 'request', count: 0, blobs: { count: 0, bytes: 0 } },
    lines: [],
    blobs: new Map(),
  })
  expect(await reasonOf(base, request)).toBe('ok')
  expect(await reasonOf(base, request, { storeId: null, hasRecords: false, whole: true })).toBe('incomplete')
})

test('changes that are here as they stand are not read again; one that a file tells otherwise is looked at, and the file refused', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit(record, { name: 'Sardaigne' })
  await mergeFile(base, await fileOf(colleague))
  const before = await wholeStore(base)
  const given = await readWhole(await fileOf(colleague))
  if (!given.ok) throw new Error(given.problem.type)
  const lines = given.value.lines.map((line) => line.replace('"Sardaigne"', '"Sicile"'))
  const spoilt = await writeWhole({ ...given.value, lines })
  expect(await reasonOf(base, spoilt)).toBe('damaged')
  expect(await wholeStore(base)).toBe(before)
  const found = await checkedFile(base, await fileOf(colleague))
  expect([found.fresh.length, found.alreadyKnown]).toEqual([0, lines.length])
})
