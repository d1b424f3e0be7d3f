import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import type { Base } from '../base'
import { tellChange } from '../changes'
import { recount } from '../counts'
import { dropDraftsOf } from '../drafts'
import { noteBase } from '../note-base'
import { changeFeed } from '../own-feed'
import { journalStart } from '../safety/copies'
import { journalSoon, renewJournal } from '../safety/journal'
import type { AppliedMerge } from './apply-merge'
import type { MergePreview } from './preview-merge'

/** Merges a file that was previewed: all of it or nothing. */
export async function applyMerge(base: Base, preview: MergePreview): Promise<Result<AppliedMerge, Problem>> {
  const { work } = preview
  const applied = await work.apply(base.clock(), base.newId())
  if (!applied.ok) {
    await work.drop()
    return applied
  }
  work.end()
  await settleMerge(base, applied.value)
  return ok(applied.value)
}

/** What follows a merge in an open base: drafts begun on erased values go, and the journal that held them, a feed that is written elsewhere too is left, and everybody is told. */
export async function settleMerge(base: Base, applied: AppliedMerge): Promise<void> {
  await dropDraftsOf(base, applied.erased)
  if (applied.erased.length > 0) await renewJournal(base, await journalStart(base))
  // Ops of one's own feed which were not here mean that this profile went back or was copied: it goes on under a new feed.
  if (applied.hadOwn) await changeFeed(base)
  recount(base.db)
  tellChange({ database: base.database, touched: [], everything: true })
  noteBase(base)
  journalSoon(base)
}
