import type { OpenFile } from '../../../shared/ipc/contract'
import { isAhead, taleOf, type FileTale } from '../../../shared/backup/file-tale'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { definitions } from '../../../shared/records'
import type { Base } from '../base'
import { needFact } from '../meta'
import type { CheckHooks } from './check-backup'
import type { ChangeCounts } from './count-changes'
import type { FoundInFile } from './merge-messages'
import type { AskPassphrase } from '../../../shared/backup/passphrase'
import { checkFile } from './check-file'
import type { MergeWork } from './merge-work'
import { keepPassphrase, readPassphrases } from './passphrases'

/** What a file would bring, in numbers that add up, and the work that waits to be applied or dropped. */
export interface MergePreview extends FoundInFile {
  readonly counts: ChangeCounts
  readonly work: MergeWork
  /** The laptop and the person that wrote the file, and when. */
  readonly from: { readonly laptop: string; readonly member: string; readonly writtenAt: number }
  readonly tale: FileTale
  /** When the last file of that laptop that was merged here was written; null for none. */
  readonly lastWrittenAt: number | null
  /** Whether the clock of that laptop seems wrong. */
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
  if (!checked.ok) return checked
  const { work, found, typed } = checked.value
  if (typed) await keepPassphrase(base.storeId, typed)
  const { manifest, counts } = found
  if (!counts) throw new Error('what the file would do was not counted')
  const { from } = manifest
  const last = (await base.db.peers.get(from.device)) ?? null
  const brings = found.fresh > 0 || found.attachments > 0
  const told = {
    tale: taleOf(manifest, { ownDevice: base.author.laptopId, last, brings }),
    lastWrittenAt: last?.writtenAt ?? null,
    clockAhead: isAhead(manifest, base.clock()),
  }
  return ok({ ...found, ...told, counts, work, from: { laptop: from.label, member: from.member ?? '', writtenAt: from.t } })
}

// Whether a base holds more than its members and laptops.
async function hasRecords(base: Base): Promise<boolean> {
  const counted = definitions.filter(({ type }) => type !== 'member' && type !== 'laptop')
  const counts = await Promise.all(counted.map(({ type }) => base.db.records(type).count()))
  return counts.some((count) => count > 0)
}
