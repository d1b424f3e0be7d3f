import type { OpenFile } from '../../../shared/ipc/contract'
import { isAhead, isOlder, taleOf, type FileTale } from '../../../shared/backup/file-tale'
import type { Problem } from '../../../shared/kernel/problem'
import type { Day } from '../../../shared/kernel/day'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { definitions } from '../../../shared/records'
import { instantDay } from '../../../shared/text/format'
import type { Base } from '../base'
import { foundedAt } from '../founded-at'
import { needFact } from '../meta'
import type { CheckHooks } from './check-backup'
import type { ChangeCounts } from './count-changes'
import type { FoundInFile } from './merge-messages'
import type { AskPassphrase } from '../../../shared/backup/passphrase'
import { checkFile } from './check-file'
import { originOf, type FileOrigin } from './merge-reports'
import type { MergeWork } from './merge-work'
import { keepPassphrase, readPassphrases } from './passphrases'

/** What a file would bring, in numbers that add up, and the work that waits to be applied or dropped. */
export interface MergePreview extends FoundInFile {
  readonly counts: ChangeCounts
  readonly work: MergeWork
  /** The laptop and the person that wrote the file, and when. */
  readonly from: FileOrigin
  readonly tale: FileTale
  /** When the last file of that laptop was received here; null for none. */
  readonly lastReceivedAt: number | null
  /** Whether the file is older than that one. */
  readonly older: boolean
  /** Whether the clock of that laptop, or the one of this, seems wrong. */
  readonly clockAhead: boolean
}

/** Checks a file beside the window and says what merging it would bring. Nothing is merged. */
export async function previewMerge(
  base: Base,
  file: OpenFile,
  ask: AskPassphrase,
  hooks: CheckHooks,
): Promise<Result<MergePreview, Problem>> {
  const expected = { storeId: await needFact(base.db, 'storeId'), practice: base.practice, hasRecords: await hasRecords(base) }
  const { known } = await readPassphrases(base.storeId)
  const checked = await checkFile(file, { database: base.database, expected, known, count: true }, ask, hooks)
  if (!checked.ok) return failed(await withBothBases(base, checked.problem))
  const { work, found, typed } = checked.value
  if (typed) await keepPassphrase(base.storeId, typed)
  const { manifest, counts } = found
  if (!counts) throw new Error('what the file would do was not counted')
  const { from } = manifest
  const last = (await base.db.peers.get(from.device)) ?? null
  const brings = found.fresh > 0 || found.attachments > 0
  const told = {
    tale: taleOf(manifest, { ownDevice: base.author.laptopId, last, brings }),
    lastReceivedAt: last?.mergedAt ?? null,
    older: last !== null && isOlder(manifest, last),
    clockAhead: isAhead(manifest, base.clock()),
  }
  return ok({ ...found, ...told, counts, work, from: originOf(manifest) })
}

// Two bases are told apart by their names and their age: of two that are called the same, people know which is older.
async function withBothBases({ db, name, zone }: Base, problem: Problem): Promise<Problem> {
  if (problem.type !== 'backup-refused' || problem.reason !== 'two-bases') return problem
  const dayOf = (instant: number | null): Day | null => (instant === null ? null : instantDay(instant, zone))
  return { ...problem, own: { name, since: dayOf(await foundedAt(db)), theirs: dayOf(problem.founded ?? null) } }
}

// Whether a base holds more than its members and laptops.
async function hasRecords(base: Base): Promise<boolean> {
  const counted = definitions.filter(({ type }) => type !== 'member' && type !== 'laptop')
  const counts = await Promise.all(counted.map(({ type }) => base.db.records(type).count()))
  return counts.some((count) => count > 0)
}
