import type { OpenFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { definitions } from '../../../shared/records'
import type { Base } from '../base'
import { needFact } from '../meta'
import type { CheckHooks } from './check-backup'
import type { ChangeCounts } from './count-changes'
import type { FoundInFile } from './merge-messages'
import { startMergeWork, type MergeWork } from './merge-work'

/** What a file would bring, in numbers that add up, and the work that waits to be applied or dropped. */
export interface MergePreview extends FoundInFile {
  readonly counts: ChangeCounts
  readonly work: MergeWork
  /** The laptop and the person that wrote the file, and when. */
  readonly from: { readonly laptop: string; readonly member: string; readonly writtenAt: number }
}

/** Checks a file beside the window and says what merging it would bring. Nothing is merged. */
export async function previewMerge(base: Base, file: OpenFile, hooks: CheckHooks): Promise<Result<MergePreview, Problem>> {
  const expected = { storeId: await needFact(base.db, 'storeId'), practice: base.practice, hasRecords: await hasRecords(base) }
  const work = startMergeWork(file)
  const found = await work.check(base.storeId, expected, hooks, true).catch((error: unknown) => {
    work.end()
    throw error
  })
  if (!found.ok) {
    work.end()
    return found
  }
  const { manifest, counts } = found.value
  if (!counts) throw new Error('what the file would do was not counted')
  const { from } = manifest
  return ok({ ...found.value, counts, work, from: { laptop: from.label, member: from.member ?? '', writtenAt: from.t } })
}

// Whether a base holds more than its members and laptops.
async function hasRecords(base: Base): Promise<boolean> {
  const counted = definitions.filter(({ type }) => type !== 'member' && type !== 'laptop')
  const counts = await Promise.all(counted.map(({ type }) => base.db.records(type).count()))
  return counts.some((count) => count > 0)
}
