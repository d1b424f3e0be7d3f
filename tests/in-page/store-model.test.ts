import '../helpers/stub-window'
import { expect, test } from 'vitest'
import { faults } from '../helpers/merge-commands'
import { twinsCounted } from '../helpers/twin-count'

/** More runs for a night: `VITE_STORE_RUNS=2000`. */
const runs = Number(import.meta.env['VITE_STORE_RUNS'] ?? 100)
const seed = Number(import.meta.env['VITE_STORE_SEED'] ?? 42)

/** How often each must occur in a hundred runs: commands of the app itself, and what only a store can show. */
const wanted: Readonly<Record<string, number>> = {
  'by form': 50,
  'by creation': 20,
  'by deletion': 50,
  'by restore': 3,
  'by erasure': 5,
  'by undo': 50,
  'by resolve': 5,
  'the power cut in the middle of a merge': 15,
  'a short file refused': 1,
  ...Object.fromEntries(faults.map((fault) => [`a bad file refused: ${fault}`, 1])),
}

test('whatever people do at several laptops, the stores of the app hold what the audited model holds', async () => {
  const { runs: lived, failure, tally } = await twinsCounted(runs, seed)
  expect(failure).toBeNull()
  expect(lived).toBe(runs)
  const rare = Object.entries(wanted).filter(([what, times]) => (tally.get(what) ?? 0) < Math.floor((times * runs) / 100))
  expect(rare.map(([what, times]) => `${what}: ${tally.get(what) ?? 0} of ${(times * runs) / 100}`)).toEqual([])
}, 3_600_000)
