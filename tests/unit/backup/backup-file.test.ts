import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sampleBackup, sampleParts, tarOf, verifyBytes } from '../../helpers/backup-bytes'
import { fullHash } from '../../../shared/kernel/hash'

const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const answer = await verifyBytes(bytes)
  if (answer.ok) return 'ok'
  return answer.problem.type === 'backup-refused' ? answer.problem.reason : answer.problem.type
}

test('what was written is read back whole', async () => {
  const answer = await verifyBytes(await sampleBackup())
  expect(answer).toMatchObject({ ok: true, value: { ops: 3, blobs: 1, manifest: { kind: 'complete', base: 'Direction' } } })
})

test('the same content makes the same bytes', async () => {
  expect(Buffer.compare(Buffer.from(await sampleBackup()), Buffer.from(await sampleBackup()))).toBe(0)
})

test('stock tar opens the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ponte-'))
  writeFileSync(join(folder, 'a.ponte'), await sampleBackup())
  const names = execFileSync('tar', ['tf', join(folder, 'a.ponte')], { encoding: 'utf8' })
    .trim()
    .split('\n')
  expect(names[0]).toBe('manifest.json')
  expect(names.at(-1)).toBe('end.json')
  execFileSync('tar', ['xf', join(folder, 'a.ponte'), '-C', folder])
  expect(readFileSync(join(folder, 'blobs', fullHash('pièce jointe')), 'utf8')).toBe('pièce jointe')
})

test('a file cut anywhere is refused', async () => {
  const bytes = await sampleBackup()
  for (let block = 0; block * 512 < bytes.length; block += 1) {
    for (const cut of [block * 512 - 1, block * 512, block * 512 + 1].filter((at) => at >= 0 && at < bytes.length)) {
      expect(await reasonOf(bytes.subarray(0, cut)), `cut at ${cut}`).toMatch(/^(truncated|not-our-file|bad-entry)$/)
    }
  }
})

test('a flipped bit anywhere in the content is refused', async () => {
  const bytes = await sampleBackup()
  for (let at = 0; at < bytes.length - 1024; at += 37) {
    const flipped = Uint8Array.from(bytes)
    flipped[at] = (flipped[at] ?? 0) ^ 4
    expect(await reasonOf(flipped), `flip at ${at}`).not.toBe('ok')
  }
})

test('other files are told from ours by their first bytes', async () => {
  const utf8 = new TextEncoder()
  expect(await reasonOf(new Uint8Array())).toBe('not-our-file')
  expect(await reasonOf(utf8.encode('PK\u0003\u0004 a zip'))).toBe('not-our-file')
  expect(await reasonOf(utf8.encode('age-encryption.org/v1\n-> scrypt'))).toBe('encrypted')
})

test('every crafted entry is refused with its own reason', async () => {
  const { manifest, ops, blob, end } = await sampleParts()
  const utf8 = new TextEncoder()
  const refusals: readonly (readonly [string, string, readonly (readonly [string, Uint8Array])[]])[] = [
    ['a path upwards', 'bad-entry', [manifest, ['../../evil', utf8.encode('x')], end]],
    ['an absolute path', 'bad-entry', [manifest, ['/etc/passwd', utf8.encode('x')], end]],
    ['a second manifest', 'bad-entry', [manifest, manifest, ops, blob, end]],
    ['no manifest', 'not-our-file', [ops, blob, end]],
    ['ops after attachments', 'bad-entry', [manifest, blob, ops, end]],
    ['an entry after the end', 'bad-entry', [manifest, ops, blob, end, blob]],
    ['no end mark', 'truncated', [manifest, ops, blob]],
    ['an attachment twice', 'bad-entry', [manifest, ops, blob, blob, end]],
    ['an attachment less than counted', 'truncated', [manifest, ops, end]],
    ['a lying hash', 'damaged', [manifest, ops, [`blobs/${'0'.repeat(64)}`, utf8.encode('x')], end]],
    ['bytes that are no gzip', 'damaged', [manifest, ['ops/000001.ndjson.gz', utf8.encode('not gzip')], blob, end]],
    ['ops that skip a number', 'bad-entry', [manifest, ['ops/000002.ndjson.gz', ops[1]], blob, end]],
    ['text that is not UTF-8', 'bad-text', [manifest, ['ops/000001.ndjson.gz', gzipSync(Uint8Array.of(0xff, 0xfe))], blob, end]],
    ['a line that is not an op', 'bad-change', [manifest, ['ops/000001.ndjson.gz', gzipSync('{}\t{}')], blob, end]],
    ['a huge line', 'too-big', [manifest, ['ops/000001.ndjson.gz', gzipSync('x'.repeat(1_100_000))], blob, end]],
  ]
  for (const [what, reason, entries] of refusals) expect(await reasonOf(tarOf(entries)), what).toBe(reason)
})

test('a bomb of 1 GiB is stopped at the limit, in little memory', async () => {
  const { manifest, end } = await sampleParts()
  const bomb = gzipSync(Buffer.alloc(1 << 30))
  const before = process.memoryUsage().rss
  expect(await reasonOf(tarOf([manifest, ['ops/000001.ndjson.gz', bomb], end]))).toBe('too-big')
  expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20)
})

test('a newer format, and data after the end, are refused', async () => {
  const { manifest, ops, blob, end } = await sampleParts()
  const newer = JSON.stringify({ ...JSON.parse(Buffer.from(manifest[1]).toString('utf8')), minReader: 2 })
  expect(await reasonOf(tarOf([['manifest.json', new TextEncoder().encode(newer)], ops, blob, end]))).toBe('newer-format')
  expect(await reasonOf(Buffer.concat([await sampleBackup(), Buffer.from('more')]))).toBe('bad-entry')
})

test('__proto__ as a name anywhere is refused and touches nothing', async () => {
  const { manifest, ops, blob, end, lines } = await sampleParts()
  expect(ops[0]).toBe('ops/000001.ndjson.gz')
  const poisoned = lines.map((line) => line.replaceAll('"name"', '"__proto__"')).join('\n')
  expect(await reasonOf(tarOf([manifest, ['ops/000001.ndjson.gz', gzipSync(poisoned)], blob, end]))).toBe('bad-change')
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})
