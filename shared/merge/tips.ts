import type { FeedId, FeedRow, FeedTip, Op, OpId } from './op'

/** The ends of every feed, as a manifest lists them: smallest first, so that the same store makes the same manifest. */
export type TipSummary = Readonly<Record<FeedId, readonly (readonly [n: number, id: OpId])[]>>

/** The ends of a feed after ops of it that were not known came, in any order. `known` are the ends before. */
export function tipsAfter(known: readonly FeedTip[], ops: readonly Op[]): readonly FeedTip[] {
  const passed = new Set(ops.map((op) => op.envelope.p))
  const ends = new Map<OpId, FeedTip>(known.map((tip) => [tip.id, tip]))
  for (const op of ops) ends.set(op.id, { n: op.envelope.n, id: op.id })
  return [...ends.values()].filter((tip) => !passed.has(tip.id)).toSorted((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1))
}

/** Whether a feed was written by two laptops that each took it for their own: a copied profile, or a backup put back. Nothing is lost by it. */
export function isForked(feed: FeedRow): boolean {
  return feed.tips.length > 1
}

/** The ends of all feeds of a store, for a manifest. */
export function summaryOf(feeds: readonly FeedRow[]): TipSummary {
  return Object.fromEntries(
    feeds.toSorted((a, b) => (a.r < b.r ? -1 : 1)).map((feed) => [feed.r, feed.tips.map(({ n, id }) => [n, id] as const)]),
  )
}

/**
 * How far some ends reach against others, by numbers and ids alone: `beyond` as soon as one lies further in its feed, or in a feed that the others
 * do not have; `behind` when the others reach further and these nowhere.
 */
export function reachOf(told: TipSummary, known: TipSummary): 'same' | 'behind' | 'beyond' {
  const pairs = Object.entries(told).flatMap(([feed, ends]) => ends.map(([n, id]) => ({ n, id, theirs: known[feed] ?? [] })))
  const strange = pairs.filter(({ id, theirs }) => !theirs.some(([, own]) => own === id))
  if (strange.some(({ n, theirs }) => theirs.every(([own]) => own <= n))) return 'beyond'
  const held = new Set(pairs.map(({ id }) => id))
  return Object.values(known).every((ends) => ends.every(([, id]) => held.has(id))) ? 'same' : 'behind'
}
