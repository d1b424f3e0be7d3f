import type { Page } from 'playwright-core'
import { recordTypes } from '../../shared/fields/record-type'
import { joinedBase } from './joined-base'
import { withApp } from './laptop'
import { benchRow, type BenchRow } from './report'
import { tellAlive } from './tell-alive'

/** The first import of a whole base by a colleague's file, against putting the same rows into tables of the same form with nothing around it. */
export async function benchImport(counts: readonly number[]): Promise<readonly BenchRow[]> {
  const { profile, file, importMs, importFrame } = await joinedBase(counts.at(-1) ?? 0)
  const put = await withApp(profile, async ({ page }) => {
    await page.getByRole('navigation').first().waitFor()
    return tellAlive('bare put of the same rows', () => putAgain(page))
  })
  return [
    benchRow('first import of a complete file', file.records, importMs, 'ms', ['bare put of the rows', put.value]),
    benchRow('first import: longest frame', file.records, importFrame, 'ms', ['frame', 1000 / 60]),
  ]
}

function putAgain(page: Page): Promise<number> {
  return page.evaluate(copyTables, [...recordTypes])
}

// Runs in the page: only what is written here is at hand there. Reads the record tables in parts and puts each part into a fresh store: the milliseconds
// of the puts alone.
async function copyTables(types: readonly string[]): Promise<number> {
  const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((done, refuse) => {
      request.addEventListener('success', () => done(request.result))
      request.addEventListener('error', () => refuse(new Error('a request failed')))
    })
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
  const opened = await Promise.all(names.map((name) => asked(indexedDB.open(name))))
  const base = opened.find((one) => one.objectStoreNames.contains('ops'))
  if (!base) throw new Error('no base is open')
  const request = indexedDB.open('bench-bare', 1)
  request.addEventListener('upgradeneeded', () => {
    for (const type of types) {
      const store = request.result.createObjectStore(type, { keyPath: 'id' })
      store.createIndex('_refs', '_refs', { multiEntry: true })
      for (const name of ['_key', '_cf', '_del']) store.createIndex(name, name)
    }
  })
  const bare = await asked(request)
  let ms = 0
  for (const type of types)
    for (let last: IDBValidKey = ''; ;) {
      const table: IDBObjectStore = base.transaction(type).objectStore(type)
      const rows: { readonly id: string }[] = await asked(table.getAll(IDBKeyRange.lowerBound(last, true), 5000))
      const end = rows.at(-1)
      if (!end) break
      last = end.id
      const start = performance.now()
      await new Promise<void>((done, refuse) => {
        const transaction = bare.transaction(type, 'readwrite', { durability: 'strict' })
        for (const row of rows) transaction.objectStore(type).put(row)
        transaction.addEventListener('complete', () => done())
        transaction.addEventListener('error', () => refuse(new Error('the rows could not be put')))
      })
      ms += performance.now() - start
    }
  for (const one of [...opened, bare]) one.close()
  await asked(indexedDB.deleteDatabase('bench-bare'))
  return ms
}
