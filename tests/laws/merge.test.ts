import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commandLists } from '../helpers/merge-commands'
import { act, meet, openWorld, pack, type World } from '../helpers/merge-day'
import { Laptop } from '../helpers/merge-laptop'
import type { Mutant } from '../helpers/merge-sample'
import { audit, must, type PackedFile } from '../helpers/merge-world'
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
  const alone = await takenInAnyOrder(world, mutant)
  await meet(world)
  must(alone === world.desks[0]?.laptop.state(), 'a fresh laptop differs')
  await takeOldFiles(world)
  must(alone === world.desks[0]?.laptop.state(), 'an old file changed something')
}

async function takenInAnyOrder(world: World, mutant: Mutant): Promise<string> {
  const files = world.desks.map((desk) => pack(desk).file)
  const states: string[] = []
  for (const order of [files, files.toReversed()]) {
    const laptop = new Laptop(mutant)
    for (const file of order) must((await laptop.importFile(file)).ok, 'a complete file was refused')
    states.push(laptop.state())
  }
  must(states[0] === states[1], 'the order of files matters')
  return states[0] ?? ''
}

// A file may hold work that a restore took from everybody: that one is not old, but new.
async function takeOldFiles(world: World): Promise<void> {
  const [first] = world.desks
  const isOld = (packed: PackedFile): boolean => !packed.file.short && [...packed.known].every((write) => first?.known.has(write))
  for (const packed of world.files.filter(isOld))
    must((await first?.laptop.importFile(packed.file))?.ok === true, 'an old file was refused')
}

const property = (mutant: Mutant): fc.IAsyncProperty<[Command[]]> =>
  fc.asyncProperty(commandLists(60, 120), async (commands) => {
    await live(commands, mutant)
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
