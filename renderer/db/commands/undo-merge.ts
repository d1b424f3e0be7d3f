import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { actsIn, isInForce } from '../../../shared/merge/in-force'
import type { Key } from '../../../shared/merge/op'
import { groupIn, keysIn } from '../../../shared/merge/peek-line'
import { planUndo, planUndoAll, type LeftAlone, type UndoPlan } from '../../../shared/merge/undo'
import type { Base } from '../base'
import { noteMergeUndone, type MergeReportKept } from '../backup/merge-reports'
import type { PonteDatabase } from '../database'
import { linksInto, type LinkInto } from '../dangling/links-into'
import { inParts } from '../in-parts'
import { opsOfRecords, opsReader } from '../project'
import { recordRules } from '../record-rules'
import { copyBeforeMany } from '../safety/copy-before-many'
import { writeGroup, type GroupPlan } from '../write-group'

const batch = 500

/** What taking a merge back would do. */
export interface UndoMergeCheck {
  /** The records that go back to what they were. */
  readonly back: readonly Key[]
  /** What stays as it is, because somebody wrote to it since. */
  readonly left: readonly LeftAlone[]
  /** Links of records that stay to records that would be deleted. */
  readonly dangling: readonly LinkInto[]
}

/** Looks at what taking a merge back would do; nothing is written. */
export async function checkUndoMerge({ db }: Base, report: MergeReportKept): Promise<UndoMergeCheck> {
  const { changes, left } = await planFor(db, report, await keysOf(db, new Set(report.groups)))
  const deleted = new Set(changes.flatMap(({ key, set }) => (set['$del'] === true ? [key] : [])))
  const dangling = (await linksInto(db, deleted)).filter(({ from }) => !deleted.has(from))
  return { back: [...new Set(changes.map(({ key }) => key))], left, dangling }
}

/**
 * Takes back what a merge brought, as one act: what was written since stays. Answers with the report that says so; null when there was nothing to take
 * back. The changes remain in the history, and in the files of those who made
 * them: they do not come in a second time, for they are known.
 */
export async function undoMerge(base: Base, report: MergeReportKept): Promise<Result<MergeReportKept | null, Problem>> {
  // Nothing adds to acts that are past: what they touched is looked up before the store is held.
  const keys = await keysOf(base.db, new Set(report.groups))
  const copied = await copyBeforeMany(base, keys.length)
  if (!copied.ok) return copied
  let undone: MergeReportKept | null = null
  const written = await writeGroup(base, async () => {
    const { changes } = await planFor(base.db, report, keys)
    const touched = [...new Set(changes.map(({ key }) => key))]
    const note = async (group: string): Promise<void> => {
      undone = await noteMergeUndone(base, report, group, touched)
    }
    return { act: 'undo', changes, note }
  })
  return written.ok ? ok(undone) : written
}

/** Does again what a merge that was taken back had brought; what was written since stays. */
export async function redoMerge(base: Base, { undone }: MergeReportKept): Promise<Result<{ readonly group: string | null }, Problem>> {
  const copied = await copyBeforeMany(base, undone?.keys.length ?? 0)
  if (!copied.ok) return copied
  return writeGroup(base, async (): Promise<GroupPlan | null> => {
    if (!undone) return null
    const { changes } = planUndo(undone.group, await opsOf(base.db, undone.keys), recordRules)
    return { act: 'redo', answers: undone.group, changes }
  })
}

/** Whether a merge is taken back at present: taking it back may itself have been undone, on any laptop. */
export async function isTakenBack({ db }: Base, { undone }: MergeReportKept): Promise<boolean> {
  if (!undone) return false
  const ops = await opsOf(db, undone.keys)
  return isInForce(undone.group, actsIn([...ops.values()].flat()))
}

async function planFor(db: PonteDatabase, report: MergeReportKept, keys: readonly Key[]): Promise<UndoPlan> {
  return planUndoAll(new Set(report.groups), await opsOf(db, keys), recordRules)
}

async function opsOf(db: PonteDatabase, keys: readonly Key[]): ReturnType<typeof opsOfRecords> {
  return (await opsReader(db, keys))(keys)
}

// The records that some acts touched. Acts are found by reading the op set: no index tells a group. The people and laptops that came with a file are
// no change that anybody would take back.
async function keysOf(db: PonteDatabase, groups: ReadonlySet<string>): Promise<readonly Key[]> {
  const keys = new Set<Key>()
  for await (const rows of inParts(db.ops, batch))
    for (const line of rows.flatMap(({ lines }) => lines)) if (groups.has(groupIn(line))) for (const key of keysIn(line)) keys.add(key)
  return [...keys].filter((key) => !key.startsWith('member:') && !key.startsWith('laptop:'))
}
