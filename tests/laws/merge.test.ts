import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commandLists } from '../helpers/merge-commands'
import { inMemory, live } from '../helpers/merge-life'
import type { Mutant } from '../helpers/merge-sample'
import type { Command } from '../helpers/merge-commands'

/** More runs for a night: `MERGE_RUNS=20000`. */
const runs = Number(process.env['MERGE_RUNS'] ?? 120)
const seed = Number(process.env['MERGE_SEED'] ?? 42)

const property = (mutant: Mutant): fc.IAsyncProperty<[Command[]]> =>
  fc.asyncProperty(commandLists(60, 120), async (commands) => {
    await live(commands, inMemory(mutant))
  })

test('whatever people do at several laptops, nothing they wrote is lost and all of them end with the same records', async () => {
  await fc.assert(property('none'), { numRuns: runs, seed, endOnFailure: true })
}, 600_000)

const mutants: readonly Mutant[] = [
  'late-base',
  'last-writer-wins',
  'counter-ids',
  'forgotten-erasure',
  'unchecked',
  'blind-deletion',
  'no-tip-check',
  'without-starts',
  'absent-is-deleted',
]

test.each(mutants)(
  'a merge with the fault « %s » is found out',
  async (mutant) => {
    const answer = await fc.check(property(mutant), { numRuns: 60, seed, endOnFailure: true })
    expect(answer.failed).toBe(true)
  },
  120_000,
)
