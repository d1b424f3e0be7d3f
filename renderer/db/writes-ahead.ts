/** Writes of one transaction that may be under way while the next are made: the store does its part beside this thread. */
export interface WritesAhead {
  /** Starts a write; waits first while as many as may be are under way. Throws what an earlier one failed with. */
  add(write: () => Promise<unknown>): Promise<void>
  /** Resolves when all are written. */
  end(): Promise<void>
}

/** A limit keeps what waits to be written from filling the memory. */
export function writesAhead(limit: number): WritesAhead {
  const running: Promise<unknown>[] = []
  return {
    add: async (write) => {
      if (running.length >= limit) await running.shift()
      const started = write()
      // One that fails is heard where it is awaited, which may be a while later.
      started.catch(() => undefined)
      running.push(started)
    },
    end: async () => {
      while (running.length > 0) await running.shift()
    },
  }
}
