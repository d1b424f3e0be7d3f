import type { Page } from 'playwright-core'
import { recordId } from '../helpers/random-records'
import { joinedBase } from './joined-base'
import { withApp } from './laptop'
import { benchRow, percentile, type BenchRow } from './report'
import { tellAlive } from './tell-alive'

const saves = 60

/** Saves of a changed field by the form, as a person makes them, against one bare put of a row of the same size in the same window. */
export async function benchSave(counts: readonly number[]): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = []
  for (const count of counts.filter((_, at) => at === 0 || at === counts.length - 1)) {
    const { profile, file } = await joinedBase(count)
    const { value } = await tellAlive(`saving among ${file.records} records`, () => withApp(profile, ({ page }) => saveAll(page)))
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      const peer = ['bare strict put', percentile(value.bareMs, share)] as const
      const [committed, shown] = (['committedMs', 'shownMs'] as const).map((part) => percentile(value[part], share))
      rows.push(benchRow(`save, from Ctrl S to the commit, ${name}`, file.records, committed ?? 0, 'ms', peer))
      rows.push(benchRow(`save, from Ctrl S to the record shown, ${name}`, file.records, shown ?? 0, 'ms', peer))
    }
  }
  return rows
}

interface SaveTimes {
  readonly committedMs: readonly number[]
  readonly shownMs: readonly number[]
  readonly bareMs: readonly number[]
}

async function saveAll(page: Page): Promise<SaveTimes> {
  await page.getByRole('navigation').first().waitFor()
  const [committedMs, shownMs]: [number[], number[]] = [[], []]
  for (let number = 0; number < saves; number += 1) {
    // Few partners in a small base: some are saved twice.
    const id = recordId('partner', number % 20)
    await page.evaluate((path) => void (location.hash = path), `/fiches/partner/${id}/modifier`)
    await page.locator('[data-field="seat"] input').fill(`Saisi en ${number}`)
    const { committed, shown } = await page.evaluate(saveNow)
    committedMs.push(committed)
    shownMs.push(shown)
  }
  return { committedMs, shownMs, bareMs: await page.evaluate(putBare, { id: recordId('partner', 0), times: saves }) }
}

// The two below run in the page: only what is written in each is at hand there.

// The commit is heard where the app tells it to its other windows and threads.
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

// Puts a partner's row, as it stands, into a store of its own again and again.
async function putBare({ id, times }: { readonly id: string; readonly times: number }): Promise<readonly number[]> {
  const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((done, refuse) => {
      request.addEventListener('success', () => done(request.result))
      request.addEventListener('error', () => refuse(new Error('a request failed')))
    })
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
  const opened = await Promise.all(names.map((name) => asked(indexedDB.open(name))))
  const base = opened.find((one) => one.objectStoreNames.contains('ops'))
  const row: unknown = base && (await asked(base.transaction('partner').objectStore('partner').get(id)))
  for (const one of opened) one.close()
  const request = indexedDB.open('bench-bare', 1)
  request.addEventListener('upgradeneeded', () => void request.result.createObjectStore('rows', { keyPath: 'id' }))
  const bare = await asked(request)
  const tookMs: number[] = []
  for (let time = 0; time < times; time += 1) {
    const start = performance.now()
    const transaction = bare.transaction('rows', 'readwrite', { durability: 'strict' })
    transaction.objectStore('rows').put(row)
    await new Promise((done) => transaction.addEventListener('complete', done))
    tookMs.push(performance.now() - start)
  }
  bare.close()
  await asked(indexedDB.deleteDatabase('bench-bare'))
  return tookMs
}
