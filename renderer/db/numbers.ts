import { readLink } from '../../shared/fields/record-type'
import type { Op } from '../../shared/merge/op'
import { definitionOf, isKnownType } from '../../shared/records'

// More digits than any count reaches were typed, and adding one to them would change nothing.
const form = /^(.+-)(\d{3,12})$/

/** The greatest number that some ops use with each prefix: `CONV-2026-AB-012` → `CONV-2026-AB-` 12. */
export function numbersIn(ops: readonly Op[]): ReadonlyMap<string, number> {
  const used = new Map<string, number>()
  for (const op of ops) {
    op.envelope.c.forEach((change, index) => {
      const type = readLink(change.key)?.type
      if (type === undefined || !isKnownType(type)) return
      const numbered = definitionOf(type).number?.field
      const value = numbered === undefined ? undefined : op.payload.c[index]?.[numbered]
      const found = typeof value === 'string' ? form.exec(value) : null
      if (!found) return
      const [, prefix = '', digits = ''] = found
      used.set(prefix, Math.max(used.get(prefix) ?? 0, Number(digits)))
    })
  }
  return used
}

/** The number after `greatest` with a prefix, three digits at least: `CONV-2026-AB-013`. */
export function numberAfter(prefix: string, greatest: number): string {
  return `${prefix}${String(greatest + 1).padStart(3, '0')}`
}
