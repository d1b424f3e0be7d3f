import type { Page } from 'playwright-core'
import { joinedBase } from './joined-base'
import { withApp } from './laptop'
import { benchRow, percentile, type BenchRow } from './report'
import { tellAlive } from './tell-alive'

const frameMs = 1000 / 60
// Each letter narrows the answer further: names are a body, a place and a number.
const typed = ['to 12', 'kab 40', 'cr 77', 'un 305', 'li 4', 'sa 96', 'ag 21', 'vi 58', 'go 130', 'reg 9', 'pro 64', 'bal 3']

/** The search box over everything, as a person types: from each letter to its painted answer, against the length of a frame. */
export async function benchSearch(counts: readonly number[]): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = []
  for (const count of counts) {
    const { profile, file } = await joinedBase(count)
    const keys = await withApp(profile, async ({ page }) => {
      await page.getByRole('navigation').first().waitFor()
      return tellAlive(`typing into the search of ${file.records} records`, () => typeAll(page))
    })
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const)
      rows.push(
        benchRow(`search keystroke to painted answer, ${name}`, file.records, percentile(keys.value, share), 'ms', ['frame', frameMs]),
      )
  }
  return rows
}

// A letter that leaves the answer as it was, as a space does, tells nothing of when it came: it is left out.
async function typeAll(page: Page): Promise<readonly number[]> {
  await page.keyboard.press('Control+k')
  await page.locator('input.mantine-Spotlight-search').waitFor()
  const keys: number[] = []
  for (const text of typed) {
    await page.evaluate(typeSearch, '')
    for (let end = 1; end <= text.length; end += 1)
      if (text.charAt(end - 1) !== ' ') keys.push(await page.evaluate(typeSearch, text.slice(0, end)))
  }
  return keys.filter((ms) => ms > 0)
}

// Runs in the page: only what is written here is at hand there. 0 when the records found are the same two seconds later.
async function typeSearch(text: string): Promise<number> {
  const found = (): string =>
    [...document.querySelectorAll('.mantine-Spotlight-action')]
      .filter((action) => !(action.closest('[style*="--spotlight-label"]')?.getAttribute('style') ?? '').includes('Écrans'))
      .map(({ textContent }) => textContent)
      .join('\n')
  const input = document.querySelector<HTMLInputElement>('input.mantine-Spotlight-search')
  const before = found()
  const start = performance.now()
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input?.dispatchEvent(new Event('input', { bubbles: true }))
  while (performance.now() - start < 2000) {
    await new Promise(requestAnimationFrame)
    if (found() !== before) return performance.now() - start
  }
  return 0
}
