import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { checkOps, idsNamed, type KnownOp } from '../../../shared/merge/check-ops'
import type { Op, OpId } from '../../../shared/merge/op'
import { readOpLine } from '../../../shared/merge/read-line'
import { soundPart } from '../../../shared/merge/sound-part'
import type { Base } from '../base'
import { needFact, readFact } from '../meta'
import { takeOps, type AppliedMerge } from './apply-merge'
import { knownOps } from './known-ops'
import { erasedValues } from './erasures'
import { settleMerge } from './settle-merge'

/**
 * Takes in lines that this laptop kept itself, outside a file: what the base lacks of them, checked like a file, all of it or nothing. Lines that a power
 * cut tore are left out.
 */
export async function takeLines(base: Base, lines: readonly string[]): Promise<Result<AppliedMerge, Problem>> {
  return takeChecked(base, readable(lines), (ids) => knownOps(base.db, ids))
}

/** Takes in what is sound of lines among which some are damaged or missing. Answers with how many of them the base holds afterwards. */
export async function takeSoundLines(base: Base, lines: readonly string[]): Promise<Result<number, Problem>> {
  const read = readable(lines)
  const known = await knownOps(base.db, [...idsNamed(read, {})])
  const sound = soundPart(read, (id) => known.has(id))
  const taken = await takeChecked(base, sound, () => Promise.resolve(known))
  return taken.ok ? ok(sound.length) : taken
}

async function takeChecked(
  base: Base,
  ops: readonly Op[],
  known: (ids: readonly OpId[]) => Promise<ReadonlyMap<OpId, KnownOp>>,
): Promise<Result<AppliedMerge, Problem>> {
  const checked = await checkOps({
    storeId: await needFact(base.db, 'storeId'),
    ops,
    known,
    maxL: (await readFact(base.db, 'maxL')) ?? 0,
    tips: {},
    erased: await erasedValues(base.db),
  })
  if (!checked.ok) return failed({ type: 'backup-refused', ...checked.problem })
  const applied = await takeOps(base.db, base.database, checked.value)
  await settleMerge(base, applied)
  return ok(applied)
}

function readable(lines: readonly string[]): readonly Op[] {
  const ops = new Map<OpId, Op>()
  for (const line of lines) {
    const op = readOpLine(line)
    if (op.ok) ops.set(op.value.id, op.value)
  }
  return [...ops.values()]
}
