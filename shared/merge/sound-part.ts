import { idsNamed, inCausalOrder } from './check-ops'
import type { Op, OpId } from './op'

/** Of ops with holes among them, those that build on nothing that is missing, in causal order. `isKnown` says what a store holds already. */
export function soundPart(ops: readonly Op[], isKnown: (id: OpId) => boolean): readonly Op[] {
  const sound = new Map<OpId, Op>()
  for (const op of inCausalOrder(ops)) {
    const named = [...idsNamed([op], {})].filter((id) => id !== op.id)
    if (named.every((id) => sound.has(id) || isKnown(id))) sound.set(op.id, op)
  }
  return [...sound.values()]
}
