import { expect, test } from 'vitest'
import { sampleBackup, sampleManifest, tarOf, verifyBytes } from '../../helpers/backup-bytes'
import { readWhole, type BackupInMemory } from '../../helpers/backup-content'
import { craftedFiles, partsOf, sealedFile } from '../../helpers/crafted-files'
import { createByteHash } from '../../../shared/kernel/hash'
import { limits } from '../../../shared/backup/limits'
import { verifyBackup } from '../../../shared/backup/verify-backup'
import { writeBackup } from '../../../shared/backup/write-backup'

async function sample(): Promise<BackupInMemory> {
  const read = await readWhole(await sampleBackup())
  if (!read.ok) throw new Error(read.problem.type)
  return read.value
}

const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const answer = await verifyBytes(bytes)
  if (answer.ok) return 'ok'
  return answer.problem.type === 'backup-refused' ? answer.problem.reason : answer.problem.type
}

test('the crafted file is good as long as nothing is wrong in it', async () => {
  expect(await reasonOf(sealedFile(partsOf(await sample())))).toBe('ok')
})

test('every crafted file is refused with its own reason', async () => {
  for (const { what, reason, bytes } of craftedFiles(await sample())) expect(await reasonOf(bytes), what).toBe(reason)
  expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined()
})

test('zeros that a stock tool adds after the end change nothing, however many its record has', async () => {
  for (const zeros of [1, 512, 9728, limits.endZeros]) {
    const padded = new Uint8Array(Buffer.concat([await sampleBackup(), new Uint8Array(zeros)]))
    expect(await reasonOf(padded), `${zeros} zeros`).toBe('ok')
  }
})

test('names of prototypes in a manifest change no object', async () => {
  const { manifest, ops, blob } = partsOf(await sample())
  const utf8 = new TextEncoder()
  const text = JSON.stringify(manifest).replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')
  const digest = createByteHash()
  digest.update(utf8.encode(text))
  digest.update(ops[1])
  const end = utf8.encode(JSON.stringify({ ops: 3, blobs: 1, entries: 1, sha256: digest.hex() }))
  const read = await readWhole(tarOf([['manifest.json', utf8.encode(text)], ops, blob, ['end.json', end]]))
  expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined()
  if (read.ok) expect((read.value.manifest as { readonly polluted?: unknown }).polluted).toBeUndefined()
})

test('reading ends when it is cancelled, and so does writing', async () => {
  const bytes = await sampleBackup()
  const reading = new AbortController()
  const source = {
    size: bytes.length,
    read: (offset: number, length: number) => {
      reading.abort()
      return Promise.resolve(bytes.slice(offset, offset + Math.min(length, 600)))
    },
  }
  expect(await verifyBackup(source, { signal: reading.signal })).toEqual({ ok: false, problem: { type: 'cancelled' } })
  const writing = new AbortController()
  writing.abort()
  const content = { manifest: sampleManifest([]), lines: (async function* () {})(), blobs: (async function* () {})() }
  await expect(writeBackup(content, () => Promise.resolve(), writing.signal)).rejects.toThrow('aborted')
})

test('a source that gives its bytes in odd pieces is read the same', async () => {
  const bytes = await sampleBackup()
  const read = (offset: number, length: number): Promise<Uint8Array> => Promise.resolve(bytes.slice(offset, offset + Math.min(length, 333)))
  expect(await verifyBackup({ size: bytes.length, read })).toMatchObject({ ok: true, value: { ops: 3 } })
})

test('an attachment of 40 MiB goes out in pieces of at most 1 MiB', async () => {
  const size = 40 << 20
  const piece = new Uint8Array(3 << 20).fill(9)
  const digest = createByteHash()
  for (let left = size; left > 0; left -= piece.length) digest.update(piece.subarray(0, Math.min(left, piece.length)))
  const hash = digest.hex()
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (let left = size; left > 0; left -= piece.length) yield await Promise.resolve(piece.subarray(0, Math.min(left, piece.length)))
  }
  let largest = 0
  let written = 0
  const content = {
    manifest: { ...sampleManifest([]), count: 0, tips: {}, blobs: { count: 1, bytes: size } },
    lines: (async function* () {})(),
    blobs: (async function* () {
      yield await Promise.resolve({ hash, size, pieces: bytes })
    })(),
  }
  await writeBackup(content, (part) => {
    largest = Math.max(largest, part.length)
    written += part.length
    return Promise.resolve()
  })
  expect(largest).toBeLessThanOrEqual(limits.piece)
  expect(written).toBeGreaterThan(size)
})
