import type { CommittedFile } from '../../../shared/ipc/contract'
import type { CopyNote, CopyReason } from '../../../shared/ipc/copy-note'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { call } from '../../bridge/bridge'
import { sizeOf, writeAndCommit, type BackupHooks } from '../backup/save-backup'
import { planSave } from '../backup/save-plan'
import type { Base } from '../base'
import { countShown } from '../counts'
import { countHeldFiles, lastRowOf } from '../extent'
import { readFact } from '../meta'
import { tellCopies } from './copies-version'
import { generationOf, renewJournal, rereadJournal } from './journal'

/** The safety copies of a base on this laptop, the last made first. */
export async function listCopies(storeId: string): Promise<readonly CopyNote[]> {
  const listed = await call('copy.list', { storeId })
  return listed.ok ? listed.value : []
}

/** The row behind which the journal of a base begins: the last sound copy of this store holds what comes before. 0 for none. */
export async function journalStart(base: Base): Promise<number> {
  const [copies, generation] = [await listCopies(base.storeId), await readFact(base.db, 'generation')]
  return copies.find((copy) => copy.generation === generation && copy.health !== 'damaged')?.lastRow ?? 0
}

/** Writes the journal anew where values that were erased may still stand in it: it found no room when they were, or the power went. */
export async function renewStaleJournal(base: Base): Promise<void> {
  if ((await readFact(base.db, 'staleJournal')) === true) await renewJournal(base, await journalStart(base))
}

/** Whether the copy made last is sound and holds all that the base holds, attachments that came without a change included. */
export async function isCopied(base: Base): Promise<boolean> {
  const [newest] = await listCopies(base.storeId)
  if (newest?.health !== 'sound' || newest.generation !== (await readFact(base.db, 'generation'))) return false
  if (newest.lastRow !== (await lastRowOf(base.db))) return false
  return newest.blobs === (await countHeldFiles(base.db))
}

/**
 * Makes a complete copy beside the browser's storage, read back before it counts; the journal then begins anew behind it. Nothing is made when the
 * copy made last holds everything already: null.
 */
export async function makeCopy(base: Base, reason: CopyReason, hooks: BackupHooks): Promise<Result<CommittedFile | null, Problem>> {
  return (await isCopied(base)) ? ok(null) : makeAnother(base, reason, hooks)
}

async function makeAnother(base: Base, reason: CopyReason, hooks: BackupHooks): Promise<Result<CommittedFile, Problem>> {
  const plan = await planSave(base, { kind: 'complete' })
  const created = await call('copy.create', {
    storeId: base.storeId,
    reason,
    at: base.clock(),
    ops: plan.manifest.count,
    records: await countShown(base.db),
    generation: await generationOf(base),
    lastRow: plan.lastRow,
    blobs: plan.manifest.blobs.count,
    expectedBytes: sizeOf(plan),
  })
  if (!created.ok) return created
  // It stays on this laptop, beside records that are no better guarded: nobody must need a passphrase to come back from a broken store.
  const made = await writeAndCommit(base, plan, null, created.value.token, hooks)
  if (made.ok) await rereadJournal(base)
  tellCopies()
  return made
}

/** Makes a copy of what is there now, and once it was read back removes others: they hold what was erased since. */
export async function replaceCopies(base: Base, others: readonly CopyNote[], hooks: BackupHooks): Promise<Result<null, Problem>> {
  // Also where the last one holds everything: it may be among those that are to go.
  const made = await makeAnother(base, 'afterErasure', hooks)
  if (!made.ok) return made
  const names = others.map(({ name }) => name).filter((name) => name !== made.value.name)
  const forgotten = await call('copy.forget', { storeId: base.storeId, names })
  tellCopies()
  return forgotten
}
