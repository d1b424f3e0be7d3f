/** What is done with a window whose process ended by itself. */
export type Revival = 'reload' | 'ask'

/** Twice within this time, and another try would probably end in the same way. */
const soonMs = 60_000

/**
 * Decides, for each end of the window's process, whether the page is loaded again at once, or a person is asked first, because it ended shortly
 * before. `clock` in milliseconds.
 */
export function createRevival(clock: () => number): () => Revival {
  let last = -Infinity
  return () => {
    const now = clock()
    const soon = now - last < soonMs
    last = now
    return soon ? 'ask' : 'reload'
  }
}
