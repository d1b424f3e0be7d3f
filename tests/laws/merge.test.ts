import { expect, test } from 'vitest'
import { faults } from '../helpers/merge-commands'
import { liveCounted } from '../helpers/merge-count'
import type { Situation } from '../helpers/merge-tally'

/** More runs for a night: `MERGE_RUNS=20000`. */
const runs = Number(process.env['MERGE_RUNS'] ?? 300)
const seed = Number(process.env['MERGE_SEED'] ?? 42)

/** How often each must occur in a hundred runs, so that the runs promise something. */
const wanted: Readonly<Partial<Record<Situation, number>>> = {
  'one row imported on two laptops': 100,
  'an erasure meets an edit made meanwhile': 40,
  'an old file brings an erased value': 30,
  'an item is moved': 5,
  'an item is deleted': 30,
  'an item is moved here and deleted there': 50,
  'an undo writes': 100,
  'an undo of several records writes': 40,
  'a redo writes': 20,
  'a disagreement is settled': 10,
  'a deletion in dispute is settled': 5,
  'a restore that is noticed': 3,
  'a restore that is not noticed': 3,
  'a copied laptop that is noticed': 20,
  'a copied laptop that is not noticed': 20,
  'a feed written by two laptops': 10,
  'a short file taken': 20,
  'a short file refused': 2,
  'the power cut in the middle of a merge': 20,
  'fields in disagreement': 100,
  'records deleted there and written here': 50,
  'a laptop gets the newer version': 20,
  'a laptop gets the newer version and shows what it could not': 2,
  'an older laptop takes in what only newer ones understand': 100,
  'an older laptop hands on what only newer ones understand': 15,
  ...Object.fromEntries(faults.map((fault) => [`a bad file refused: ${fault}` as const, 1])),
}

test('whatever people do at several laptops, of two versions, nothing they wrote is lost and all of them end with the same records', async () => {
  const { runs: lived, failure, tally } = await liveCounted(runs, seed)
  expect(failure).toBeNull()
  expect(lived).toBe(runs)
  const rare = Object.entries(wanted).filter(([what, times]) => (tally.get(what) ?? 0) < (times * runs) / 100)
  expect(rare.map(([what, times]) => `${what}: ${tally.get(what) ?? 0} of ${(times * runs) / 100}`)).toEqual([])
}, 3_600_000)
