import type { Manifest } from '../../../shared/backup/manifest'
import type { Key } from '../../../shared/merge/op'
import type { Base } from '../base'
import type { PonteDatabase } from '../database'
import type { AppliedMerge } from './apply-merge'
import type { ChangeCounts } from './count-changes'
import type { FoundInFile } from './merge-messages'

/** Who wrote a file, on which laptop, and when. */
export interface FileOrigin {
  readonly laptop: string
  readonly member: string
  readonly writtenAt: number
}

/** What a merge brought, kept on this laptop so that it can be looked at again and taken back. */
export interface MergeReportKept extends Pick<
  FoundInFile,
  'fresh' | 'alreadyKnown' | 'attachments' | 'missing' | 'newer' | 'authors' | 'groups' | 'erasures'
> {
  readonly id: string
  readonly at: number
  readonly from: FileOrigin
  readonly counts: ChangeCounts
  /** Whether ops of this laptop's own feed came that were not here. */
  readonly hadOwn: boolean
  /** When and by which act it was taken back, and the records that this act wrote to; null as long as nobody did. */
  readonly undone: { readonly at: number; readonly group: string; readonly keys: readonly Key[] } | null
}

const prefix = 'merge-report:'

/** The merges that are kept in mind, newest first: so many of them, and how many there are. None is ever forgotten. */
export async function listMergeReports(
  { db }: Base,
  most: number,
): Promise<{ readonly reports: readonly MergeReportKept[]; readonly count: number }> {
  const rows = await db.meta.where('k').startsWith(prefix).reverse().limit(most).toArray()
  return { reports: rows.map(({ value }) => value as MergeReportKept), count: await db.meta.where('k').startsWith(prefix).count() }
}

/** Keeps the report of a merge, inside the transaction that takes it in. */
export async function keepMergeReport(
  db: PonteDatabase,
  merge: { readonly id: string; readonly at: number; readonly found: FoundInFile; readonly applied: AppliedMerge },
): Promise<void> {
  const { id, at, found, applied } = merge
  const { manifest, fresh, alreadyKnown, missing, newer, authors, groups, erasures, counts } = found
  if (!counts) throw new Error('a merge is reported that nobody counted')
  const about = { fresh, alreadyKnown, attachments: applied.attachments, missing, newer, authors, groups, erasures, counts }
  await put(db, { id, at, from: originOf(manifest), ...about, hadOwn: applied.hadOwn, undone: null })
}

/** Gives the reports to a store that takes the place of this one: what was merged into it is known further on. */
export async function carryMergeReports(from: PonteDatabase, to: PonteDatabase): Promise<void> {
  await to.meta.bulkPut(await from.meta.where('k').startsWith(prefix).toArray())
}

/** Notes in the report of a merge that an act took it back, and what this act wrote to. */
export async function noteMergeUndone(base: Base, report: MergeReportKept, group: string, keys: readonly Key[]): Promise<MergeReportKept> {
  const undone = { ...report, undone: { at: base.clock(), group, keys } }
  await put(base.db, undone)
  return undone
}

/** Who wrote a file, as it says of itself. */
export function originOf({ from }: Manifest): FileOrigin {
  return { laptop: from.label, member: from.member ?? '', writtenAt: from.t }
}

/** The records that a report names, by what the merge did to them. */
export function recordsOf({ counts }: MergeReportKept, what: 'created' | 'changed' | 'deleted'): readonly Key[] {
  return counts.records.filter((record) => record.what === what).map(({ key }) => key)
}

// By their instant, so that the newest are read without the others.
async function put(db: PonteDatabase, report: MergeReportKept): Promise<void> {
  await db.meta.put({ k: `${prefix}${String(report.at).padStart(15, '0')}:${report.id}`, value: report })
}
