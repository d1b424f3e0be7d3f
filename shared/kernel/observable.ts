/** A value that outlives who looks at it, and tells whoever listens that it became another. */
export interface Observable<T> {
  get(): T
  /** Nobody is told of the same value again. */
  set(next: T): void
  /** Calls `changed` from now on, until the returned function is called. */
  subscribe(changed: () => void): () => void
}

/** Makes an observable value; its functions may be handed on by themselves. */
export function createObservable<T>(first: T): Observable<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const changed of listeners) changed()
    },
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
