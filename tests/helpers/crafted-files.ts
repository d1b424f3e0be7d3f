import { constants, deflateRawSync, gzipSync } from 'node:zlib'
import { limits } from '../../shared/backup/limits'
import { tarHeader } from '../../shared/backup/tar'
import { createByteHash } from '../../shared/kernel/hash'
import type { Json } from '../../shared/kernel/json'
import type { RefusalReason } from '../../shared/kernel/problem'
import { tarOf, type Entry } from './backup-bytes'
import type { BackupInMemory } from './backup-content'

// Whoever makes these files knows the format and gets right what an attack does not need wrong: only the rules stand in the way.

/** A file that must be refused, and why. */
export interface CraftedFile {
  readonly what: string
  readonly reason: RefusalReason
  readonly bytes: Uint8Array
}

/** A good file in its parts, to be put together wrongly. It needs an attachment and three ops of one feed at least. */
export interface GoodParts {
  readonly manifest: Readonly<Record<string, Json>>
  readonly lines: readonly string[]
  readonly first: Entry
  readonly ops: Entry
  readonly blob: Entry
  readonly end: Entry
}

const utf8 = new TextEncoder()
const opsEntry = 'ops/000001.ndjson.gz'
const packed = (content: string | Uint8Array): Entry => [opsEntry, gzipSync(content)]
const jsonEntry = (name: string, value: Json): Entry => [name, utf8.encode(JSON.stringify(value))]
const withoutEnd = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, -1024)

/** The parts of a good file. */
export function partsOf({ manifest, lines, blobs }: BackupInMemory): GoodParts {
  const own = JSON.parse(JSON.stringify(manifest)) as Record<string, Json>
  const [[hash, bytes] = ['', new Uint8Array()]] = blobs
  const [first, ops] = [jsonEntry('manifest.json', own), packed(lines.join('\n'))]
  return { manifest: own, lines, first, ops, blob: [`blobs/${hash}`, bytes], end: endOf([first, ops], { ops: lines.length, blobs: 1 }) }
}

/** A file whose end mark seals what stands in it, whatever that is. `counts` are those of a good file, unless they say otherwise. */
export function sealedFile(
  { manifest, lines, ops, blob }: GoodParts,
  change: { readonly manifest?: Json; readonly ops?: Entry; readonly counts?: { readonly ops: number; readonly blobs: number } } = {},
): Uint8Array {
  const counts = change.counts ?? { ops: lines.length, blobs: 1 }
  const sealed = [jsonEntry('manifest.json', change.manifest ?? manifest), change.ops ?? ops]
  return tarOf([...sealed, ...(counts.blobs > 0 ? [blob] : []), endOf(sealed, counts)])
}

/** Bytes that expand to so many MiB of zeros; they are made without taking that much memory. */
export function bombOf(mebibytes: number): Uint8Array {
  const one = deflateRawSync(new Uint8Array(1 << 20), { finishFlush: constants.Z_FULL_FLUSH })
  const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3)
  return Buffer.concat([header, ...Array.from({ length: mebibytes }, () => one), Uint8Array.of(3, 0), new Uint8Array(8)])
}

/** Every crafted attack on a file, made of a good one. */
export function craftedFiles(good: BackupInMemory): readonly CraftedFile[] {
  const parts = partsOf(good)
  return [
    ...otherFiles(parts),
    ...wrongEntries(parts),
    ...wrongCounts(parts),
    ...wrongTexts(parts),
    ...wrongCompression(parts),
    ...wrongHeaders(parts),
    ...tooLarge(parts),
  ]
}

function endOf(sealed: readonly Entry[], counts: { readonly ops: number; readonly blobs: number }): Entry {
  const digest = createByteHash()
  for (const [, bytes] of sealed) digest.update(bytes)
  return jsonEntry('end.json', { ...counts, entries: sealed.length - 1, sha256: digest.hex() })
}

type Row = readonly [what: string, reason: RefusalReason, bytes: Uint8Array]

const filesOf = (rows: readonly Row[]): readonly CraftedFile[] => rows.map(([what, reason, bytes]) => ({ what, reason, bytes }))
const tarsOf = (rows: readonly (readonly [string, RefusalReason, readonly Entry[]])[]): readonly CraftedFile[] =>
  filesOf(rows.map(([what, reason, entries]) => [what, reason, tarOf(entries)]))

function otherFiles({ first, ops, blob, end }: GoodParts): readonly CraftedFile[] {
  const whole = tarOf([first, ops, blob, end])
  return filesOf([
    ['nothing at all', 'not-our-file', new Uint8Array()],
    ['a zip', 'not-our-file', utf8.encode('PK\u0003\u0004 a zip')],
    ['chance', 'not-our-file', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) & 255)],
    ['an encrypted file without a passphrase', 'encrypted', utf8.encode('age-encryption.org/v1\n-> scrypt')],
    ['text after the end', 'bad-entry', Buffer.concat([whole, Buffer.from('more')])],
    ['another file after the end', 'bad-entry', Buffer.concat([whole, whole])],
    ['text after zeros after the end', 'bad-entry', Buffer.concat([whole, new Uint8Array(9 * 1024), Buffer.from('more')])],
    ['zeros without end', 'bad-entry', Buffer.concat([whole, new Uint8Array(limits.endZeros + 1)])],
  ])
}

function wrongEntries({ first, ops, blob, end }: GoodParts): readonly CraftedFile[] {
  const x = utf8.encode('x')
  return tarsOf([
    ['a path upwards', 'bad-entry', [first, ['../../evil', x], end]],
    ['an absolute path', 'bad-entry', [first, ['/etc/passwd', x], end]],
    ['a second manifest', 'bad-entry', [first, first, ops, blob, end]],
    ['no manifest', 'not-our-file', [ops, blob, end]],
    ['ops after attachments', 'bad-entry', [first, blob, ops, end]],
    ['an entry after the end mark', 'bad-entry', [first, ops, blob, end, blob]],
    ['no end mark', 'truncated', [first, ops, blob]],
    ['an attachment twice', 'bad-entry', [first, ops, blob, blob, end]],
    ['an attachment less than counted', 'truncated', [first, ops, end]],
    ['a lying hash', 'damaged', [first, ops, [`blobs/${'0'.repeat(64)}`, x], end]],
    ['ops that skip a number', 'bad-entry', [first, ['ops/000002.ndjson.gz', ops[1]], blob, end]],
  ])
}

function wrongCounts(parts: GoodParts): readonly CraftedFile[] {
  const { manifest, lines, first, ops, blob, end } = parts
  const { length } = lines
  const tips = { ...(manifest['tips'] as Record<string, Json>), bbbbbbbbbbbbbbbb: [[1, 'z'.repeat(22)]] }
  const [gone, ...rest] = lines
  return filesOf([
    ['more changes promised than there are', 'truncated', sealedFile(parts, { manifest: { ...manifest, count: length + 1 } })],
    ['an end mark that counts more', 'truncated', sealedFile(parts, { counts: { ops: length + 1, blobs: 1 } })],
    ['fewer attachments than promised', 'truncated', sealedFile(parts, { counts: { ops: length, blobs: 0 } })],
    ['another manifest than was sealed', 'damaged', tarOf([jsonEntry('manifest.json', { ...manifest, base: 'Another' }), ops, blob, end])],
    ['the same ops packed otherwise', 'damaged', tarOf([first, [opsEntry, gzipSync(lines.join('\n'), { level: 1 })], blob, end])],
    ['ends that the ops do not reach', 'incomplete', sealedFile(parts, { manifest: { ...manifest, tips } })],
    [
      'an op missing though every count is right',
      'incomplete',
      sealedFile(parts, {
        manifest: { ...manifest, count: length - 1 },
        ops: packed([gone, ...rest.slice(1)].join('\n')),
        counts: { ops: length - 1, blobs: 1 },
      }),
    ],
    ['a newer format', 'newer-format', sealedFile(parts, { manifest: { ...manifest, minReader: 2 } })],
  ])
}

function wrongTexts(parts: GoodParts): readonly CraftedFile[] {
  const text = parts.lines.join('\n')
  const poisoned = text.replaceAll('"base":{}', '"base":{"__proto__":[]}')
  return filesOf([
    ['text that is not UTF-8', 'bad-text', sealedFile(parts, { ops: packed(Uint8Array.of(0xff, 0xfe)) })],
    ['a manifest that is not JSON', 'bad-text', tarOf([['manifest.json', utf8.encode('{')], parts.ops, parts.blob, parts.end])],
    ['a line that is not an op', 'bad-change', sealedFile(parts, { ops: packed('{}\t{}') })],
    ['a field named like a prototype', 'bad-change', sealedFile(parts, { ops: packed(text.replaceAll('"name"', '"__proto__"')) })],
    ['names of prototypes', 'bad-change', sealedFile(parts, { ops: packed(poisoned) })],
    ['an empty line at the end', 'bad-entry', sealedFile(parts, { ops: packed(`${text}\n`) })],
    ['no line at all', 'bad-entry', sealedFile(parts, { ops: packed('') })],
    ['a manifest without its form', 'bad-entry', sealedFile(parts, { manifest: { v: 1, minReader: 1 } })],
  ])
}

function wrongCompression(parts: GoodParts): readonly CraftedFile[] {
  const whole = gzipSync(parts.lines.join('\n'))
  const as = (bytes: Uint8Array): Uint8Array => sealedFile(parts, { ops: [opsEntry, bytes] })
  return filesOf([
    ['bytes that are no gzip', 'damaged', as(utf8.encode('not gzip'))],
    ['compression that stops before its end', 'damaged', as(whole.subarray(0, -9))],
    ['compression that stops early', 'damaged', as(whole.subarray(0, 30))],
    ['compression that goes on after its end', 'damaged', as(Buffer.concat([whole, Buffer.from('junk')]))],
  ])
}

function wrongHeaders({ first, ops }: GoodParts): readonly CraftedFile[] {
  const size = (header: Uint8Array, text: string): void => header.set(utf8.encode(text), 124)
  const changes: readonly (readonly [string, (header: Uint8Array) => void])[] = [
    ['a symbolic link', (header) => header.set([50], 156)],
    ['a folder', (header) => header.set([53], 156)],
    ['a long name', (header) => header.set([76], 156)],
    ['a link name', (header) => header.set(utf8.encode('/etc/passwd'), 157)],
    ['a prefix', (header) => header.set(utf8.encode('../..'), 345)],
    ['a size below zero', (header) => size(header, '-0000000001\0')],
    ['a binary size', (header) => header.set([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 124)],
  ]
  return changes.map(([what, change]) => {
    const header = tarHeader({ name: `blobs/${'a'.repeat(64)}`, size: 0 })
    change(header)
    header.set(utf8.encode('        '), 148)
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.set(utf8.encode(`${sum.toString(8).padStart(6, '0')}\0 `), 148)
    return { what, reason: 'bad-entry', bytes: Buffer.concat([withoutEnd(tarOf([first, ops])), header, new Uint8Array(1024)]) }
  })
}

function tooLarge(parts: GoodParts): readonly CraftedFile[] {
  const start = withoutEnd(tarOf([parts.first]))
  const names = [`blobs/${'a'.repeat(64)}`, opsEntry, 'end.json']
  const many = Array.from({ length: limits.linesInEntry + 1 }, () => '{}').join('\n')
  return filesOf([
    ...names.map((name): Row => [
      `an entry ${name} that says it is larger than permitted`,
      'too-big',
      Buffer.concat([start, tarHeader({ name, size: limits.blob + 1 })]),
    ]),
    [
      'a manifest that says it is larger than permitted',
      'too-big',
      Uint8Array.from(tarHeader({ name: 'manifest.json', size: limits.manifest + 1 })),
    ],
    ['too many lines', 'too-big', sealedFile(parts, { ops: packed(many) })],
    ['a huge line', 'too-big', sealedFile(parts, { ops: packed('x'.repeat(limits.line + 1)) })],
    ['a bomb of 1 GiB', 'too-big', sealedFile(parts, { ops: [opsEntry, bombOf(1024)] })],
  ])
}
