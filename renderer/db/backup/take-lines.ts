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
  return settled(base, await takeChecked(base, readable(lines), (ids) => knownOps(base.db, ids)))
}

/** Takes in what is sound of lines among which some are damaged or missing. Answers with how many of them the base holds afterwards. */
export async function takeSoundLines(base: Base, lines: readonly string[]): Promise<Result<number, Problem>> {
  const { sound, taken } = await takeSound(base, lines)
  const answer = await settled(base, taken)
  return answer.ok ? ok(sound) : answer
}

/** The same for a store in which nobody works yet: nobody is told. */
export async function fillWithLines(store: Store, lines: readonly string[]): Promise<Result<number, Problem>> {
  const { sound, taken } = await takeSound(store, lines)
  return taken.ok ? ok(sound) : taken
}

/** A store, and what it is locked by. */
type Store = Pick<Base, 'db' | 'database'>

async function takeSound(
  store: Store,
  lines: readonly string[],
): Promise<{ readonly sound: number; readonly taken: Result<AppliedMerge, Problem> }> {
  const read = readable(lines)
  const known = await knownOps(store.db, [...idsNamed(read, {})])
  const sound = soundPart(read, (id) => known.has(id))
  return { sound: sound.length, taken: await takeChecked(store, sound, () => Promise.resolve(known)) }
}

async function settled(base: Base, taken: Result<AppliedMerge, Problem>): Promise<Result<AppliedMerge, Problem>> {
  if (taken.ok) await settleMerge(base, taken.value)
  return taken
}

async function takeChecked(
  { db, database }: Store,
  ops: readonly Op[],
  known: (ids: readonly OpId[]) => Promise<ReadonlyMap<OpId, KnownOp>>,
): Promise<Result<AppliedMerge, Problem>> {
  const checked = await checkOps({
    storeId: await needFact(db, 'storeId'),
    ops,
    known,
    maxL: (await readFact(db, 'maxL')) ?? 0,
    tips: {},
    erased: await erasedValues(db),
  })
  if (!checked.ok) return failed({ type: 'backup-refused', ...checked.problem })
  return ok(await takeOps(db, database, checked.value))
}

function readable(lines: readonly string[]): readonly Op[] {
  const ops = new Map<OpId, Op>()
  for (const line of lines) {
    const op = readOpLine(line)
    if (op.ok) ops.set(op.value.id, op.value)
  }
  return [...ops.values()]
}
