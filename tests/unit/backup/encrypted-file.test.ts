import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encryptTo } from '../../../shared/backup/age'
import { createPassphrase, passphraseWords, readPassphrase } from '../../../shared/backup/passphrase'
import { verifyBackup } from '../../../shared/backup/verify-backup'
import { createByteHash } from '../../../shared/kernel/hash'
import { sampleBackup } from '../../helpers/backup-bytes'
import { readWhole, writeWhole } from '../../helpers/backup-content'

const passphrase = createPassphrase((length) => new Uint8Array(length).map((_, at) => at * 19))

async function encrypted(bytes: Uint8Array, words = passphrase): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const sink = await encryptTo((piece) => Promise.resolve(void pieces.push(Uint8Array.from(piece))), words)
  for (let at = 0; at < bytes.length; at += 1000) await sink.write(bytes.subarray(at, at + 1000))
  await sink.close()
  return new Uint8Array(Buffer.concat(pieces))
}

async function read(bytes: Uint8Array, passphrases: readonly string[]): Promise<string> {
  const source = { size: bytes.length, read: (offset: number, length: number) => Promise.resolve(bytes.slice(offset, offset + length)) }
  const answer = await verifyBackup(source, { passphrases })
  if (answer.ok) return 'ok'
  return answer.problem.type === 'backup-refused' ? answer.problem.reason : answer.problem.type
}

test('an encrypted file opens with its passphrase, among others too, and with no other', async () => {
  const bytes = await encrypted(await sampleBackup())
  expect(await read(bytes, [passphrase])).toBe('ok')
  expect(await read(bytes, ['abandon-zeste', passphrase])).toBe('ok')
  expect(await read(bytes, ['abandon-zeste'])).toBe('wrong-passphrase')
  expect(await read(bytes, [])).toBe('encrypted')
})

test('nothing of the records stands in an encrypted file', async () => {
  const bytes = Buffer.from(await encrypted(await sampleBackup()))
  for (const text of ['manifest.json', 'Direction', 'pièce jointe']) expect(bytes.includes(text)).toBe(false)
})

test('an encrypted file that was cut or changed anywhere is refused', async () => {
  const bytes = await encrypted(await sampleBackup())
  for (let at = 1; at < bytes.length; at += 151) {
    expect(await read(bytes.subarray(0, at), [passphrase]), `cut at ${at}`).not.toBe('ok')
    const changed = Uint8Array.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await read(changed, [passphrase]), `changed at ${at}`).not.toBe('ok')
  }
  expect(await read(Uint8Array.from([...bytes, 0]), [passphrase])).not.toBe('ok')
}, 60_000)

test('a header that would take a gigabyte of memory is refused before it is tried', async () => {
  const bytes = Buffer.from(await encrypted(await sampleBackup()))
  const header = bytes
    .subarray(0, 200)
    .toString('latin1')
    .replace(/(-> scrypt \S+) \d+\n/, '$1 20\n')
  const greedy = new Uint8Array(Buffer.concat([Buffer.from(header, 'latin1'), bytes.subarray(200)]))
  expect(await read(greedy, [passphrase])).toBe('damaged')
  expect(await read(new Uint8Array(Buffer.from(`age-encryption.org/v1\n-> scrypt ${'A'.repeat(200_000)}`)), [passphrase])).toBe('damaged')
})

// A damaged disk or a bad copy program moves whole blocks: the pieces of an age file are numbered by what encrypts them.
test('pieces of an encrypted file that changed places, came twice or are missing are found out', async () => {
  const plain = await bulkyBackup()
  const whole = await encrypted(plain)
  const [piece, header] = [(64 << 10) + 16, Buffer.from(whole).indexOf('\n', Buffer.from(whole).indexOf('\n---') + 1) + 1 + 16]
  const at = (index: number): Uint8Array => whole.subarray(header + index * piece, header + (index + 1) * piece)
  expect(whole.length).toBeGreaterThan(header + 3 * piece)
  const orders = {
    'as written': [0, 1, 2, 3],
    swapped: [1, 0, 2, 3],
    twice: [0, 0, 1, 2, 3],
    missing: [0, 2, 3],
    'without its end': [0, 1, 2],
  }
  for (const [what, order] of Object.entries(orders)) {
    const made = new Uint8Array(Buffer.concat([whole.subarray(0, header), ...order.map(at)]))
    expect(await read(made, [passphrase]), what).toBe(what === 'as written' ? 'ok' : 'damaged')
  }
})

async function bulkyBackup(): Promise<Uint8Array> {
  const good = await readWhole(await sampleBackup())
  if (!good.ok) throw new Error(good.problem.type)
  const bytes = Uint8Array.from({ length: 220_000 }, (_, at) => (at * 7919) >> 3)
  const blobs = new Map([[sha256(bytes), bytes]])
  return writeWhole({ ...good.value, manifest: { ...good.value.manifest, blobs: { count: 1, bytes: bytes.length } }, blobs })
}

function sha256(bytes: Uint8Array): string {
  const digest = createByteHash()
  digest.update(bytes)
  return digest.hex()
}

// The tool asks its passphrase from a terminal: `script` gives it one.
test('stock age and tar open the file, and what they make of it again opens here', async () => {
  if (spawnSync('age', ['--version']).error) throw new Error('The tool `age` is not installed: this test needs it (apt-get install age).')
  const folder = mkdtempSync(join(tmpdir(), 'ponte-age-'))
  const plain = await sampleBackup()
  writeFileSync(join(folder, 'a.ponte'), await encrypted(plain))
  const typed = (command: string, input: string): void =>
    void execFileSync('script', ['-qec', command, '/dev/null'], { cwd: folder, input, stdio: ['pipe', 'ignore', 'inherit'] })
  typed('age -d -o a.tar a.ponte', `${passphrase}\n`)
  expect(Buffer.compare(readFileSync(join(folder, 'a.tar')), Buffer.from(plain))).toBe(0)
  const names = execFileSync('tar', ['xvf', 'a.tar'], { cwd: folder, encoding: 'utf8' }).trim().split('\n')
  execFileSync('tar', ['--format=ustar', '-cf', 'b.tar', ...names], { cwd: folder })
  typed('age -p -o b.ponte b.tar', `${passphrase}\n${passphrase}\n`)
  expect(await read(readFileSync(join(folder, 'b.ponte')), [passphrase])).toBe('ok')
})

test('a passphrase is ten words of the list, and is read back however it is typed', () => {
  expect(passphrase.split('-')).toHaveLength(passphraseWords)
  const accented = passphrase.toUpperCase().split('-')
  expect(readPassphrase(accented.map((word, at) => `${at + 1}. ${word}`).join('\n'))).toEqual({ ok: true, passphrase })
  expect(readPassphrase(` ${passphrase.replaceAll('-', '  ')} `)).toEqual({ ok: true, passphrase })
  expect(readPassphrase('Académie')).toMatchObject({ ok: false, unknown: [], count: 1 })
  expect(readPassphrase('abaisser ponte')).toEqual({ ok: false, unknown: ['ponte'], count: 2 })
})

test('every number drawn is another word: none is lost when accents are', () => {
  const first = (number: number): string =>
    createPassphrase((length) =>
      new Uint8Array(length).map((_, at) => (number >> (8 * (length - 1 - at))) & 255 & (length - at > 2 ? 0 : 255)),
    )
      .split('-')
      .at(0) ?? ''
  expect(new Set(Array.from({ length: 2048 }, (_, number) => first(number))).size).toBe(2048)
})
