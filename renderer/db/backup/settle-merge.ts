import type { Problem } from '../../../shared/kernel/problem'
import { createFeedId } from '../../../shared/kernel/ids'
import type { FeedId } from '../../../shared/merge/op'
import { ok, type Result } from '../../../shared/kernel/result'
import type { Base } from '../base'
import { tellChange } from '../changes'
import { recount } from '../counts'
import { saveRecord } from '../commands/save-record'
import { dropDraftsOf } from '../drafts'
import { keepFacts } from '../meta'
import { noteBase } from '../note-base'
import { journalStart } from '../safety/copies'
import { journalSoon, renewJournal } from '../safety/journal'
import { underWriteLock } from '../write-lock'
import type { AppliedMerge } from './apply-merge'
import type { MergePreview } from './preview-merge'

/** Merges a file that was previewed: all of it or nothing. */
export async function applyMerge(base: Base, preview: MergePreview): Promise<Result<AppliedMerge, Problem>> {
  const { work } = preview
  const applied = await work.apply(base.database, base.clock(), base.newId())
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
  if (applied.hadOwn) await changeFeed(base)
  recount(base.db)
  tellChange({ database: base.database, touched: [], everything: true })
  noteBase(base)
  journalSoon(base)
}

// A file that holds ops of one's own feed which were not here means that this profile went back or was copied: go on under a new feed.
async function changeFeed(base: Base): Promise<void> {
  const feed = createFeedId(base.random)
  await underWriteLock(base.database, () => keepFacts(base.db, { feed }))
  await noteFeed(base, feed)
}

/** Writes in this laptop's record, if the base has it, that it writes a feed. */
export async function noteFeed(base: Base, feed: FeedId): Promise<void> {
  const laptop = await base.db.records('laptop').get(base.author.laptopId)
  if (!laptop) return
  const feeds = Array.isArray(laptop['feeds']) ? laptop['feeds'] : []
  await saveRecord(base, 'laptop', laptop, { feeds: [...feeds, { id: base.newId(), feed }] })
}
