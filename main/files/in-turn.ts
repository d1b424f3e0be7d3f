/** Does one piece of work after the other, in the order of asking; one that fails fails for its asker only. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>

/** A queue of its own. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}
