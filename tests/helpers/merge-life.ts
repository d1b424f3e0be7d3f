import type { Command } from './merge-commands'
import { act, meet, openWorld, pack, type World } from './merge-day'
import { Laptop } from './merge-laptop'
import type { Mutant } from './merge-sample'
import { audit, must, type PackedFile } from './merge-world'

/** On what a life is lived. */
export interface Lab {
  readonly mutant: Mutant
  /** A laptop as it comes out of its box. */
  readonly laptop: () => Laptop
  /** What is to be looked at after each thing that somebody did. */
  readonly afterEach: () => Promise<void>
}

/** Laptops that live in memory alone. */
export function inMemory(mutant: Mutant): Lab {
  return { mutant, laptop: () => new Laptop(mutant), afterEach: () => Promise.resolve() }
}

/** Lives through some commands, lets everybody meet, and takes the old files once more. Throws at whatever is lost, invented or different. */
export async function live(commands: readonly Command[], lab: Lab): Promise<void> {
  const world = openWorld(lab.mutant, lab.laptop)
  for (const [step, command] of commands.entries()) {
    await act(world, command)
    await lab.afterEach()
    const desk = world.desks[command.desk % world.desks.length]
    if (desk && step % 8 === 0) audit(desk)
  }
  const alone = await takenInAnyOrder(world, lab)
  await meet(world)
  await lab.afterEach()
  must(alone === world.desks[0]?.laptop.state(), 'a fresh laptop differs')
  await takeOldFiles(world)
  await lab.afterEach()
  must(alone === world.desks[0]?.laptop.state(), 'an old file changed something')
}

async function takenInAnyOrder(world: World, lab: Lab): Promise<string> {
  const files = world.desks.map((desk) => pack(desk).file)
  const states: string[] = []
  for (const order of [files, files.toReversed()]) {
    const laptop = lab.laptop()
    for (const file of order) must((await laptop.importFile(file)).ok, 'a complete file was refused')
    await lab.afterEach()
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
