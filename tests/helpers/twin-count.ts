import fc from 'fast-check'
import { lives, type Command } from './merge-commands'
import { live } from './merge-life'
import type { Tally } from './merge-tally'
import { StorePool } from './store-pool'
import type { TwinFault } from './twin-faults'
import { TwinLab } from './twin-lab'
import type { Counted } from './merge-count'

// The store has no field without disagreements.
const isOfStore = (command: Command): boolean => !('field' in command) || command.field !== 'q'

/** Lives through that many runs of the model with stores of the app beside the laptops, and counts. Stops at a failure. */
export async function twinsCounted(runs: number, seed: number, fault: TwinFault = 'none'): Promise<Counted> {
  const tally: Tally = new Map()
  const pool = new StorePool()
  const property = fc.asyncProperty(lives, async (commands: readonly Command[]) => {
    const lab = new TwinLab(pool, tally, fault)
    try {
      await live(commands.filter(isOfStore), lab, tally)
      await lab.end()
    } finally {
      await lab.clear()
    }
  })
  const { failed, numRuns, errorInstance } = await fc.check(property, { numRuns: runs, seed, endOnFailure: true })
  await pool.end()
  const commands = [...tally].reduce((sum, [what, times]) => sum + (what.startsWith('do ') ? times : 0), 0)
  const failure = !failed ? null : errorInstance instanceof Error ? errorInstance.message : String(errorInstance)
  return { runs: numRuns, commands, tally, failure }
}
