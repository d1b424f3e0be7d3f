import type { Page } from 'playwright-core'

/** The page's own note of the longest time between two of its frames since it was watched. */
interface Watched {
  __benchLongestFrame?: number
}

/** Does long work and tells how long the window stood still for at most meanwhile, in milliseconds. */
export async function longestFrame<Value>(
  page: Page,
  work: () => Promise<Value>,
): Promise<{ readonly frameMs: number; readonly value: Value }> {
  await page.evaluate(watchFrames)
  const value = await work()
  const frameMs = await page.evaluate(() => (globalThis as Watched).__benchLongestFrame ?? 0)
  return { frameMs, value }
}

// Runs in the page: only what is written here is at hand there. Watches anew from now on.
function watchFrames(): void {
  const page = globalThis as Watched
  const isWatched = page.__benchLongestFrame !== undefined
  page.__benchLongestFrame = 0
  if (isWatched) return
  let last = performance.now()
  const look = (now: number): void => {
    page.__benchLongestFrame = Math.max(page.__benchLongestFrame ?? 0, now - last)
    last = now
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
