import { eraseValues, erasuresIn } from '../../../shared/merge/erase'
import type { FeedId, Key, Op } from '../../../shared/merge/op'
import { tipsAfter } from '../../../shared/merge/tips'
import type { PonteDatabase } from '../database'
import { lastRowOf } from '../extent'
import { isWhole, piecesUnder } from '../file-pieces'
import { keepFacts, needFact, readFact, rememberNumbers } from '../meta'
import { countNewer } from '../newer-ops'
import { numbersIn } from '../numbers'
import { projectRecords } from '../project'
import { underWriteLock } from '../write-lock'
import { writesAhead } from '../writes-ahead'
import type { CheckedBackup } from './check-backup'
import { eachRowWith } from './known-ops'
import type { FoundInFile } from './merge-messages'
import { lookIntoFile } from './look-into-file'
import { keepMergeReport } from './merge-reports'
import { dropUnnamed, eraseHere, filesIn, filesLost } from './erasures'
import { packOps } from './pack-ops'
import { rememberPeer } from './peers'
import { dropReceived, type Received } from './receive-ahead'

/** What a merge brought, and what the base must know of it. */
export interface AppliedMerge {
  readonly ops: number
  readonly records: number
  /** Attachments whose bytes the file brought. */
  readonly blobs: number
  /** How many of them are kept: those that values name. */
  readonly attachments: number
  /** The records of which values were erased here. */
  readonly erased: readonly Key[]
  /** Whether ops of this laptop's own feed came that were not here. */
  readonly hadOwn: boolean
}

const rowsAtOnce = 20
const rowsAhead = 20

/** How a merge is reported: by what was found in the file, under an id. */
export interface ReportWanted {
  readonly id: string
  readonly found: FoundInFile
}

/**
 * Takes a checked file in and keeps the report of it, in one transaction under the lock of the store: all of it or nothing. Ops that came in by another
 * way since the check are left out; the set stays the same. `database` is what the store is locked by. Nobody is told; see `settleMerge`.
 */
export async function applyTo(
  db: PonteDatabase,
  database: string,
  checked: CheckedBackup,
  now: number,
  report: ReportWanted | null = null,
): Promise<AppliedMerge> {
  return underWriteLock(database, () =>
    db.transaction('rw', db.tables, async () => {
      const { received } = checked
      const fresh = received === null ? await stillNew(db, checked.fresh) : checked.fresh
      const found = report && (await foundNow(db, { ...checked, fresh }, report.found))
      const applied = await takeInside(db, fresh, checked.blobs, received)
      await rememberPeer(db, checked.manifest, now)
      if (report && found && applied.ops + applied.attachments > 0) await keepMergeReport(db, { id: report.id, at: now, found, applied })
      return applied
    }),
  )
}

// What was found in a file when it was looked into holds as long as nothing was written here since.
async function foundNow(db: PonteDatabase, file: CheckedBackup, found: FoundInFile): Promise<FoundInFile> {
  if ((await needFact(db, 'opCount')) === found.opsHere) return found
  const total = found.fresh + found.alreadyKnown
  return lookIntoFile(db, { ...file, alreadyKnown: total - file.fresh.length }, found.counts !== null)
}

/** Takes in ops that were checked and came by no file: all of them or nothing. */
export async function takeOps(db: PonteDatabase, database: string, fresh: readonly Op[]): Promise<AppliedMerge> {
  return underWriteLock(database, () => db.transaction('rw', db.tables, async () => takeInside(db, await stillNew(db, fresh), [], null)))
}

async function takeInside(
  db: PonteDatabase,
  came: readonly Op[],
  blobs: CheckedBackup['blobs'],
  received: Received | null,
): Promise<AppliedMerge> {
  const erasures = erasuresIn(came)
  const fresh = came.map((op) => eraseValues(op, erasures))
  // What was received stands as it came: with a value that the file erases as well it is written anew.
  const stands = received !== null && fresh.every((op, index) => op === came[index])
  if (received !== null && !stands) await dropReceived(db)
  const after = stands ? 0 : await lastRowOf(db)
  await advanceFeeds(db, fresh)
  const last = fresh.reduce((greatest, op) => Math.max(greatest, op.envelope.l), await needFact(db, 'maxL'))
  const newerOps = ((await readFact(db, 'newerOps')) ?? 0) + countNewer(fresh)
  await keepFacts(db, { maxL: last, opCount: (await needFact(db, 'opCount')) + fresh.length, newerOps })
  await rememberNumbers(db, numbersIn(fresh))
  const erased = await eraseHere(db, erasures)
  // Nothing is asked of the ops from here on: they are written while the records are made.
  const writes = writesAhead(rowsAhead)
  const packs = stands ? [] : packOps(fresh)
  for (let start = 0; start < packs.length; start += rowsAtOnce)
    await writes.add(() => db.ops.bulkAdd(packs.slice(start, start + rowsAtOnce)))
  const keys = [...new Set([...fresh.flatMap((op) => op.envelope.c.map((change) => change.key)), ...erased.keys])]
  await projectRecords(db, stands ? [...received.again] : keys, { ops: fresh, after })
  await writes.end()
  await dropUnnamed(db, new Set([...erased.hashes, ...came.flatMap((op, index) => filesLost(op, fresh[index] ?? op))]))
  const kept = await settleBlobs(db, fresh, blobs)
  const own = await needFact(db, 'feed')
  const hadOwn = fresh.some((op) => op.envelope.r === own)
  return { ops: fresh.length, records: keys.length, blobs: blobs.length, attachments: kept, erased: [...erased.keys], hadOwn }
}

async function stillNew(db: PonteDatabase, ops: readonly Op[]): Promise<readonly Op[]> {
  const known = new Set<string>()
  await eachRowWith(
    db,
    ops.map((op) => op.id),
    (row) => row.ids.forEach((id) => known.add(id)),
  )
  return known.size === 0 ? ops : ops.filter((op) => !known.has(op.id))
}

async function advanceFeeds(db: PonteDatabase, ops: readonly Op[]): Promise<void> {
  const byFeed = new Map<FeedId, Op[]>()
  for (const op of ops) {
    const own = byFeed.get(op.envelope.r)
    if (own) own.push(op)
    else byFeed.set(op.envelope.r, [op])
  }
  for (const [feed, own] of byFeed) {
    const known = await db.feeds.get(feed)
    await db.feeds.put({ r: feed, label: known?.label ?? '', tips: [...tipsAfter(known?.tips ?? [], own)] })
  }
}

// Attachments that values name: their bytes came with the file, are here already, or are still wanted. Bytes that nothing names, as those of an
// erased value in an older file, are not kept; bytes that were dropped since the check, with those that somebody began to attach, are still wanted.
// Answers with how many came.
async function settleBlobs(db: PonteDatabase, ops: readonly Op[], blobs: CheckedBackup['blobs']): Promise<number> {
  const named = new Map(ops.flatMap(filesIn).map((ref) => [ref.$blob, ref.size]))
  const known = new Set(await db.blobs.toCollection().primaryKeys())
  const kept: { readonly hash: string; readonly size: number }[] = []
  for (const { hash, size } of blobs) if ((named.has(hash) || known.has(hash)) && (await isWhole(db, hash, size))) kept.push({ hash, size })
  await db.blobs.bulkPut(kept.map(({ hash, size }) => ({ h: hash, size, have: 1 })))
  for (const { hash } of kept) known.add(hash)
  for (const { hash } of blobs) if (!known.has(hash)) await piecesUnder(db, hash).delete()
  const missing = [...named].filter(([hash]) => !known.has(hash))
  await db.blobs.bulkPut(missing.map(([hash, size]) => ({ h: hash, size, have: 0 })))
  return kept.length
}
