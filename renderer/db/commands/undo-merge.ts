import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import type { Key } from '../../../shared/merge/op'
import { groupIn, keysIn } from '../../../shared/merge/peek-line'
import { planUndoAll, type UndoPlan } from '../../../shared/merge/undo'
import type { Base } from '../base'
import { noteMergeUndone, type MergeReportKept } from '../backup/merge-reports'
import type { PonteDatabase } from '../database'
import { inParts } from '../in-parts'
import { opsReader } from '../project'
import { recordRules } from '../record-rules'
import { isInForce } from './undo'
import { writeGroup } from '../write-group'

const batch = 500

/** What taking a merge back would do: the records that go back, and those that stay as they are because somebody wrote to them since. */
export interface UndoMergeCheck {
  readonly back: number
  readonly left: number
}

/** Looks at what taking a merge back would do; nothing is written. */
export async function checkUndoMerge(base: Base, report: MergeReportKept): Promise<UndoMergeCheck> {
  const { changes, left } = await planFor(base, report)
  return { back: new Set(changes.map(({ key }) => key)).size, left: new Set(left.map(({ key }) => key)).size }
}

/**
 * Takes back what a merge brought, as one act: what was written since stays. The changes remain in the history, and in the files of those who made
 * them: they do not come in a second time, for they are known.
 */
export async function undoMerge(base: Base, report: MergeReportKept): Promise<Result<{ readonly group: string | null }, Problem>> {
  const written = await writeGroup(base, async () => ({ act: 'undo', changes: (await planFor(base, report)).changes }))
  if (!written.ok) return written
  if (written.value.group !== null) await noteMergeUndone(base, report, written.value.group)
  return ok(written.value)
}

async function planFor({ db }: Base, report: MergeReportKept): Promise<UndoPlan> {
  const groups = new Set(report.groups)
  const keys = await keysOf(db, groups)
  const read = await opsReader(db, keys)
  const ops = await read(keys)
  // The people and laptops that came with a file are no change that anybody would take back.
  const records = [...ops].filter(([key]) => !key.startsWith('member:') && !key.startsWith('laptop:'))
  return planUndoAll(groups, new Map(records), recordRules)
}

/** Whether a merge is taken back at present: taking it back may itself have been undone. */
export async function isTakenBack(base: Base, { undone }: MergeReportKept): Promise<boolean> {
  return undone !== null && (await isInForce(base, undone.group))
}

// The records that some acts touched. Acts are found by reading the op set: no index tells a group.
async function keysOf(db: PonteDatabase, groups: ReadonlySet<string>): Promise<readonly Key[]> {
  const keys = new Set<Key>()
  for await (const rows of inParts(db.ops, batch))
    for (const line of rows.flatMap(({ lines }) => lines)) if (groups.has(groupIn(line))) for (const key of keysIn(line)) keys.add(key)
  return [...keys]
}
