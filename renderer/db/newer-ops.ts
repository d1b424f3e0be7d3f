import { readLink } from '../../shared/fields/record-type'
import type { Op } from '../../shared/merge/op'
import { isKnownType } from '../../shared/records'

const knownKinds: ReadonlySet<string> = new Set(['put', 'erase', 'hello'])

/** How many of these ops only a newer version understands: of another kind, or on records of a type that is not known here. They are kept and passed on. */
export function countNewer(ops: Iterable<Op>): number {
  let count = 0
  for (const { envelope } of ops) if (!knownKinds.has(envelope.k) || envelope.c.some(({ key }) => isStrange(key))) count += 1
  return count
}

function isStrange(key: string): boolean {
  const target = readLink(key)
  return target === null || !isKnownType(target.type)
}
