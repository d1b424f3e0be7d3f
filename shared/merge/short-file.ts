import type { FeedId, FeedRow, OpId } from './op'
import type { TipSummary } from './tips'

/** Which ops of a feed a short file holds: all, none, or those after a number. */
export type FeedPart = 'all' | 'none' | { readonly after: number }

/**
 * What another laptop lacks, feed by feed, from the ends that it last told. `known` are those of its ends that this laptop holds. Where it did not tell
 * every end of a feed, one that is forked on either side, that it does not know, or that went another way there is sent whole: a wrong memory can only
 * make the file too long, or make it refused there with a sentence, never leave a hole.
 */
export function partsFor(own: readonly FeedRow[], theirs: TipSummary, known: ReadonlySet<OpId>): ReadonlyMap<FeedId, FeedPart> {
  return new Map(own.map((feed) => [feed.r, partOf(feed, theirs[feed.r] ?? [], known)]))
}

function partOf({ tips }: FeedRow, theirs: TipSummary[FeedId], known: ReadonlySet<OpId>): FeedPart {
  const [end, ...others] = tips
  const [theirEnd, ...theirOthers] = theirs
  // An end names all that comes before it: who told every end of ours lacks nothing, however often the feed was forked.
  if (!end || tips.every(({ id }) => theirs.some(([, told]) => told === id))) return 'none'
  if (!theirEnd || others.length > 0 || theirOthers.length > 0) return 'all'
  const [n, id] = theirEnd
  if (known.has(id)) return n >= end.n ? 'none' : { after: n }
  // They are further on in this feed than we are, or it went another way.
  return n > end.n ? 'none' : 'all'
}

/** How many ops these parts hold, at least: of a feed that is sent whole, its length. */
export function countOf(own: readonly FeedRow[], parts: ReadonlyMap<FeedId, FeedPart>): number {
  return own.reduce((sum, { r, tips }) => {
    const part = parts.get(r) ?? 'none'
    const length = tips.at(-1)?.n ?? 0
    return sum + (part === 'none' ? 0 : part === 'all' ? length : length - part.after)
  }, 0)
}
