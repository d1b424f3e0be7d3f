import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { eraseValues, type ErasedValues } from '../../../shared/merge/erase'
import { erasuresHeld, opsNamed } from '../backup/erasures'
import { carryMergeReports } from '../backup/merge-reports'
import type { BackupHooks } from '../backup/save-backup'
import type { Base } from '../base'
import { createRecord } from '../commands/create-record'
import type { PonteDatabase } from '../database'
import { dropDraftsOnRecords } from '../drafts'
import { laptopDatabase, type KeptBase } from '../laptop-database'
import { keepFacts, needFact, rememberNumbers, usedNumbers } from '../meta'
import { noteBaseNow, stopNoting } from '../note-base'
import { noteFeed } from '../own-feed'
import { writeGroup } from '../write-group'
import { underWriteLock } from '../write-lock'
import { isCopied, makeCopy } from './copies'
import { leaveJournal } from './journal'
import type { PreparedRestore } from './prepare-restore'

/** How often a copy is made anew because something was saved meanwhile; after that nothing can be saved until it is made. */
const tries = 3

/**
 * Makes a backup that was prepared the base of this laptop. What the base held stands in a verified safety copy first; where none can be made,
 * nothing changes. Answers the base to be opened; the one that is open is closed.
 */
export async function restoreBase(base: Base, prepared: PreparedRestore, hooks: BackupHooks): Promise<Result<KeptBase, Problem>> {
  const swapped = await copyAndSwap(base, prepared, hooks)
  if (!swapped.ok) return swapped
  await dropDraftsOnRecords(base)
  const kept = await laptopDatabase.bases.get(base.storeId)
  if (!kept) throw new Error('the laptop does not keep this base')
  return ok(kept)
}

// A change that was saved while the copy was made is not in it: it is made again.
async function copyAndSwap(base: Base, prepared: PreparedRestore, hooks: BackupHooks): Promise<Result<null, Problem>> {
  for (let left = tries; left > 0; left -= 1) {
    const copied = await makeCopy(base, 'beforeRestore', hooks)
    if (!copied.ok) return copied
    if (hooks.signal.aborted) return failed({ type: 'cancelled' })
    const swapped = await underWriteLock(base.database, () => swapIfCopied(base, prepared))
    if (swapped) return ok(null)
  }
  return underWriteLock(base.database, async () => {
    const copied = await makeCopy(base, 'beforeRestore', hooks)
    if (!copied.ok) return copied
    if (hooks.signal.aborted) return failed({ type: 'cancelled' })
    return (await swapIfCopied(base, prepared)) ? ok(null) : failed({ type: 'file-unreadable', name: 'copies.json' })
  })
}

async function swapIfCopied(base: Base, { db, database }: PreparedRestore): Promise<boolean> {
  if (!(await isCopied(base))) return false
  await settleRestored(base, { db, database })
  await leaveJournal(base)
  await stopNoting(base.db)
  await stopNoting(db)
  await keepFacts(db, { restored: base.clock(), prepared: false })
  await noteBaseNow({ ...base, db, database })
  db.close()
  base.db.close()
  return true
}

/**
 * What a store that was made of a backup takes over from the one before it: numbers that were given are not given twice, what was erased stays erased,
 * what is known of other laptops and of merges holds, and this laptop writes on under a new feed.
 */
export async function settleRestored(base: Base, { db, database }: Pick<PreparedRestore, 'db' | 'database'>): Promise<void> {
  const restored: Base = { ...base, db, database }
  await rememberNumbers(db, await usedNumbers(base.db))
  await carryPeers(base.db, db)
  await carryMergeReports(base.db, db)
  await eraseAgain(base.db, restored)
  await settleAuthor(restored)
}

async function carryPeers(from: PonteDatabase, to: PonteDatabase): Promise<void> {
  for (const peer of await from.peers.toArray()) {
    const known = await to.peers.get(peer.device)
    if (!known || known.writtenAt < peer.writtenAt) await to.peers.put(peer)
  }
}

// An erasure holds for ever, whatever file brings the value again.
async function eraseAgain(from: PonteDatabase, restored: Base): Promise<void> {
  const erasures = await erasuresHeld(from)
  const named = await opsNamed(restored.db, erasures)
  const erase: readonly ErasedValues[] = named
    .filter((op) => eraseValues(op, erasures) !== op)
    .map((op) => ({ op: op.id, f: [...(erasures.get(op.id) ?? [])] }))
  must(await writeGroup(restored, () => Promise.resolve({ act: 'restore', changes: [], erase })))
}

// The person and the laptop are in the base under the same ids as before, also where the backup is older than they are.
async function settleAuthor(restored: Base): Promise<void> {
  const { db, author } = restored
  if (!(await db.records('member').get(author.memberId)))
    must(await createRecord(restored, 'member', { name: author.memberName, initials: author.initials }, { id: author.memberId }))
  const feed = await needFact(db, 'feed')
  if (await db.records('laptop').get(author.laptopId)) return noteFeed(restored, feed)
  const feeds = [{ id: restored.newId(), feed }]
  const draft = { name: author.laptopName, code: author.laptopCode, member: `member:${author.memberId}`, feeds }
  must(await createRecord(restored, 'laptop', draft, { id: author.laptopId }))
}

function must(answer: Result<unknown, Problem>): void {
  if (!answer.ok) throw new Error(`what was prepared cannot be written: ${answer.problem.type}`)
}
