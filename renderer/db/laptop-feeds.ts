import type { FeedId } from '../../shared/merge/op'
import type { RecordRow } from '../../shared/records/record-row'

/** The feeds that a laptop writes under or ever wrote under, by its row; none where the row tells of none. */
export function feedsOf(laptop: RecordRow): readonly FeedId[] {
  const feeds = Array.isArray(laptop['feeds']) ? (laptop['feeds'] as readonly { readonly feed?: FeedId }[]) : []
  return feeds.flatMap(({ feed }) => feed ?? [])
}
