import { canonicalJson, type Json } from '../../shared/kernel/json'
import { ok, type Result } from '../../shared/kernel/result'
import type { Manifest } from '../../shared/backup/manifest'
import type { Problem } from '../../shared/kernel/problem'
import { applyTo } from '../../renderer/db/backup/apply-merge'
import { checkBackup, dropChecked, type CheckedBackup } from '../../renderer/db/backup/check-backup'
import { linesOf } from '../../renderer/db/backup/save-lines'
import { planSave } from '../../renderer/db/backup/save-plan'
import { settleMerge } from '../../renderer/db/backup/settle-merge'
import type { Base } from '../../renderer/db/base'
import { writeWhole } from './backup-content'
import { sealOf, type OpFile } from './op-file'
import { must } from './merge-world'
import { contentsOf, textOfContents } from './store-pool'
import type { Deed } from './twin-deeds'
import type { TwinFault } from './twin-faults'
import { feedBytes, type Tape } from './twin-tape'

/** A file of the model as a store wrote it. */
interface WrittenFile {
  readonly manifest: Manifest
  readonly bytes: Uint8Array
}

/** The files that stores wrote, by those of the model. */
export type WrittenFiles = WeakMap<OpFile, WrittenFile>

type DeedOf<What extends Deed['do']> = Extract<Deed, { readonly do: What }>

/** Writes the file that the laptop wrote, by the app's own plan and lines; both must hold the same. */
export async function exportFile(base: Base, { file, peer }: DeedOf<'export'>): Promise<WrittenFile> {
  const to = { device: 'peer', label: '', tips: peer ?? {}, writtenAt: 0, mergedAt: 0 }
  const plan = await planSave(base, peer === null ? { kind: 'complete' } : { kind: 'short', for: to })
  const lines: string[] = []
  for await (const some of linesOf(base.db, plan)) lines.push(...some)
  must(lines.toSorted().join('\n') === file.lines.toSorted().join('\n'), 'the file of the store holds other ops')
  must(plan.manifest.count === file.count, 'the file of the store is counted wrongly')
  must(textOf(plan.manifest.tips) === textOf(file.tips), 'the file of the store tells other ends')
  return { manifest: plan.manifest, bytes: await writeWhole({ manifest: plan.manifest, lines, blobs: new Map() }) }
}

/** Checks and takes in a file as the app does, or refuses it for the same reason as the laptop. */
export async function importFile(
  base: Base,
  tape: Tape,
  { file, answer, feed }: DeedOf<'import'>,
  files: WrittenFiles,
  fault: TwinFault,
): Promise<void> {
  const { db, database } = base
  const checked = await check(base, bytesOf(file, files))
  if (!answer.ok) {
    must(reasonOf(checked) === answer.problem.reason, `the store refuses for ${reasonOf(checked)} instead of ${answer.problem.reason}`)
    return
  }
  if (!checked.ok) throw new Error(`the store refused a file: ${JSON.stringify(checked.problem)}`)
  must(checked.value.fresh.length === answer.value, 'the store finds another number of new ops')
  tape.bytes = [feedBytes(feed)]
  const feeds = fault === 'forgets a feed' ? await db.feeds.toArray() : []
  const fresh = fault === 'drops an op of a merge' ? checked.value.fresh.slice(0, -1) : checked.value.fresh
  const applied = await applyTo(db, database, { ...checked.value, fresh }, 0)
  await settleMerge(base, applied)
  await db.feeds.bulkPut(feeds)
}

/** Offers the store a file that was spoiled on the way: it says the same as the laptop, and writes nothing. */
export async function checkSpoiled(base: Base, { bad, good, answer }: DeedOf<'check'>, files: WrittenFiles): Promise<void> {
  const before = textOfContents(await contentsOf(base.db))
  const checked = await check(base, await spoiledBytes(bad, good, files))
  const meant = answer.ok ? 'ok' : answer.problem.reason
  must(reasonOf(checked) === meant, `the store says ${reasonOf(checked)} of a spoiled file instead of ${meant}`)
  if (checked.ok) await dropChecked(base.db, checked.value)
  must(textOfContents(await contentsOf(base.db)) === before, 'a check wrote into the store')
}

/** Takes a file in until the store breaks off in the middle: it must then hold what it held. */
export async function breakOff(base: Base, { file, at }: DeedOf<'break-off'>, files: WrittenFiles): Promise<void> {
  const { db, database } = base
  const checked = await check(base, bytesOf(file, files))
  if (!checked.ok) throw new Error(`the store refused a file: ${JSON.stringify(checked.problem)}`)
  const before = textOfContents(await contentsOf(db))
  const stop = (): never => {
    throw new Error('the power is cut')
  }
  const table = [db.ops, db.meta, db.peers][at % 3] ?? db.peers
  table.hook('creating', stop)
  table.hook('updating', stop)
  const applied = await applyTo(db, database, checked.value, 0).then(
    () => true,
    () => false,
  )
  table.hook('creating').unsubscribe(stop)
  table.hook('updating').unsubscribe(stop)
  must(!applied, 'the power cut came too late')
  must(textOfContents(await contentsOf(db)) === before, 'a merge that broke off left something')
}

async function spoiledBytes(bad: OpFile, good: OpFile, files: WrittenFiles): Promise<Uint8Array> {
  const written = files.get(good)
  if (!written) throw new Error('a file that no store wrote')
  const isSealed = bad.seal === sealOf(bad)
  if (!isSealed && bad.count === bad.lines.length && bad.storeId === good.storeId) return flipped(written.bytes)
  const tips = Object.fromEntries(Object.entries(bad.tips).map(([feed, ends]) => [feed, ends.map(([n, id]): [number, string] => [n, id])]))
  const manifest = { ...written.manifest, st: bad.storeId, tips, count: bad.count }
  return writeWhole({ manifest, lines: bad.lines, blobs: new Map() })
}

// One bit of the packed changes, a little behind the three bytes that they begin with.
function flipped(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const at = 16 + copy.findIndex((byte, index) => byte === 0x1f && copy[index + 1] === 0x8b && copy[index + 2] === 8)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

function bytesOf(file: OpFile, files: WrittenFiles): Uint8Array {
  const written = files.get(file)
  if (!written) throw new Error('a file that no store wrote')
  return written.bytes
}

async function check(base: Base, bytes: Uint8Array): Promise<Result<CheckedBackup, Problem>> {
  const source = { size: bytes.length, read: (offset: number) => Promise.resolve(ok(bytes.slice(offset, offset + 100_000))) }
  const expected = { storeId: 'base', practice: false, hasRecords: false, passphrases: [] }
  return checkBackup(base.db, source, expected, { signal: new AbortController().signal, onProgress: () => undefined })
}

function reasonOf(checked: Result<unknown, Problem>): string {
  if (checked.ok) return 'ok'
  return checked.problem.type === 'backup-refused' ? checked.problem.reason : checked.problem.type
}

function textOf(value: unknown): string {
  return canonicalJson(value as Json)
}
