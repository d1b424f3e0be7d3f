import type { RecordType } from '../../shared/fields/record-type'
import { isKnownType } from '../../shared/records'
import { randomDraft, seededChance } from './random-records'

/** A drawn record: `recordId(type, number)` is its id. */
export interface DrawnRecord {
  readonly type: RecordType
  readonly number: number
  readonly draft: Readonly<Record<string, unknown>>
}

// How many records of each type a directorate keeps for one partner.
const perPartner: { readonly [Type in RecordType]?: number } = {
  term: 0.02,
  member: 0.002,
  partner: 1,
  contact: 7,
  convention: 1.5,
  delegation: 1,
  action: 2,
  programme: 0.1,
  payment: 3,
  commitment: 2,
  note: 3,
  document: 2,
}

/** How many records of each type a base of about `total` records holds, at least one of each; types that this version does not describe are left out. */
export function recordCounts(total: number): ReadonlyMap<RecordType, number> {
  const shares = Object.entries(perPartner).flatMap(([type, share]): [RecordType, number][] => (isKnownType(type) ? [[type, share]] : []))
  const sum = shares.reduce((all, [, share]) => all + share, 0)
  return new Map(shares.map(([type, share]) => [type, Math.max(1, Math.round((total * share) / sum))]))
}

/** The records of a base by their counts, drawn from a seed one by one; links point to records of the same base. */
export function* randomBase(counts: ReadonlyMap<RecordType, number>, seed: number): Generator<DrawnRecord> {
  const chance = seededChance(seed, (type) => counts.get(type) ?? 1)
  for (const [type, count] of counts)
    for (let number = 0; number < count; number += 1) yield { type, number, draft: randomDraft(type, chance) }
}
