import type { JournalNote } from '../../../shared/ipc/contract'
import type { CopyNote } from '../../../shared/ipc/copy-note'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { call } from '../../bridge/bridge'
import type { CheckHooks } from '../backup/check-backup'
import { previewMerge } from '../backup/preview-merge'
import { applyMerge } from '../backup/settle-merge'
import type { Base } from '../base'
import type { WentBack } from '../meta'
import { listCopies, makeCopy } from './copies'
import { findJournalAhead, takeJournal } from './take-journal'
import { closeWentBack, countOps, readWentBack } from './went-back'

/** What this laptop had saved and its store does not hold any more, and what kept it. */
export interface Missing {
  /** How far the store went back; null where only the journal says more. */
  readonly wentBack: WentBack | null
  /** A safety copy that holds more than the store did. */
  readonly copy: CopyNote | null
  /** A journal whose end is not in the store. */
  readonly journal: JournalNote | null
}

/** What was taken back, and how much is still missing. */
export interface TakenBack {
  readonly changes: number
  readonly left: number
}

/** Looks for what the store lost; null when nothing is missing. Begins to follow the base with its journal. */
export async function findMissing(base: Base): Promise<Missing | null> {
  if (base.practice) return null
  const journal = await findJournalAhead(base)
  const wentBack = await readWentBack(base)
  if (!wentBack) return journal && { wentBack: null, copy: null, journal }
  const more = (await listCopies(base.storeId)).filter(({ ops, health }) => health !== 'damaged' && ops > wentBack.held)
  const most = more.reduce((greatest, { ops }) => Math.max(greatest, ops), 0)
  return { wentBack, copy: more.find(({ ops }) => ops === most) ?? null, journal }
}

/**
 * Takes back what was lost: from the copy first, on which the journal builds, each all or nothing. It only adds; what is there now is copied before all
 * the same, where there is room.
 */
export async function takeMissing(base: Base, missing: Missing, hooks: CheckHooks): Promise<Result<TakenBack, Problem>> {
  const before = await countOps(base)
  const copied = await makeCopy(base, 'beforeJournal', { signal: hooks.signal, onProgress: () => undefined })
  if (!copied.ok && copied.problem.type === 'cancelled') return copied
  if (missing.copy) {
    const taken = await takeCopy(base, missing.copy.name, hooks)
    if (!taken.ok) return taken
  }
  // One journal after the other: a store may have been set back more than once.
  const tried = new Set<string>()
  for (let journal = await findJournalAhead(base); journal && !tried.has(journal.generation); journal = await findJournalAhead(base)) {
    tried.add(journal.generation)
    const taken = await takeJournal(base, journal)
    if (!taken.ok) return taken
  }
  await closeWentBack(base)
  const after = await countOps(base)
  return ok({ changes: after - before, left: Math.max(0, (missing.wentBack?.expected ?? 0) - after) })
}

async function takeCopy(base: Base, name: string, hooks: CheckHooks): Promise<Result<null, Problem>> {
  const opened = await call('copy.open', { storeId: base.storeId, name })
  if (!opened.ok) return opened
  try {
    const preview = await previewMerge(base, opened.value, () => Promise.resolve(null), hooks)
    if (!preview.ok) return hooks.signal.aborted ? failed({ type: 'cancelled' }) : preview
    const applied = await applyMerge(base, preview.value)
    return applied.ok ? ok(null) : applied
  } finally {
    await call('file.abort', { token: opened.value.token })
  }
}
