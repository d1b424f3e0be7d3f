import type { Page } from 'playwright-core'
import { openBrowser } from '../host/open-browser'
import type { RunningApp } from '../host/start-app'
import { fillTable } from './fill'
import { benchPath } from './folder'
import { foundBase, withApp } from './laptop'
import { benchRow, percentile, type BenchRow } from './report'

/** Start, scroll, sort and search of the table of partners, over the built app in a browser: times as a person meets them. */
export async function benchTable(counts: readonly number[]): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = []
  const blank = ['empty window', await startBlank()] as const
  rows.push(benchRow('cold start to an empty table', 0, await startToTable(await foundBase('table-0')), 'ms', blank))
  let put = 0
  for (const records of counts.filter((_, at) => at === 0 || at === counts.length - 1)) {
    const profile = await foundBase(`table-${records}`)
    await withApp(profile, async ({ page }) => {
      await page.getByRole('navigation').first().waitFor()
      put = await fillTable(page, 'partner', records)
    })
    rows.push(benchRow('bare put of records in their table', records, put, 'ms'))
    const ms = await startToTable(profile, async ({ page }) => {
      rows.push(...(await benchReady(page, records)))
    })
    rows.push(benchRow('cold start to first rows', records, ms, 'ms', blank))
    // The columns that were sorted by are remembered: no row is shown before the whole table was read and ordered.
    rows.push(benchRow('cold start to first rows in a remembered order', records, await startToTable(profile), 'ms', blank))
  }
  return rows
}

// The same browser with nothing in it.
async function startBlank(): Promise<number> {
  const start = performance.now()
  const options = { visible: false, languages: ['fr-FR'], fixedNow: null, width: 1280, height: 800, dark: false }
  const { context } = await openBrowser({ ...options, profile: benchPath('blank') })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto('data:text/html,<title>Ponte</title>')
  const tookMs = performance.now() - start
  await context.close()
  return tookMs
}

// From the start of the process to the first row, or to the words of an empty table.
async function startToTable(profile: string, then: (app: RunningApp) => Promise<void> = async () => undefined): Promise<number> {
  let tookMs = 0
  const start = performance.now()
  await withApp(profile, async (app) => {
    await app.page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
    await app.page.locator('[role=gridcell], .state h2').first().waitFor()
    tookMs = performance.now() - start
    await then(app)
  })
  return tookMs
}

async function benchReady(page: Page, records: number): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = []
  const sortMs: number[] = []
  for (const column of ['Pays', 'Pays', 'Nature', 'Nature']) sortMs.push(await page.evaluate(sortBy, column))
  rows.push(benchRow('first sort, the worker still reading', records, sortMs[0] ?? 0, 'ms'))
  rows.push(benchRow('sort by a column, median', records, percentile(sortMs.slice(1), 0.5), 'ms'))
  const keys: number[] = []
  for (const text of ['toscane', 'agence', 'sardaigne 12', 'kabylie 77']) {
    await page.evaluate(typeFilter, '')
    for (let end = 1; end <= text.length; end += 1) keys.push(await page.evaluate(typeFilter, text.slice(0, end)))
  }
  const answered = keys.filter((ms) => ms > 0)
  await page.evaluate(typeFilter, '')
  rows.push(benchRow('filter keystroke to painted rows, p50', records, percentile(answered, 0.5), 'ms'))
  rows.push(benchRow('filter keystroke to painted rows, p95', records, percentile(answered, 0.95), 'ms'))
  const idle = await page.evaluate(frames, 0)
  const scroll = await page.evaluate(frames, 400)
  rows.push(
    benchRow('scroll 400 px a frame, frame p50', records, percentile(scroll.frames, 0.5), 'ms', ['still', percentile(idle.frames, 0.5)]),
  )
  rows.push(
    benchRow('scroll 400 px a frame, frame p95', records, percentile(scroll.frames, 0.95), 'ms', ['still', percentile(idle.frames, 0.95)]),
  )
  rows.push(benchRow('rows not yet read in sight while scrolling', records, scroll.unreadShare * 100, '%'))
  return rows
}

// The three below run in the page: only what is written in each is at hand there.

// Sorts by a header and waits until the order of the rows is another one, painted.
async function sortBy(column: string): Promise<number> {
  const ids = (): string => [...document.querySelectorAll('.table-row[role=row]')].map(({ id }) => id).join(' ')
  const headers = [...document.querySelectorAll<HTMLElement>('[role=columnheader] button')]
  const before = ids()
  const start = performance.now()
  headers.find(({ textContent }) => textContent === column)?.click()
  while ((ids() === before || ids() === '') && performance.now() - start < 30_000) await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  return performance.now() - start
}

// Writes in the filter and waits until the count and the rows have moved and stand still again. 0 when nothing moved within a second: such a letter changed no answer.
async function typeFilter(text: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('.tools input')
  const state = (): string =>
    [...document.querySelectorAll('.table-row[role=row]')].map(({ id }) => id).join(' ') +
    (document.querySelector('[role=status]')?.textContent ?? '')
  const before = state()
  const start = performance.now()
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input?.dispatchEvent(new Event('input', { bubbles: true }))
  let moved = 0
  let last = before
  while (performance.now() - start < 5000) {
    await new Promise(requestAnimationFrame)
    const now = state()
    if (now !== last) moved = performance.now() - start
    else if (moved > 0 || performance.now() - start > 1000) break
    last = now
  }
  return moved
}

async function frames(step: number): Promise<{ frames: number[]; unreadShare: number }> {
  const scroller = document.querySelector('.table-scroll')
  const took: number[] = []
  let [unread, seen] = [0, 0]
  let before = await new Promise<number>(requestAnimationFrame)
  for (let frame = 0; frame < 150; frame += 1) {
    if (scroller) scroller.scrollTop += step
    const now = await new Promise<number>(requestAnimationFrame)
    took.push(now - before)
    before = now
    seen += document.querySelectorAll('.table-row').length
    unread += document.querySelectorAll('.table-row[aria-hidden]').length
  }
  return { frames: took, unreadShare: seen === 0 ? 0 : unread / seen }
}
