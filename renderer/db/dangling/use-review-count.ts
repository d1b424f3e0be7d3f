import { useEffect, useSyncExternalStore } from 'react'
import { changeChannel, type CommittedChange } from '../changes'
import { useBase } from '../use-base'
import { nothingToReview, noteToReview, reviewCount, type ReviewCount } from './review-count'
import { lookThrough } from './use-dangling'

/** After the start, and after a merge: what is saved meanwhile would wait for the indexes that are read. */
const quietMs = 15_000

/**
 * What is to be reviewed besides disagreements, counted once after the start and after each act that may have changed everything. Single saves are
 * not followed: at many records each would make the next one wait.
 */
export function useReviewCount(): ReviewCount {
  const { database } = useBase()
  useEffect(() => {
    let stopLooking: () => void = () => undefined
    const look = (): void => {
      stopLooking()
      const timer = setTimeout(() => (stopLooking = lookThrough(database, 'once', noteToReview)), quietMs)
      stopLooking = () => clearTimeout(timer)
    }
    const channel = changeChannel(database)
    channel.addEventListener('message', ({ data }: MessageEvent<CommittedChange>) => data.everything && look())
    look()
    return () => {
      channel.close()
      stopLooking()
      reviewCount.set(nothingToReview)
    }
  }, [database])
  return useSyncExternalStore(reviewCount.subscribe, reviewCount.get)
}
