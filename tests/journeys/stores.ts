import { existsSync, readdirSync } from 'node:fs'
import type { Page as WholePage } from '@playwright/test'
import type { RunningApp } from './app'

type Page = RunningApp['page']

/** The names of the databases that the window holds, sorted. */
export function storeNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').toSorted())
}

/** Every row of every table of every base, as text by table; what belongs to the laptop alone (widths, drafts) is left out. */
export function readStores(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((done, refuse) => {
        request.addEventListener('success', () => done(request.result))
        request.addEventListener('error', () => refuse(new Error('a request failed')))
      })
    const found: Record<string, string> = {}
    for (const { name = '', version } of await indexedDB.databases()) {
      if (name === 'ponte-laptop' || !name.startsWith('ponte-')) continue
      const db = await asked(indexedDB.open(name))
      for (const table of db.objectStoreNames) {
        const rows = await asked(db.transaction(table).objectStore(table).getAll())
        if (rows.length > 0) found[`${name} ${version} ${table}`] = JSON.stringify(rows)
      }
      db.close()
    }
    return found
  })
}

/** Whether the browser still takes a row, in a database that is none of the app's. */
export function findsRoom(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        const opening = indexedDB.open('room', 1)
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows', { autoIncrement: true }))
        opening.addEventListener('error', () => done(false))
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('rows', 'readwrite')
          writing.objectStore('rows').add('x')
          for (const [event, room] of [
            ['complete', true],
            ['abort', false],
          ] as const)
            writing.addEventListener(event, () => {
              opening.result.close()
              done(room)
            })
        })
      }),
  )
}

/** Damages the store of the base so that it cannot be opened: who sits here is in no table, and the first change cannot be read. */
export async function damageStore(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const name = (await indexedDB.databases()).map((one) => one.name ?? '').find((one) => !one.endsWith('-laptop')) ?? ''
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(name)
      request.addEventListener('success', () => done(request.result))
    })
    await new Promise<void>((done) => {
      const transaction = db.transaction(['ops', 'member'], 'readwrite')
      transaction.objectStore('member').clear()
      const rows = transaction.objectStore('ops').openCursor()
      rows.addEventListener('success', () => {
        const row = rows.result?.value as { readonly lines: readonly string[] } | undefined
        if (row) rows.result?.update({ ...row, lines: row.lines.map((line) => line.slice(0, 40)) })
      })
      transaction.addEventListener('complete', () => done())
    })
    db.close()
  })
}

/** Empties the laptop's own list of bases; with a feed, also makes every base one of which no record says whose laptop writes it. */
export async function forgetList(page: Page, feed: string | null = null): Promise<void> {
  await page.evaluate(async (drawn) => {
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(name)
        request.addEventListener('success', () => done(request.result))
      })
      const table = name.endsWith('-laptop') ? 'bases' : 'meta'
      await new Promise<void>((done) => {
        const transaction = db.transaction(table, 'readwrite')
        if (table === 'bases') transaction.objectStore(table).clear()
        else if (drawn !== null) transaction.objectStore(table).put({ k: 'feed', value: drawn })
        transaction.addEventListener('complete', () => done())
      })
      db.close()
    }
  }, feed)
}

/** Empties the browser's storage under the app, as an update or a full disk can. */
export async function deleteStores(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      await new Promise((done) => indexedDB.deleteDatabase(name ?? '').addEventListener('success', done))
  })
}

/** What the one base of the window holds: ops as they are counted and as they are there, bytes without an attachment, and databases. */
export interface Held {
  readonly counted: number
  readonly held: number
  readonly strayPieces: number
  readonly databases: readonly string[]
}

/** Looks into the base, which the app must have opened. */
export function opsHeld(page: Page): Promise<Held> {
  return page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((done, refuse) => {
        request.addEventListener('success', () => done(request.result))
        request.addEventListener('error', () => refuse(new Error('a request failed')))
      })
    const databases = (await indexedDB.databases()).map((one) => one.name ?? '').filter((one) => !one.endsWith('-laptop'))
    const db = await asked(indexedDB.open(databases[0] ?? ''))
    const table = (of: string): IDBObjectStore => db.transaction(of).objectStore(of)
    const rows: { readonly ids: readonly string[] }[] = await asked(table('ops').getAll())
    const fact: { readonly value: number } = await asked(table('meta').get('opCount'))
    const blobs: { readonly h: string; readonly have: number }[] = await asked(table('blobs').getAll())
    const kept = new Set(blobs.filter(({ have }) => have === 1).map(({ h }) => h))
    const pieces = (await asked(table('chunks').getAllKeys())) as unknown as readonly (readonly [string, number])[]
    db.close()
    return {
      counted: fact.value,
      held: rows.reduce((sum, { ids }) => sum + ids.length, 0),
      strayPieces: pieces.filter(([hash]) => !kept.has(hash)).length,
      databases,
    }
  })
}

/** The backup files that are half written in a folder, however deep. */
export function partsIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ponte.part')) : []
}

/** Resolves at the moment at which something is so; asked again without a pause, for what lasts shorter than one. */
export async function momentOf(holds: () => boolean | Promise<boolean>): Promise<void> {
  const until = performance.now() + 30_000
  while (!(await holds())) {
    if (performance.now() > until) throw new Error('the moment did not come')
    await new Promise(setImmediate)
  }
}

/** Sets how much room the browser gives, in bytes; null gives back what there was. */
export async function setQuota(window: Page, quotaSize: number | null): Promise<void> {
  const page = window as unknown as WholePage
  const session = await page.context().newCDPSession(page)
  const origin = await page.evaluate(() => location.origin)
  await session.send('Storage.overrideQuotaForOrigin', quotaSize === null ? { origin } : { origin, quotaSize })
}
