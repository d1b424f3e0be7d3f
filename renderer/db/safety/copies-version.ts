import { useSyncExternalStore } from 'react'
import { createObservable } from '../../../shared/kernel/observable'

const version = createObservable(0)

/** A number that changes whenever the copies of this laptop do, live: main keeps them, and no live query sees them. */
export function useCopiesVersion(): number {
  return useSyncExternalStore(version.subscribe, version.get)
}

/** Says that copies were made, read or removed. */
export function tellCopies(): void {
  version.set(version.get() + 1)
}
