import type { CommittedFile, CopyNote, CopyReason } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { definitionOf } from '../../../shared/records'
import type { RecordType } from '../../../shared/fields/record-type'
import { call } from '../../bridge/bridge'
import { sizeOf, writeAndCommit, type BackupHooks } from '../backup/save-backup'
import { planSave } from '../backup/save-plan'
import type { Base } from '../base'
import { countLiving } from '../counts'
import type { PonteDatabase } from '../database'
import { readFact } from '../meta'
import { generationOf, rereadJournal } from './journal'

/** The safety copies of a base on this laptop, newest first. */
export async function listCopies(storeId: string): Promise<readonly CopyNote[]> {
  const listed = await call('copy.list', { storeId })
  return listed.ok ? listed.value : []
}

/** The row behind which the journal of a base begins: the last copy of this store holds what comes before. 0 for none. */
export async function journalStart(base: Base): Promise<number> {
  const [copies, generation] = [await listCopies(base.storeId), await readFact(base.db, 'generation')]
  return copies.find((copy) => copy.generation === generation)?.lastRow ?? 0
}

/** Whether the newest copy holds all that the base holds. */
export async function isCopied(base: Base): Promise<boolean> {
  const [newest] = await listCopies(base.storeId)
  if (!newest || newest.generation !== (await readFact(base.db, 'generation'))) return false
  return newest.lastRow === ((await base.db.ops.orderBy(':id').last())?.i ?? 0)
}

/**
 * Makes a complete copy beside the browser's storage, read back before it counts; the journal then begins anew behind it. Nothing is made when the
 * newest copy holds everything already: null.
 */
export async function makeCopy(base: Base, reason: CopyReason, hooks: BackupHooks): Promise<Result<CommittedFile | null, Problem>> {
  if (await isCopied(base)) return ok(null)
  const plan = await planSave(base, { kind: 'complete' })
  const created = await call('copy.create', {
    storeId: base.storeId,
    reason,
    at: base.clock(),
    ops: plan.manifest.count,
    records: await countShown(base.db),
    generation: await generationOf(base),
    lastRow: plan.lastRow,
    expectedBytes: sizeOf(plan),
  })
  if (!created.ok) return created
  // It stays on this laptop, beside records that are no better guarded: nobody must need a passphrase to come back from a broken store.
  const made = await writeAndCommit(base, plan, null, created.value.token, hooks)
  if (made.ok) await rereadJournal(base)
  return made
}

/** Makes a copy of what is there now, and once it was read back removes others: they hold what was erased since. */
export async function replaceCopies(base: Base, others: readonly CopyNote[], hooks: BackupHooks): Promise<Result<null, Problem>> {
  const made = await makeCopy(base, 'afterErasure', hooks)
  if (!made.ok) return made
  return call('copy.forget', { storeId: base.storeId, names: others.map(({ name }) => name) })
}

/** How many records a store holds, those of the settings aside. */
export async function countShown(db: PonteDatabase): Promise<number> {
  const counts = Object.entries(await countLiving(db)) as [RecordType, number][]
  return counts.filter(([type]) => definitionOf(type).place !== 'settings').reduce((sum, [, count]) => sum + count, 0)
}
