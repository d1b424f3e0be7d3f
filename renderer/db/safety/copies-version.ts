import { useSyncExternalStore } from 'react'

let version = 0
const hearers = new Set<() => void>()

/** A number that changes whenever the copies of this laptop do, live: main keeps them, and no live query sees them. */
export function useCopiesVersion(): number {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    () => version,
  )
}

/** Says that copies were made, read or removed. */
export function tellCopies(): void {
  version += 1
  for (const hear of hearers) hear()
}
