import type { Command } from './merge-commands'
import { act } from './merge-day'
import { meet, pack } from './merge-exchange'
import { Laptop } from './merge-laptop'
import type { Mutant } from './merge-sample'
import { tell, type Tally } from './merge-tally'
import type { Version } from './merge-versions'
import { audit, auditErased, must, openWorld, type PackedFile, type World } from './merge-world'

/** On what a life is lived. */
export interface Lab {
  readonly mutant: Mutant
  /** How often everybody gives everybody a complete file at the end; once must do, twice must change nothing. */
  readonly rounds: number
  /** A laptop as it comes out of its box, with a version of the app. */
  readonly laptop: (version: Version) => Laptop
  /** What is to be looked at after each thing that somebody did; all of it when `thorough`. */
  readonly afterEach: (thorough: boolean) => Promise<void>
}

/** Laptops that live in memory alone. */
export function inMemory(mutant: Mutant): Lab {
  return { mutant, rounds: 2, laptop: (version) => new Laptop(mutant, 'base', version), afterEach: () => Promise.resolve() }
}

/** In a life shorter than this everything is looked at after every step; in a longer one only now and then. */
const shortLife = 60
const nowAndThen = 8

/** Lives through some commands, lets everybody meet, and takes the old files once more. Throws at whatever is lost, invented or different. */
export async function live(commands: readonly Command[], lab: Lab, tally: Tally = new Map()): Promise<void> {
  const world = openWorld(lab.mutant, lab.laptop, tally)
  const thorough = commands.length < shortLife
  for (const [step, command] of commands.entries()) {
    tell(tally, `do ${command.do}`)
    await act(world, command)
    await lab.afterEach(thorough)
    const desk = world.desks[command.desk % world.desks.length]
    if (desk && (thorough || step % nowAndThen === 0)) audit(desk)
  }
  const alone = await takenInAnyOrder(world, lab)
  await meet(world, lab.rounds)
  await lab.afterEach(false)
  must(alone === world.desks[0]?.laptop.state('older'), 'a fresh laptop differs')
  await takeOldFiles(world)
  await lab.afterEach(false)
  must(alone === world.desks[0]?.laptop.state('older'), 'an old file changed something')
}

// By a laptop of either version, each with the files in another order.
async function takenInAnyOrder(world: World, lab: Lab): Promise<string> {
  const files = world.desks.map((desk) => pack(desk).file)
  const all = new Set(world.desks.flatMap((desk) => [...desk.known]))
  const [older, newer] = [lab.laptop('older'), lab.laptop('newer')]
  for (const [laptop, order] of [[older, files] as const, [newer, files.toReversed()] as const]) {
    for (const file of order) must((await laptop.importFile(file)).ok, 'a complete file was refused')
    auditErased(laptop, all)
    await lab.afterEach(false)
  }
  must(older.state('older') === newer.state('older'), 'the order of files matters')
  must(older.state('newer') === newer.state('newer'), 'an older version on the way matters')
  return older.state('older')
}

// A file may hold work that a restore took from everybody: that one is not old, but new.
async function takeOldFiles(world: World): Promise<void> {
  const [first] = world.desks
  const isOld = (packed: PackedFile): boolean => !packed.file.short && [...packed.known].every((write) => first?.known.has(write))
  for (const packed of world.files.filter(isOld))
    must((await first?.laptop.importFile(packed.file))?.ok === true, 'an old file was refused')
}
