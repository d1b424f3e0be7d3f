import type { Page } from 'playwright-core'
import type { RecordType } from '../../shared/fields/record-type'
import { randomRow, seededChance } from '../helpers/random-records'

const batch = 5000

/** Puts drawn records into the tables of the open base, beside its ops: for measures of reading only. Resolves with the time that the bare puts took. */
export async function fillTable(page: Page, type: RecordType, count: number): Promise<number> {
  const chance = seededChance(2026)
  let tookMs = 0
  for (let from = 0; from < count; from += batch) {
    const rows = Array.from({ length: Math.min(batch, count - from) }, (_, at) => randomRow(type, from + at, chance))
    tookMs += await page.evaluate(putRows, { type: String(type), rows: JSON.stringify(rows) })
  }
  return tookMs
}

// Runs in the page: only what is written here is at hand there.
async function putRows({ type, rows }: { readonly type: string; readonly rows: string }): Promise<number> {
  const values = JSON.parse(rows) as readonly unknown[]
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
  const opened = await Promise.all(
    names.map(
      (name) =>
        new Promise<IDBDatabase>((done, refuse) => {
          const request = indexedDB.open(name)
          request.addEventListener('success', () => done(request.result))
          request.addEventListener('error', () => refuse(new Error(`cannot open ${name}`)))
        }),
    ),
  )
  const base = opened.find((one) => one.objectStoreNames.contains(type))
  if (!base) throw new Error('no base is open')
  const start = performance.now()
  await new Promise<void>((done, refuse) => {
    const transaction = base.transaction(type, 'readwrite', { durability: 'strict' })
    for (const value of values) transaction.objectStore(type).put(value)
    transaction.addEventListener('complete', () => done())
    transaction.addEventListener('error', () => refuse(new Error('the records could not be put')))
  })
  for (const one of opened) one.close()
  return performance.now() - start
}
