import type { Base } from './base'

/** Runs one write of a base at a time, across windows and workers of this laptop. */
export function underWriteLock<Value>(database: Base['database'], work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(`ponte-write-${database}`, work) as Promise<Value>
}
