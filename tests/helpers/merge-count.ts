import fc from 'fast-check'
import { lives, type Command } from './merge-commands'
import { inMemory, live } from './merge-life'
import type { Mutant } from './merge-sample'
import type { Tally } from './merge-tally'

/** What some runs of the model came to. */
export interface Counted {
  readonly runs: number
  readonly commands: number
  /** How often each command was given (`do edit`) and each situation occurred. */
  readonly tally: ReadonlyMap<string, number>
  /** Why the first run that failed did; null when none did. */
  readonly failure: string | null
}

/** The run in which a fault was found out, and by which law. */
export interface Death {
  readonly run: number
  readonly law: string
}

/** Lives through that many runs of the model in memory, without faults, and counts. Stops at a failure. */
export async function liveCounted(runs: number, seed: number): Promise<Counted> {
  const tally: Tally = new Map()
  const { numRuns, failure } = await check('none', runs, seed, tally)
  const commands = [...tally].reduce((sum, [what, times]) => sum + (what.startsWith('do ') ? times : 0), 0)
  return { runs: numRuns, commands, tally, failure }
}

/** Lives with a fault put in on purpose until a law finds it out; null when none does within `runs` runs. */
export async function deathOf(mutant: Mutant, seed: number, runs = 60): Promise<Death | null> {
  const { numRuns, failure } = await check(mutant, runs, seed, new Map())
  return failure === null ? null : { run: numRuns, law: failure }
}

async function check(
  mutant: Mutant,
  runs: number,
  seed: number,
  tally: Tally,
): Promise<{ readonly numRuns: number; readonly failure: string | null }> {
  const property = fc.asyncProperty(lives, async (commands: readonly Command[]) => {
    await live(commands, inMemory(mutant), tally)
  })
  const { failed, numRuns, errorInstance } = await fc.check(property, { numRuns: runs, seed, endOnFailure: true })
  if (!failed) return { numRuns, failure: null }
  return { numRuns, failure: errorInstance instanceof Error ? errorInstance.message : String(errorInstance) }
}
