import type { Problem } from '../../shared/kernel/problem'
import type { Result } from '../../shared/kernel/result'
import { fullHash } from '../../shared/kernel/hash'
import type { Manifest } from '../../shared/backup/manifest'
import type { BackupSummary } from '../../shared/backup/read-backup'
import { tarHeader, tarPadding } from '../../shared/backup/tar'
import { verifyBackup } from '../../shared/backup/verify-backup'
import { writeBackup } from '../../shared/backup/write-backup'
import { planWrite } from '../../shared/merge/write'
import type { Op } from '../../shared/merge/op'

const feed = 'abcdefghijklmnop'
const attachment = new TextEncoder().encode('pièce jointe')

/** Three ops of one feed on one record, always the same. */
export function sampleOps(): readonly Op[] {
  const write = (tip: Op | null, name: string): Op => {
    const [op] = planWrite({
      storeId: 'store',
      feed,
      tip: tip && { n: tip.envelope.n, id: tip.id },
      maxL: tip?.envelope.l ?? 0,
      author: 'member',
      at: 1_700_000_000_000,
      schemaVersion: 1,
      group: `group${tip?.envelope.n ?? 0}`,
      act: 'edit',
      answers: null,
      changes: [{ key: 'partner:sardinia', set: { name }, base: tip ? { name: [tip.id] } : {} }],
      rules: { isQuiet: () => false, isPersonal: () => false, shape: () => 'plain' },
      random: (length) => new Uint8Array(length).fill(7),
    })
    if (!op) throw new Error('no op')
    return op
  }
  const first = write(null, 'Sardaigne')
  const second = write(first, 'Région de Sardaigne')
  return [first, second, write(second, 'Sardegna')]
}

/** The manifest of the sample. */
export function sampleManifest(ops: readonly Op[]): Manifest {
  const last = ops.at(-1)
  return {
    v: 1,
    minReader: 1,
    st: 'store',
    base: 'Direction',
    kind: 'complete',
    from: { device: 'laptop', label: 'AJA-03', feed, app: '0.1.0', sv: 1, t: 1_700_000_000_000 },
    tips: { [feed]: [[last?.envelope.n ?? 1, last?.id ?? '']] },
    count: ops.length,
    bytes: 0,
    blobs: { count: 1, bytes: attachment.length },
    wanted: [],
  }
}

/** A small backup: three ops, one attachment. */
export async function sampleBackup(): Promise<Uint8Array> {
  const ops = sampleOps()
  const pieces: Uint8Array[] = []
  await writeBackup(
    {
      manifest: sampleManifest(ops),
      lines: each([ops.map((op) => op.line)]),
      blobs: each([{ hash: fullHash('pièce jointe'), size: attachment.length, pieces: () => each([attachment]) }]),
    },
    (piece) => {
      pieces.push(Uint8Array.from(piece))
      return Promise.resolve()
    },
  )
  return new Uint8Array(Buffer.concat(pieces))
}

/** The name of an entry, and its bytes. */
export type Entry = readonly [name: string, bytes: Uint8Array]

/** A tar of any entries, ours or not, with its two closing blocks. */
export function tarOf(entries: readonly Entry[]): Uint8Array {
  const parts = entries.flatMap(([name, bytes]) => [
    tarHeader({ name, size: bytes.length }),
    bytes,
    new Uint8Array(tarPadding(bytes.length)),
  ])
  return new Uint8Array(Buffer.concat([...parts, new Uint8Array(1024)]))
}

/** Reads bytes as a backup file is read. */
export function verifyBytes(bytes: Uint8Array): Promise<Result<BackupSummary, Problem>> {
  return verifyBackup({ size: bytes.length, read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)) })
}

/** Some values as an async sequence. */
export async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  for (const value of values) yield await Promise.resolve(value)
}
