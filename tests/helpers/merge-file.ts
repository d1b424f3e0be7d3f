import { applyTo, type AppliedMerge } from '../../renderer/db/backup/apply-merge'
import { checkBackup, type CheckedBackup } from '../../renderer/db/backup/check-backup'
import { settleMerge } from '../../renderer/db/backup/settle-merge'
import type { Base } from '../../renderer/db/base'
import { needFact } from '../../renderer/db/meta'
import { ok } from '../../shared/kernel/result'
import { sampleManifest } from './backup-bytes'
import { writeWhole } from './backup-content'
import type { Laptop } from './merge-laptop'

/** A complete file of the colleague's laptop, with these attachments. */
export function fileOf(laptop: Laptop, blobs: ReadonlyMap<string, Uint8Array> = new Map()): Promise<Uint8Array> {
  const { storeId, tips, lines } = laptop.exportFile()
  const ends = Object.fromEntries(Object.entries(tips).map(([feed, own]) => [feed, own.map(([n, op]): [number, string] => [n, op])]))
  const held = { count: blobs.size, bytes: [...blobs.values()].reduce((sum, bytes) => sum + bytes.length, 0) }
  return writeWhole({ manifest: { ...sampleManifest([]), st: storeId, tips: ends, count: lines.length, blobs: held }, lines, blobs })
}

/** A file that was checked and not yet taken in. A refusal is thrown. */
export async function checkedFile(base: Base, bytes: Uint8Array): Promise<CheckedBackup> {
  // Small, so that what is read lies across pieces.
  const pieceBytes = Math.max(1000, Math.ceil(bytes.length / 100))
  const source = { size: bytes.length, read: (offset: number) => Promise.resolve(ok(bytes.slice(offset, offset + pieceBytes))) }
  const expected = { storeId: await needFact(base.db, 'storeId'), practice: false, hasRecords: true, passphrases: [] }
  const answer = await checkBackup(base.db, source, expected, { signal: new AbortController().signal, onProgress: () => undefined })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.value
}

/** Takes a file in, as the app does. */
export async function mergeFile(base: Base, bytes: Uint8Array): Promise<AppliedMerge> {
  const applied = await applyTo(base.db, base.database, await checkedFile(base, bytes), base.clock())
  await settleMerge(base, applied)
  return applied
}
