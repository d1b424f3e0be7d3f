/** Why a laptop that opens a base goes on under a new feed. */
export type RotationReason =
  | 'forked' // its own feed went two ways: a copy of the profile, or a store that was set back
  | 'machine' // the profile lies on another machine than before

/** What tells that a feed is written elsewhere too. A machine that cannot be told is null. */
export interface FeedFacts {
  /** How many ends the own feed has. */
  readonly ends: number
  readonly machine: string | null
  readonly lastMachine: string | null
}

/**
 * Whether a laptop that opens a base must leave its feed, and why; null when it goes on. None of this has to work for anything to stay whole: changes
 * are named by their bytes, and a feed that two laptops wrote is kept with both its ways.
 */
export function mustRotate({ ends, machine, lastMachine }: FeedFacts): RotationReason | null {
  if (ends > 1) return 'forked'
  return machine !== null && lastMachine !== null && machine !== lastMachine ? 'machine' : null
}
