import type { Op } from './op'

/** The acts that answer each act: undo answers what it takes back, redo the undo. */
export type ActsByAnswered = ReadonlyMap<string, ReadonlySet<string>>

/** The undos and redos among some ops, by the act that they answer. */
export function actsIn(ops: Iterable<Op>): ActsByAnswered {
  const acts = new Map<string, Set<string>>()
  for (const { envelope } of ops) {
    const { a, g, w } = envelope
    if ((a !== 'undo' && a !== 'redo') || w === undefined || w === g) continue
    acts.set(w, (acts.get(w) ?? new Set()).add(g))
  }
  return acts
}

/**
 * Whether an act holds: no undo or redo that itself holds answers it. A function of the op set, whoever answered and on whichever laptop.
 */
export function isInForce(group: string, acts: ActsByAnswered): boolean {
  const known = new Map<string, boolean>()
  const ahead = [group]
  const begun = new Set<string>()
  for (let one = ahead.at(-1); one !== undefined; one = ahead.at(-1)) {
    if (known.has(one)) {
      ahead.pop()
      continue
    }
    const answers = [...(acts.get(one) ?? [])]
    // A ring, which only a crafted file holds, is cut where it closes.
    const open = begun.has(one) ? [] : answers.filter((answer) => !known.has(answer) && !begun.has(answer))
    begun.add(one)
    if (open.length > 0) {
      ahead.push(...open)
      continue
    }
    known.set(
      one,
      answers.every((answer) => known.get(answer) !== true),
    )
    ahead.pop()
  }
  return known.get(group) ?? true
}
