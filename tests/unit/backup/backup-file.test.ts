import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleBackup, verifyBytes } from '../../helpers/backup-bytes'
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

test('stock tar opens the file, and what it makes of it again is read here', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ponte-'))
  writeFileSync(join(folder, 'a.ponte'), await sampleBackup())
  const names = execFileSync('tar', ['tf', join(folder, 'a.ponte')], { encoding: 'utf8' })
    .trim()
    .split('\n')
  expect(names[0]).toBe('manifest.json')
  expect(names.at(-1)).toBe('end.json')
  execFileSync('tar', ['xf', join(folder, 'a.ponte'), '-C', folder])
  expect(readFileSync(join(folder, 'blobs', fullHash('pièce jointe')), 'utf8')).toBe('pièce jointe')
  execFileSync('tar', ['--format=ustar', '-cf', 'b.ponte', ...names], { cwd: folder })
  const again = new Uint8Array(readFileSync(join(folder, 'b.ponte')))
  expect(again.length % 10_240).toBe(0)
  expect(await verifyBytes(again)).toMatchObject({ ok: true, value: { ops: 3, blobs: 1 } })
})

test('a file cut anywhere is refused', async () => {
  const bytes = await sampleBackup()
  for (let block = 0; block * 512 < bytes.length; block += 1)
    for (const cut of [block * 512 - 1, block * 512, block * 512 + 1].filter((at) => at >= 0 && at < bytes.length))
      expect(await reasonOf(bytes.subarray(0, cut)), `cut at ${cut}`).toBe(cut < 14 ? 'not-our-file' : 'truncated')
})

test('a flipped bit anywhere is refused', async () => {
  const bytes = await sampleBackup()
  for (let at = 0; at < bytes.length; at += 37) {
    const flipped = Uint8Array.from(bytes)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at & 7))
    expect(await reasonOf(flipped), `flip at ${at}`).not.toBe('ok')
  }
})
