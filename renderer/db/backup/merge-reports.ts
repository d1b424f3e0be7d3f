import type { Key } from '../../../shared/merge/op'
import type { Base } from '../base'
import type { ChangeCounts } from './count-changes'
import type { FileAuthor } from './merge-messages'
import type { MergePreview } from './preview-merge'

/** What a merge brought, kept on this laptop so that it can be looked at again and taken back. */
export interface MergeReportKept {
  readonly id: string
  readonly at: number
  readonly from: MergePreview['from']
  readonly fresh: number
  readonly alreadyKnown: number
  readonly attachments: number
  readonly authors: readonly FileAuthor[]
  readonly counts: ChangeCounts
  readonly groups: readonly string[]
  /** When and by which act it was taken back; null while it holds. */
  readonly undone: { readonly at: number; readonly group: string } | null
}

const prefix = 'merge-report:'
/** Older ones are forgotten: what they brought has long been worked with. */
const keptReports = 40

/** The merges that are kept in mind, newest first. */
export async function listMergeReports(base: Base): Promise<readonly MergeReportKept[]> {
  const rows = await base.db.meta.where('k').startsWith(prefix).toArray()
  return rows.map(({ value }) => value as MergeReportKept).toSorted((a, b) => b.at - a.at)
}

/** Keeps the report of a merge that was applied. */
export async function keepMergeReport(base: Base, preview: MergePreview): Promise<void> {
  const { from, fresh, alreadyKnown, attachments, authors, counts, groups } = preview
  const report: MergeReportKept = {
    id: base.newId(),
    at: base.clock(),
    from,
    fresh,
    alreadyKnown,
    attachments,
    authors,
    counts,
    groups,
    undone: null,
  }
  await base.db.meta.put({ k: prefix + report.id, value: report })
  const old = (await listMergeReports(base)).slice(keptReports)
  await base.db.meta.bulkDelete(old.map(({ id }) => prefix + id))
}

/** Notes that a merge was taken back by an act. */
export async function noteMergeUndone(base: Base, report: MergeReportKept, group: string): Promise<void> {
  await base.db.meta.put({ k: prefix + report.id, value: { ...report, undone: { at: base.clock(), group } } satisfies MergeReportKept })
}

/** The records that a report names, by what the merge did to them. */
export function recordsOf({ counts }: MergeReportKept, what: 'created' | 'changed' | 'deleted'): readonly Key[] {
  return counts.records.filter((record) => record.what === what).map(({ key }) => key)
}
