/** Waits for long work and says every few seconds that it goes on. Resolves with how long it took, in milliseconds, and what it gave. */
export async function tellAlive<Value>(what: string, work: () => Promise<Value>): Promise<{ readonly ms: number; readonly value: Value }> {
  const start = performance.now()
  const seconds = (): string => `${Math.round((performance.now() - start) / 1000)} s`
  console.log(`… ${what}`)
  const telling = setInterval(() => console.log(`… ${what}: ${seconds()}`), 10_000)
  try {
    const value = await work()
    return { ms: performance.now() - start, value }
  } finally {
    clearInterval(telling)
  }
}
