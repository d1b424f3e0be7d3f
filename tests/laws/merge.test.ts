import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commandLists } from '../helpers/merge-commands'
import { act, meet, openWorld, pack } from '../helpers/merge-day'
import { Laptop } from '../helpers/merge-laptop'
import type { Mutant } from '../helpers/merge-sample'
import { audit, must } from '../helpers/merge-world'
import type { Command } from '../helpers/merge-commands'

/** More runs for a night: `MERGE_RUNS=20000`. */
const runs = Number(process.env['MERGE_RUNS'] ?? 120)
const seed = Number(process.env['MERGE_SEED'] ?? 42)

async function live(commands: readonly Command[], mutant: Mutant): Promise<void> {
  const world = openWorld(mutant)
  for (const [step, command] of commands.entries()) {
    await act(world, command)
    const desk = world.desks[command.desk % world.desks.length]
    if (desk && step % 8 === 0) audit(desk)
  }
  const files = world.desks.map((desk) => pack(desk).file)
  const forwards = new Laptop(mutant)
  const backwards = new Laptop(mutant)
  for (const file of files) must((await forwards.importFile(file)).ok, 'a complete file was refused')
  for (const file of files.toReversed()) must((await backwards.importFile(file)).ok, 'a complete file was refused')
  must(forwards.state() === backwards.state(), 'the order of files matters')
  await meet(world)
  const [first] = world.desks
  must(forwards.state() === first?.laptop.state(), 'a fresh laptop differs')
  const met = first?.laptop.state()
  for (const packed of world.files) {
    if (packed.file.short || [...packed.known].some((write) => !first?.known.has(write))) continue
    must((await first?.laptop.importFile(packed.file))?.ok === true, 'an old file was refused')
  }
  must(first?.laptop.state() === met, 'an old file changed something')
}

const property = (mutant: Mutant): fc.IAsyncProperty<[Command[]]> =>
  fc.asyncProperty(commandLists(60, 120), async (commands) => {
    await live(commands, mutant)
  })

test('whatever people do at several laptops, nothing they wrote is lost and all of them end with the same records', async () => {
  await fc.assert(property('none'), { numRuns: runs, seed, endOnFailure: true })
}, 600_000)

const mutants: readonly Mutant[] = ['late-base', 'last-writer-wins', 'counter-ids', 'forgotten-erasure', 'unchecked', 'blind-deletion']

test.each(mutants)(
  'a merge with the fault « %s » is found out',
  async (mutant) => {
    const answer = await fc.check(property(mutant), { numRuns: 60, seed, endOnFailure: true })
    expect(answer.failed).toBe(true)
  },
  120_000,
)
