import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { recordId } from '../helpers/random-records'
import type { RunningApp } from '../host/start-app'
import { benchPath } from './folder'
import { inPage } from './in-page'
import { joinedBase } from './joined-base'
import { whenOpen, withCopy } from './laptop'
import type { SaveTimes } from './page/time-saves'
import { benchRow, percentile, type BenchRow } from './report'
import { tellAlive } from './tell-alive'

const saves = 60

/**
 * One save of a changed field, against one bare put of the same row in the same window: first the app's write alone, its op, row and feed, with and
 * without the journal behind it, and when its line is on the disk; then by the form, as a person saves.
 */
export async function benchSave(counts: readonly number[]): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = []
  for (const count of counts.filter((_, at) => at === 0 || at === counts.length - 1)) {
    const { profile, file } = await joinedBase(count)
    const { value } = await tellAlive(`saving among ${file.records} records`, () => withCopy(profile, saveAll))
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      const row = (what: string, part: readonly number[], peer: string, beside: readonly number[]): BenchRow =>
        benchRow(`save, ${what}, ${name}`, file.records, percentile(part, share), 'ms', [peer, percentile(beside, share)])
      const { bareMs, aloneMs, followedMs, toDiskMs, committedMs, shownMs, appendMs } = value
      rows.push(row('op, row and feed written, no journal', aloneMs, 'bare strict put', bareMs))
      rows.push(row('the same with the journal behind it', followedMs, 'bare strict put', bareMs))
      rows.push(row('the same with the journal behind it', followedMs, 'no journal', aloneMs))
      rows.push(row('from the commit to its line flushed, 200 ms waited', toDiskMs, 'bare append and fsync', appendMs))
      rows.push(row('from Ctrl S to the commit', committedMs, 'bare strict put', bareMs))
      rows.push(row('from Ctrl S to the record shown', shownMs, 'bare strict put', bareMs))
    }
  }
  return rows
}

interface AllTimes extends SaveTimes {
  readonly committedMs: readonly number[]
  readonly shownMs: readonly number[]
  readonly appendMs: readonly number[]
}

async function saveAll(app: RunningApp): Promise<AllTimes> {
  const { page } = app
  await whenOpen(app)
  // Few partners in a small base: some are saved more than once.
  const ids = Array.from({ length: 20 }, (_, number) => recordId('partner', number))
  const [committedMs, shownMs]: [number[], number[]] = [[], []]
  for (let number = 0; number < saves; number += 1) {
    const id = ids[number % ids.length] ?? ''
    await page.evaluate((path) => void (location.hash = path), `/fiches/partner/${id}/modifier`)
    await page.locator('[data-field="seat"] input').fill(`Saisi en ${number}`)
    const { committed, shown } = await page.evaluate(saveNow)
    committedMs.push(committed)
    shownMs.push(shown)
  }
  const written = await quietly(page, () => inPage(page, 'timeSaves', ids))
  return { ...written, committedMs, shownMs, appendMs: appendLines() }
}

// On an empty page of the same origin: the same store and the same main, but no screen and no worker that reads what was just written.
async function quietly<Value>(page: Page, work: () => Promise<Value>): Promise<Value> {
  await page.goto(new URL('/nothing-is-here', page.url()).href)
  return work()
}

// A line of about an op's length added to a file and flushed, milliseconds each.
function appendLines(): readonly number[] {
  const file = openSync(benchPath('bare.ndjson'), 'a')
  const line = `${'x'.repeat(600)}\n`
  const tookMs = Array.from({ length: saves }, () => {
    const start = performance.now()
    writeSync(file, line)
    fsyncSync(file)
    return performance.now() - start
  })
  closeSync(file)
  return tookMs
}

// Runs in the page: only what is written here is at hand there. The commit is heard where the app tells it to its other windows and threads.
async function saveNow(): Promise<{ committed: number; shown: number }> {
  const name = (await indexedDB.databases()).find((one) => /^ponte-(?!laptop)/.test(one.name ?? ''))?.name
  if (name === undefined) throw new Error('no base is open')
  const channel = new BroadcastChannel(name)
  const heard = new Promise<number>((done) => channel.addEventListener('message', () => done(performance.now()), { once: true }))
  const target = document.activeElement ?? document.body
  const start = performance.now()
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 's', code: 'KeyS', ctrlKey: true, bubbles: true, cancelable: true }))
  while (document.querySelector('[data-field="seat"]')) await new Promise(requestAnimationFrame)
  const shown = performance.now() - start
  const committed = (await heard) - start
  channel.close()
  return { committed, shown }
}
