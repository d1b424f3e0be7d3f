import { readLink } from '../../shared/fields/record-type'
import type { Envelope, Op } from '../../shared/merge/op'
import { isKnownType } from '../../shared/records'
import { isKnownField } from './record-rules'

const knownKinds: ReadonlySet<string> = new Set(['put', 'erase', 'hello'])

/** How many of these ops only a newer version understands whole: of another kind, or on types or fields that are not known here. They are kept and passed on. */
export function countNewer(ops: Iterable<Op>): number {
  let count = 0
  for (const { envelope } of ops) if (!knownKinds.has(envelope.k) || envelope.c.some(isStrange)) count += 1
  return count
}

function isStrange({ key, f }: Envelope['c'][number]): boolean {
  const target = readLink(key)
  return target === null || !isKnownType(target.type) || f.some((field) => !isKnownField(key, field))
}
