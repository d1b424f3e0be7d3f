import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import type { Base } from '../base'
import { makeCopy } from './copies'

/** An act that touches more records than this has a safety copy made before it. */
export const manyRecords = 20

/** Makes a safety copy before an act that touches many records; where it finds no room, the act is not to be done. Nothing for a smaller one. */
export async function copyBeforeMany(base: Base, records: number): Promise<Result<null, Problem>> {
  if (base.practice || records <= manyRecords) return ok(null)
  const made = await makeCopy(base, 'beforeMany', { signal: new AbortController().signal, onProgress: () => undefined })
  return made.ok ? ok(null) : made
}
