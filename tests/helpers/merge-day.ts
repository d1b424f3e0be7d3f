import type { Json } from '../../shared/kernel/json'
import { conflictsOf } from '../../shared/merge/conflicts'
import { restoreChange } from '../../shared/merge/deletion'
import type { FieldName, Key, Op } from '../../shared/merge/op'
import { shownHeads } from '../../shared/merge/shown'
import { sampleValue, type Command } from './merge-commands'
import { spoil } from './merge-faults'
import { Laptop } from './merge-laptop'
import { erasedValues, expectedUndo, isDeletedIn, itemScopes, seenIn, settersOf, winnerIn, valueText } from './merge-oracle'
import { isQuietSample, sampleKeys, sampleRules, type Mutant } from './merge-sample'
import { audit, copyDesk, headsOn, learn, must, note, openDesk, sawOn, type Desk, type PackedFile } from './merge-world'

/** Rows of two spreadsheets that several people import. */
const spreadsheets: readonly Readonly<Record<Key, Readonly<Record<FieldName, Json>>>>[] = [
  {
    'contact:p1': { pronunciation: 0, website: 1, 'sectors/u': true },
    'contact:p3': { pronunciation: 2, 'phones/i1/phone': 0, 'phones/i1/$order': 'm' },
  },
  {
    'contact:p1': { pronunciation: 0, website: 2, 'sectors/u': true },
    'contact:p3': { pronunciation: 2, 'phones/i1/phone': 1, 'phones/i1/$order': 'm' },
  },
]

/** Some desks, the files on the table between them, never thrown away, and the safety copies. */
export interface World {
  readonly desks: Desk[]
  readonly files: PackedFile[]
  readonly copies: { readonly owner: Desk; readonly desk: Desk }[]
  readonly mutant: Mutant
  unique: number
}

export function openWorld(mutant: Mutant, laptop: () => Laptop = () => new Laptop(mutant)): World {
  const desks = [openDesk(laptop()), openDesk(laptop()), openDesk(laptop())]
  return { desks, files: [], copies: [], mutant, unique: 0 }
}

/** Does one thing, and notes it. */
export async function act(world: World, command: Command): Promise<void> {
  const desk = world.desks[command.desk % world.desks.length]
  if (!desk) return
  world.unique += 1
  switch (command.do) {
    case 'edit':
    case 'open':
    case 'save':
    case 'delete':
    case 'restore-deleted':
    case 'import-rows':
    case 'bulk':
    case 'resolve':
      return writeOne(world, desk, command)
    case 'undo':
    case 'redo':
      return takeBack(desk, command)
    case 'erase':
      return erase(desk, command)
    case 'export':
      world.files.push(pack(desk))
      return
    case 'export-short': {
      const to = world.desks[command.to % world.desks.length]
      const tips = to && desk.peers.get(to)
      if (to && tips && to !== desk) world.files.push({ ...pack(desk), file: desk.laptop.exportFile(tips) })
      return
    }
    case 'take':
      return take(world, desk, command.file)
    case 'back-up':
      world.copies.push({ owner: desk, desk: copyDesk(desk) })
      return
    case 'put-back':
    case 'clone':
      return putBack(world, desk, command)
    case 'power-cut':
      return cutPower(world, desk, command)
    case 'bad-file':
      return spoil(desk, world.files[command.file % Math.max(1, world.files.length)]?.file, command.fault, command.at)
  }
}

export function pack(desk: Desk): PackedFile {
  return { file: desk.laptop.exportFile(), known: new Set(desk.known), groups: [...desk.groups], from: desk }
}

type Writing = Extract<
  Command,
  { readonly do: 'edit' | 'open' | 'save' | 'delete' | 'restore-deleted' | 'import-rows' | 'bulk' | 'resolve' }
>

function writeOne(world: World, desk: Desk, command: Writing): void {
  const { laptop } = desk
  switch (command.do) {
    case 'edit': {
      const saw = sawOn(desk, command.key)
      const set = { [command.field]: sampleValue(command.field, command.value, world.unique) }
      return note(desk, command.key, set, laptop.edit(command.key, set), { saw })
    }
    case 'open':
      desk.forms.push({ key: command.key, row: laptop.rows.get(command.key) ?? null, saw: sawOn(desk, command.key) })
      return
    case 'save': {
      const form = desk.forms.shift()
      if (!form) return
      const set = { [command.field]: sampleValue(command.field, command.value, world.unique) }
      const row = world.mutant === 'late-base' ? (laptop.rows.get(form.key) ?? null) : form.row
      return note(desk, form.key, set, laptop.edit(form.key, set, row), { saw: form.saw })
    }
    case 'delete':
    case 'restore-deleted':
      return deleteOrRestore(desk, command)
    case 'import-rows':
    case 'bulk':
      return writeMany(world, desk, command)
    case 'resolve':
      return resolve(desk, command)
  }
}

function deleteOrRestore(desk: Desk, command: Extract<Writing, { readonly do: 'delete' | 'restore-deleted' }>): void {
  const { laptop, known } = desk
  const { key, scope } = command
  const field = `${scope}$del`
  const row = laptop.rows.get(key)
  if (command.do === 'delete') {
    if (!laptop.heads(key).fields.some((name) => name.startsWith(scope))) return
    const told = { saw: sawOn(desk, key), seen: seenIn(known, key, scope) }
    note(desk, key, { [field]: true }, laptop.remove(key, scope), told)
  } else if (row && winnerIn(known, key, field)) {
    const saw = { [field]: headsOn(desk, key, field) }
    const [ops = []] = laptop.write([restoreChange(key, row, scope)], 'restore')
    note(desk, key, { [field]: false }, ops, { saw })
  }
}

function resolve(desk: Desk, { key, pick }: Extract<Writing, { readonly do: 'resolve' }>): void {
  const { fields, deletions } = conflictsOf(key, desk.laptop.opsOf(key), sampleRules)
  const at = pick % Math.max(1, fields.length + deletions.length)
  const [conflict, deletion] = [fields[at], deletions[at - fields.length]]
  if (deletion) settle(desk, key, deletion.scope, pick % 2 === 0 ? 'keep' : 'delete')
  const side = conflict?.sides[pick % conflict.sides.length]
  if (!conflict || !side) return
  const saw = { [conflict.field]: headsOn(desk, key, conflict.field) }
  note(desk, key, { [conflict.field]: side.value }, desk.laptop.resolve(key, conflict.field, side.value), { saw })
}

function settle(desk: Desk, key: Key, scope: string, what: 'keep' | 'delete'): void {
  const field = `${scope}$del`
  const told = { saw: { [field]: headsOn(desk, key, field) }, ...(what === 'delete' ? { seen: seenIn(desk.known, key, scope) } : {}) }
  note(desk, key, { [field]: what === 'delete' }, desk.laptop.settle(key, scope, what), told)
}

function writeMany(world: World, desk: Desk, command: Extract<Writing, { readonly do: 'import-rows' | 'bulk' }>): void {
  const { laptop, known } = desk
  const changes = sampleKeys.flatMap((key) => {
    const wanted =
      command.do === 'bulk'
        ? { [command.field]: sampleValue(command.field, command.value, world.unique) }
        : (spreadsheets[command.which % 2]?.[key] ?? {})
    const differs = ([field, value]: readonly [string, Json]): boolean => {
      const winner = winnerIn(known, key, field)
      return command.do === 'bulk' || !winner || valueText(known, winner, field) !== JSON.stringify(value)
    }
    const set = Object.fromEntries(Object.entries(wanted).filter(differs))
    const row = laptop.rows.get(key)
    const base = Object.fromEntries(Object.keys(set).map((field) => [field, row ? shownHeads(row, field) : []]))
    return Object.keys(set).length > 0 ? [{ key, set, base, saw: sawOn(desk, key) }] : []
  })
  const ops = laptop.write(changes, command.do === 'bulk' ? 'bulk' : 'import')
  changes.forEach(({ key, set, saw }, index) => note(desk, key, set, ops[index] ?? [], { saw }))
}

function takeBack(desk: Desk, command: { readonly do: 'undo' | 'redo'; readonly pick: number }): void {
  const { laptop, known } = desk
  const undone = new Set([...laptop.ops.values()].filter((op) => op.envelope.a === 'undo').map((op) => op.envelope.g))
  const groups = desk.groups.filter((group) => command.do === 'undo' || undone.has(group))
  // Half of the time one of the last acts, as people do: only so whole rows of undo and redo come about.
  const group = command.pick < 50 ? groups.at(-1 - (command.pick % 4)) : groups[command.pick % groups.length]
  if (group === undefined) return
  const expected = expectedUndo(known, group)
  const { changes, ops } = laptop.undo(group, command.do)
  const text = (list: readonly { readonly key: Key; readonly set: Readonly<Record<FieldName, Json>> }[]): string =>
    JSON.stringify(list.map(({ key, set }) => [key, Object.entries(set).toSorted(([a], [b]) => (a < b ? -1 : 1))]))
  must(text(changes) === text(expected), `an undo wrote ${text(changes)} instead of ${text(expected)}`)
  expected.forEach(({ key, set, saw, seen, brought }, index) => note(desk, key, set, ops[index] ?? [], { saw, seen, brought }))
}

function erase(desk: Desk, command: { readonly key: Key; readonly field: string; readonly all: boolean }): void {
  const { laptop, known } = desk
  const { key, field } = command
  if (isQuietSample(field)) return
  const gone = erasedValues(known)
  const heads = headsOn(desk, key, field)
  const meant = (command.all ? settersOf(known, key, field) : heads).filter((write) => !gone.has(`${write.op.id} ${field}`))
  if (meant.length === 0) return
  const shown = heads.filter((write) => meant.includes(write))
  const scope = itemScopes.find((one) => field.startsWith(one)) ?? ''
  if (shown.length > 0 && !isDeletedIn(known, key, '') && !isDeletedIn(known, key, scope)) {
    const [ops = []] = laptop.write([{ key, set: { [field]: null }, base: { [field]: shown.map((write) => write.op.id) } }])
    note(desk, key, { [field]: null }, ops, { saw: { [field]: shown } })
  }
  const op = laptop.erase(meant.map((write) => ({ op: write.op.id, field })))
  note(desk, '', {}, [op], { erases: meant.map((write) => [write, field] as const) })
}

async function take(world: World, desk: Desk, number: number): Promise<void> {
  const packed = world.files[number % Math.max(1, world.files.length)]
  if (!packed) return
  const before = desk.laptop.state()
  const size = desk.laptop.ops.size
  const answer = await desk.laptop.importFile(packed.file)
  if (answer.ok) {
    desk.peers.set(packed.from, packed.file.tips)
    learn(desk, packed)
    must(desk.laptop.ops.size >= size, 'the op set shrank')
    const after = desk.laptop.state()
    await desk.laptop.importFile(packed.file)
    must(desk.laptop.state() === after, 'the same file twice is not the same as once')
  } else {
    must(packed.file.short && answer.problem.reason === 'incomplete', `a good file was refused: ${answer.problem.detail}`)
    must(desk.laptop.state() === before, 'a refused file changed the store')
  }
}

async function cutPower(world: World, desk: Desk, command: { readonly file: number; readonly at: number }): Promise<void> {
  const packed = world.files[command.file % Math.max(1, world.files.length)]
  const fresh = packed && (await desk.laptop.check(packed.file))
  // A file that carries an erasure is taken in one transaction: it is there whole or not at all.
  if (!packed || !fresh?.ok || fresh.value.length === 0 || fresh.value.some((op) => op.envelope.k === 'erase')) return
  const part: readonly Op[] = fresh.value.slice(0, 1 + (command.at % fresh.value.length))
  desk.laptop.take(part)
  if (part.some((op) => op.envelope.r === desk.laptop.feed)) desk.laptop.rotate()
  learn(desk, { known: packed.known, groups: [] }, new Set(part.map((op) => op.id)))
}

function putBack(
  world: World,
  desk: Desk,
  command: { readonly do: 'put-back' | 'clone'; readonly pick: number; readonly noticed: boolean },
): void {
  if (command.do === 'clone') {
    if (world.desks.length > 4) return
    const copy = copyDesk(desk)
    if (command.noticed) copy.laptop.rotate()
    world.desks.push(copy)
    return
  }
  const copies = world.copies.filter((copy) => copy.owner === desk)
  const chosen = copies[command.pick % Math.max(1, copies.length)]
  if (!chosen) return
  const back = copyDesk(chosen.desk)
  Object.assign(desk, { ...back, peers: new Map(), forms: [] })
  if (command.noticed) desk.laptop.rotate()
}

/** Everybody gives everybody a complete file, twice; then all must be the same, and nothing lost. */
export async function meet(world: World): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    const packed = world.desks.map(pack)
    for (const desk of world.desks)
      for (const file of packed.toReversed()) {
        if (file.from === desk) continue
        const answer = await desk.laptop.importFile(file.file)
        must(answer.ok, 'a complete file was refused')
        learn(desk, file)
      }
  }
  const [first] = world.desks
  for (const desk of world.desks) {
    must(desk.laptop.state() === first?.laptop.state(), 'two laptops that know the same differ')
    audit(desk)
  }
}
