import '../helpers/stub-window'
import fc from 'fast-check'
import { test } from 'vitest'
import { commandLists, type Command } from '../helpers/merge-commands'
import { live } from '../helpers/merge-life'
import { TwinLab } from '../helpers/twin-lab'

/** More runs for a night: `VITE_STORE_RUNS=2000`. */
const runs = Number(import.meta.env['VITE_STORE_RUNS'] ?? 20)
const seed = Number(import.meta.env['VITE_STORE_SEED'] ?? 42)

// The store has no field without disagreements.
const isOfStore = (command: Command): boolean => !('field' in command) || command.field !== 'q'

test('whatever people do at several laptops, the stores of the app hold what the audited model holds', async () => {
  const property = fc.asyncProperty(commandLists(60, 120), async (commands) => {
    const lab = new TwinLab()
    try {
      await live(commands.filter(isOfStore), lab)
      await lab.end()
    } finally {
      await lab.clear()
    }
  })
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: true })
}, 3_600_000)
