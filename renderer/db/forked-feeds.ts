import type { FeedId } from '../../shared/merge/op'
import { isForked } from '../../shared/merge/tips'
import type { PonteDatabase } from './database'

/** The feeds of a base that two machines wrote. */
export async function forkedFeeds(db: PonteDatabase): Promise<ReadonlySet<FeedId>> {
  return new Set((await db.feeds.toArray()).filter(isForked).map(({ r }) => r))
}
