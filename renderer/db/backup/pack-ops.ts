import type { Op, OpRow } from '../../../shared/merge/op'
import { keysOf } from './erasures'

/** Ops packed in one row of the store, at most; all of one feed. */
const packed = 100

/** The rows that hold some ops, in their order: ops are kept behind what they build on, so that a backup written row by row never names what comes later. */
export function packOps(ops: readonly Op[]): readonly OpRow[] {
  const runs: Op[][] = []
  for (const op of ops) {
    const run = runs.at(-1)
    if (run && run.length < packed && run[0]?.envelope.r === op.envelope.r) run.push(op)
    else runs.push([op])
  }
  return runs.map((run) => ({
    r: run[0]?.envelope.r ?? '',
    n1: run.at(-1)?.envelope.n ?? 0,
    ids: run.map((op) => op.id),
    keys: [...new Set(run.flatMap(keysOf))],
    lines: run.map((op) => op.line),
  }))
}
