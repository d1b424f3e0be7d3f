import { expect, test } from 'vitest'
import { livingAmong } from '../../../renderer/db/counts'
import type { PonteDatabase } from '../../../renderer/db/database'

test('the living among 100,000 records are counted in a moment: each is gathered once', async () => {
  const asked: number[] = []
  const db = {
    records: () => ({
      bulkGet: (ids: readonly string[]) => {
        asked.push(ids.length)
        return Promise.resolve(ids.map((_, at) => ({ _del: at % 2 })))
      },
    }),
  } as unknown as PonteDatabase
  const keys = Array.from({ length: 100_000 }, (_, at) => `contact:c${at}`)
  const begun = performance.now()
  expect([...(await livingAmong(db, keys))]).toEqual([['contact', 50_000]])
  // Copying what was gathered for each of them took minutes.
  expect(performance.now() - begun).toBeLessThan(5000)
  expect(asked).toEqual([100_000])
})
