import { useSyncExternalStore } from 'react'
import { createObservable } from '../../../shared/kernel/observable'

const trouble = createObservable(false)

/** Whether the journal of the open base could not be written when it was last tried, live. */
export function useJournalTrouble(): boolean {
  return useSyncExternalStore(trouble.subscribe, trouble.get)
}

/** Says whether the journal could be written. */
export function tellTrouble(now: boolean): void {
  trouble.set(now)
}
