import type { Page } from 'playwright-core'
import { inPage } from './in-page'
import { joinedBase } from './joined-base'
import { whenOpen, withCopy } from './laptop'
import { benchRow, median, percentile, type BenchPart } from './report'
import { tellAlive } from './tell-alive'

const updates = 24
/** A dossier of about so many pages. */
const wanted = 10

/**
 * How long a person waits for the preview after a setting of a dossier changed: from the click to the page drawn anew in the window, beside main
 * making the same PDF alone. Then the same while settings change faster than that.
 */
export const benchPreview: BenchPart = async (counts) => {
  const records = counts[0] ?? 0
  const { profile } = await joinedBase(records)
  return withCopy(profile, async (app) => {
    const page = await whenOpen(app)
    const { name: dossier, pages } = await inPage(page, 'dossierOf', wanted)
    const { value: alone } = await tellAlive('making the PDF alone', () => inPage(page, 'timePaper', { name: dossier, times: updates }))
    await page.evaluate((path) => void (location.hash = path), `/dossier/${dossier}/-`)
    await page.locator('canvas').first().waitFor()
    await upToDate(page)
    const { value: single } = await tellAlive('changing one setting', () => times(updates, () => oneUpdate(page, 1)))
    const { value: hasty } = await tellAlive('changing settings in haste', () => times(updates / 3, () => oneUpdate(page, 5)))
    const name = `preview of ${pages} pages after a setting changed`
    const peer = ['making the PDF alone, p95', percentile(alone, 0.95)] as const
    return [
      benchRow(`${name}, p95`, records, percentile(single, 0.95), 'ms', peer),
      benchRow(`${name}, median`, records, median(single), 'ms', ['making the PDF alone, median', median(alone)]),
      benchRow(`${name} five times at once, p95`, records, percentile(hasty, 0.95), 'ms', peer),
    ]
  })
}

async function times(count: number, work: () => Promise<number>): Promise<readonly number[]> {
  const found: number[] = []
  for (let time = 0; time < count; time += 1) found.push(await work())
  return found
}

async function upToDate(page: Page): Promise<void> {
  await page.getByRole('status').filter({ hasText: 'À jour' }).waitFor()
}

// From the last of so many changes, one right after the other, to the picture of a page that came after it, in one frame of the window.
async function oneUpdate(page: Page, changes: number): Promise<number> {
  const draft = page.getByRole('checkbox', { name: 'Marquer « projet »' })
  await draft.evaluate(watchPreview)
  for (let change = 0; change < changes; change += 1) await draft.click()
  await upToDate(page)
  return await page.evaluate(() => (globalThis as Watched).__benchPreview ?? Promise.reject(new Error('nothing was watched')))
}

interface Watched {
  __benchPreview?: Promise<number>
}

// Runs in the page: only what is written here is at hand there. The last picture of the first page before the window rests is the one that counts.
function watchPreview(box: Element): void {
  const quietMs = 1200
  const preview = document.querySelector('[role=region][aria-label="Aperçu"]') ?? document.body
  let clickedAt = 0
  let shownAt = 0
  box.addEventListener('click', () => (clickedAt = performance.now()))
  ;(globalThis as Watched).__benchPreview = new Promise((resolve) => {
    let resting: ReturnType<typeof setTimeout> | undefined
    const watching = new MutationObserver((changes) => {
      const isFirst = (node: Node): boolean =>
        node instanceof Element && node.closest('[role=group]') === preview.querySelector('[role=group]')
      const drawn = changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.nodeName === 'CANVAS' && isFirst(node)))
      if (!drawn || clickedAt === 0) return
      requestAnimationFrame(() => (shownAt = performance.now()))
      clearTimeout(resting)
      resting = setTimeout(() => {
        watching.disconnect()
        resolve(shownAt - clickedAt)
      }, quietMs)
    })
    watching.observe(preview, { childList: true, subtree: true })
  })
}
