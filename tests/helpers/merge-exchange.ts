import type { Op } from '../../shared/merge/op'
import type { Command } from './merge-commands'
import { tell, tellTaken, type Tally } from './merge-tally'
import { isStrange } from './merge-versions'
import { audit, auditErased, copyDesk, learn, must, type Desk, type PackedFile, type World } from './merge-world'

/** A complete file of a desk, and what is in it by the bystander's account. */
export function pack(desk: Desk): PackedFile {
  return { file: desk.laptop.exportFile(), known: new Set(desk.known), groups: [...desk.groups], from: desk, version: desk.laptop.version }
}

/** Puts a file for one other desk on the table: what that one lacks, as far as its last file told. */
export function packShort(world: World, desk: Desk, number: number): void {
  const to = world.desks[number % world.desks.length]
  const tips = to && desk.peers.get(to)
  if (to && tips && to !== desk) world.files.push({ ...pack(desk), file: desk.laptop.exportFile(tips) })
}

/** Takes a file from the table in. Only a short one may be refused, and then nothing changes; twice is the same as once. */
export async function take(world: World, desk: Desk, number: number): Promise<void> {
  const packed = fileOnTable(world, number)
  if (!packed) return
  const { laptop } = desk
  const before = laptop.state()
  const size = laptop.ops.size
  const answer = await laptop.importFile(packed.file)
  if (answer.ok) {
    desk.peers.set(packed.from, packed.file.tips)
    if (packed.file.short) tell(world.tally, 'a short file taken')
    tellTaken(world.tally, desk.known, packed.known)
    tellStrange(world.tally, desk, packed)
    learn(desk, packed)
    auditErased(laptop, desk.known)
    must(laptop.ops.size >= size, 'the op set shrank')
    const after = laptop.state()
    await laptop.importFile(packed.file)
    must(laptop.state() === after, 'the same file twice is not the same as once')
  } else {
    must(packed.file.short && answer.problem.reason === 'incomplete', `a good file was refused: ${answer.problem.detail}`)
    must(laptop.state() === before, 'a refused file changed the store')
    tell(world.tally, 'a short file refused')
  }
}

function tellStrange(tally: Tally, { laptop, known }: Desk, packed: PackedFile): void {
  if (![...packed.known].some((write) => !known.has(write) && isStrange(write.op))) return
  if (laptop.version === 'older') tell(tally, 'an older laptop takes in what only newer ones understand')
  if (packed.version === 'older') tell(tally, 'an older laptop hands on what only newer ones understand')
}

/** The power fails while a file is taken in. The app is then as it was before; an engine that wrote a part of it must not lose anything either. */
export async function cutPower(world: World, desk: Desk, command: { readonly file: number; readonly at: number }): Promise<void> {
  const packed = fileOnTable(world, command.file)
  const fresh = packed && (await desk.laptop.check(packed.file))
  if (!packed || !fresh?.ok || fresh.value.length === 0) return
  desk.laptop.breakOff(packed.file, command.at)
  tell(world.tally, 'the power cut in the middle of a merge')
  // A file that carries an erasure is taken in one transaction: it is there whole or not at all.
  if (fresh.value.some((op) => op.envelope.k === 'erase')) return
  const part: readonly Op[] = fresh.value.slice(0, 1 + (command.at % fresh.value.length))
  desk.laptop.take(part)
  if (part.some((op) => op.envelope.r === desk.laptop.feed)) desk.laptop.rotate()
  learn(desk, { known: packed.known, groups: [] }, new Set(part.map((op) => op.id)))
}

/** Puts a desk back to one of its safety copies, or copies it whole as another desk; somebody notices, or nobody does. */
export function putBack(world: World, desk: Desk, command: Extract<Command, { readonly do: 'put-back' | 'clone' }>): void {
  const how = command.noticed ? 'is noticed' : 'is not noticed'
  if (command.do === 'clone') {
    if (world.desks.length > 4) return
    const copy = copyDesk(desk)
    if (command.noticed) copy.laptop.rotate()
    world.desks.push(copy)
    tell(world.tally, `a copied laptop that ${how}`)
    return
  }
  const copies = world.copies.filter((copy) => copy.owner === desk)
  const chosen = copies[command.pick % Math.max(1, copies.length)]
  if (!chosen) return
  const back = copyDesk(chosen.desk)
  Object.assign(desk, { ...back, peers: new Map(), forms: [] })
  if (command.noticed) desk.laptop.rotate()
  tell(world.tally, `a restore that ${how}`)
}

/** Everybody gives everybody a complete file, some rounds of them; then all must be the same, and nothing lost. */
export async function meet(world: World, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const packed = world.desks.map(pack)
    for (const desk of world.desks)
      for (const file of packed.toReversed()) {
        if (file.from === desk) continue
        const answer = await desk.laptop.importFile(file.file)
        must(answer.ok, 'a complete file was refused')
        tellTaken(world.tally, desk.known, file.known)
        tellStrange(world.tally, desk, file)
        learn(desk, file)
      }
  }
  const [first] = world.desks
  for (const { laptop } of world.desks) {
    must(laptop.state('older') === first?.laptop.state('older'), 'two laptops that know the same differ')
    must(laptop.state('newer') === first?.laptop.state('newer'), 'two laptops that know the same differ in a newer version')
  }
  for (const desk of world.desks) audit(desk)
  tellEnd(world)
}

function tellEnd({ tally, desks: [first] }: World): void {
  if (!first) return
  const rows = [...first.laptop.rows.values()]
  tell(tally, 'a feed written by two laptops', [...first.laptop.feeds.values()].filter((tips) => tips.length > 1).length)
  tell(
    tally,
    'fields in disagreement',
    rows.reduce((sum, row) => sum + row._cf, 0),
  )
  tell(tally, 'records deleted there and written here', rows.filter((row) => row._de.length > 0).length)
}

function fileOnTable(world: World, number: number): PackedFile | undefined {
  return world.files[number % Math.max(1, world.files.length)]
}
