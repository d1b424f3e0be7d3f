import { useSyncExternalStore } from 'react'

let trouble = false
const hearers = new Set<() => void>()

/** Whether the journal of the open base could not be written when it was last tried, live. */
export function useJournalTrouble(): boolean {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    () => trouble,
  )
}

/** Says whether the journal could be written. */
export function tellTrouble(now: boolean): void {
  if (now === trouble) return
  trouble = now
  for (const hear of hearers) hear()
}
