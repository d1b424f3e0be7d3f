import { useEffect, useSyncExternalStore } from 'react'
import { changeChannel, type CommittedChange } from '../changes'
import { useBase } from '../use-base'
import { nothingToReview, noteToReview, reviewCount, type ReviewCount } from './review-count'
import { lookThrough } from './use-dangling'

/** The start is left in peace: what is saved while the indexes are read would wait for it. After a merge people look at what it brought. */
const [afterStartMs, afterMergeMs] = [15_000, 2000]

/**
 * What is to be reviewed besides disagreements, counted once after the start and after each act that may have changed everything. Single saves are
 * not followed: at many records each would make the next one wait.
 */
export function useReviewCount(): ReviewCount {
  const { database } = useBase()
  useEffect(() => {
    let stopLooking: () => void = () => undefined
    const lookIn = (ms: number): void => {
      stopLooking()
      const timer = setTimeout(() => (stopLooking = lookThrough(database, 'once', noteToReview)), ms)
      stopLooking = () => clearTimeout(timer)
    }
    const channel = changeChannel(database)
    channel.addEventListener('message', ({ data }: MessageEvent<CommittedChange>) => data.everything && lookIn(afterMergeMs))
    lookIn(afterStartMs)
    return () => {
      channel.close()
      stopLooking()
      reviewCount.set(nothingToReview)
    }
  }, [database])
  return useSyncExternalStore(reviewCount.subscribe, reviewCount.get)
}
