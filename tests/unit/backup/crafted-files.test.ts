import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sampleBackup, sampleManifest, sampleOps, sampleParts, tarOf, verifyBytes, type Entry } from '../../helpers/backup-bytes'
import { readWhole } from '../../helpers/backup-content'
import { createByteHash } from '../../../shared/kernel/hash'
import type { Json } from '../../../shared/kernel/json'
import { limits } from '../../../shared/backup/limits'
import { tarHeader } from '../../../shared/backup/tar'
import { verifyBackup } from '../../../shared/backup/verify-backup'
import { writeBackup } from '../../../shared/backup/write-backup'

// Whoever makes these files knows the format and gets every hash and count right: only the rules stand in the way.
const utf8 = new TextEncoder()

async function crafted(
  manifest: Json,
  ops: readonly Entry[],
  counts: { readonly ops: number; readonly blobs: number },
): Promise<Uint8Array> {
  const { blob } = await sampleParts()
  const first: Entry = ['manifest.json', utf8.encode(JSON.stringify(manifest))]
  const digest = createByteHash()
  for (const [, bytes] of [first, ...ops]) digest.update(bytes)
  const end: Entry = ['end.json', utf8.encode(JSON.stringify({ ...counts, entries: ops.length, sha256: digest.hex() }))]
  return tarOf([first, ...ops, ...(counts.blobs > 0 ? [blob] : []), end])
}

const ownManifest = (): Record<string, Json> => JSON.parse(JSON.stringify(sampleManifest(sampleOps()))) as Record<string, Json>

const packed = (text: string | Uint8Array): Entry => ['ops/000001.ndjson.gz', gzipSync(text)]
const lines = (): string =>
  sampleOps()
    .map((op) => op.line)
    .join('\n')

const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const answer = await verifyBytes(bytes)
  if (answer.ok) return 'ok'
  return answer.problem.type === 'backup-refused' ? answer.problem.reason : answer.problem.type
}

test('the crafted file is good as long as nothing is wrong in it', async () => {
  expect(await reasonOf(await crafted(ownManifest(), [packed(lines())], { ops: 3, blobs: 1 }))).toBe('ok')
})

test('counts that do not add up are refused, whichever lies', async () => {
  const own = ownManifest()
  expect(await reasonOf(await crafted({ ...own, count: 4 }, [packed(lines())], { ops: 3, blobs: 1 }))).toBe('truncated')
  expect(await reasonOf(await crafted(own, [packed(lines())], { ops: 4, blobs: 1 }))).toBe('truncated')
  expect(await reasonOf(await crafted(own, [packed(lines())], { ops: 3, blobs: 0 }))).toBe('truncated')
})

test('a manifest or ops other than those sealed are refused', async () => {
  const { manifest, ops, blob, end } = await sampleParts()
  const other = utf8.encode(JSON.stringify({ ...ownManifest(), base: 'Another' }))
  expect(await reasonOf(tarOf([['manifest.json', other], ops, blob, end]))).toBe('damaged')
  expect(await reasonOf(tarOf([manifest, ['ops/000001.ndjson.gz', gzipSync(lines(), { level: 1 })], blob, end]))).toBe('damaged')
})

test('ends that the ops do not reach, and ops of another base, are refused', async () => {
  const own = ownManifest()
  const tips = { ...(own['tips'] as Record<string, Json>), bbbbbbbbbbbbbbbb: [[1, 'z'.repeat(22)]] }
  expect(await reasonOf(await crafted({ ...own, tips }, [packed(lines())], { ops: 3, blobs: 1 }))).toBe('incomplete')
  expect(await reasonOf(await crafted({ ...own, st: 'another' }, [packed(lines())], { ops: 3, blobs: 1 }))).toBe('other-base')
})

test('an op missing in the middle is refused though every count is right', async () => {
  const [first, , third] = lines().split('\n')
  const text = [first, third].join('\n')
  expect(await reasonOf(await crafted({ ...ownManifest(), count: 2 }, [packed(text)], { ops: 2, blobs: 1 }))).toBe('incomplete')
})

test('compression that stops early, goes on after its end, or holds empty lines is refused', async () => {
  const whole = gzipSync(lines())
  const entries: readonly (readonly [string, Uint8Array])[] = [
    ['damaged', whole.subarray(0, whole.length - 9)],
    ['damaged', whole.subarray(0, 30)],
    ['bad-entry', gzipSync(`${lines()}\n`)],
    ['bad-entry', gzipSync('')],
  ]
  for (const [reason, bytes] of entries)
    expect(await reasonOf(await crafted(ownManifest(), [['ops/000001.ndjson.gz', bytes]], { ops: 3, blobs: 1 }))).toBe(reason)
  const junk = Buffer.concat([whole, Buffer.from('junk')])
  expect(await reasonOf(await crafted(ownManifest(), [['ops/000001.ndjson.gz', junk]], { ops: 3, blobs: 1 }))).not.toBe('ok')
})

test('headers of links, folders, odd sizes and long names are refused', async () => {
  const { manifest, ops } = await sampleParts()
  const size = (header: Uint8Array, text: string): void => header.set(utf8.encode(text), 124)
  const headers: readonly (readonly [string, (header: Uint8Array) => void])[] = [
    ['a symbolic link', (header) => header.set([50], 156)],
    ['a folder', (header) => header.set([53], 156)],
    ['a long name', (header) => header.set([76], 156)],
    ['a link name', (header) => header.set(utf8.encode('/etc/passwd'), 157)],
    ['a prefix', (header) => header.set(utf8.encode('../..'), 345)],
    ['a size below zero', (header) => size(header, '-0000000001\0')],
    ['a binary size', (header) => header.set([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 124)],
  ]
  for (const [what, change] of headers) {
    const header = tarHeader({ name: `blobs/${'a'.repeat(64)}`, size: 0 })
    change(header)
    header.set(utf8.encode('        '), 148)
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.set(utf8.encode(`${sum.toString(8).padStart(6, '0')}\0 `), 148)
    expect(await reasonOf(Buffer.concat([tarOf([manifest, ops]).subarray(0, -1024), header, new Uint8Array(1024)])), what).toBe('bad-entry')
  }
})

test('an entry that says it is larger than permitted is refused before it is read', async () => {
  const { manifest } = await sampleParts()
  const start = tarOf([manifest]).subarray(0, -1024)
  for (const name of [`blobs/${'a'.repeat(64)}`, 'ops/000001.ndjson.gz', 'end.json'])
    expect(await reasonOf(Buffer.concat([start, tarHeader({ name, size: limits.blob + 1 })])), name).toBe('too-big')
  expect(await reasonOf(Buffer.from(tarHeader({ name: 'manifest.json', size: limits.manifest + 1 })))).toBe('too-big')
})

test('too many lines in an entry are refused', async () => {
  const text = Array.from({ length: limits.linesInEntry + 1 }, () => '{}').join('\n')
  expect(await reasonOf(await crafted(ownManifest(), [packed(text)], { ops: 3, blobs: 1 }))).toBe('too-big')
})

test('names of prototypes in a manifest change no object', async () => {
  const text = JSON.stringify(ownManifest()).replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')
  const { ops, blob } = await sampleParts()
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
