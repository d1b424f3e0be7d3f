import { canonicalJson, type Json } from '../../shared/kernel/json'
import { conflictsOf } from '../../shared/merge/conflicts'
import type { FieldName, Key } from '../../shared/merge/op'
import { shownHeads } from '../../shared/merge/shown'
import { sampleValue, type Command } from './merge-commands'
import { cutPower, pack, packShort, putBack, take } from './merge-exchange'
import { spoil } from './merge-faults'
import { erasedValues, expectedUndo, isDeletedIn, itemScopes, seenIn, settersOf, winnerIn, valueText } from './merge-oracle'
import { isQuietSample, sampleKeys } from './merge-sample'
import { tell } from './merge-tally'
import { hasField, hasTable, rulesOf } from './merge-versions'
import { copyDesk, headsOn, must, note, sawOn, type Desk, type OpenForm, type World } from './merge-world'

/** Two spreadsheets that several people import: by field, the number of the value. */
const spreadsheets: readonly Readonly<Record<Key, Readonly<Record<FieldName, number>>>>[] = [1, 2].map((number) => ({
  'contact:p1': { pronunciation: 0, website: number, 'sectors/culture': 0 },
  'contact:p3': { pronunciation: 2, 'phones/i1/phone': number - 1, 'phones/i1/$order': 1 },
}))

/** Does one thing, and notes it. */
export async function act(world: World, command: Command): Promise<void> {
  const desk = world.desks[command.desk % world.desks.length]
  if (!desk) return
  world.unique += 1
  switch (command.do) {
    case 'edit':
    case 'open':
    case 'save':
    case 'save-in-two-windows':
    case 'delete':
    case 'restore-deleted':
    case 'import-rows':
    case 'bulk':
    case 'resolve':
      return writeOne(world, desk, command)
    case 'undo':
    case 'redo':
      return takeBack(world, desk, command)
    case 'erase':
      return erase(desk, command)
    case 'export':
      world.files.push(pack(desk))
      return
    case 'export-short':
      return packShort(world, desk, command.to)
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
      return spoil(world, desk, command)
    case 'write-mark':
      return writeMark(world, command.key)
    case 'update-app':
      return updateApp(world, desk)
  }
}

type Writing = Extract<
  Command,
  { readonly do: 'edit' | 'open' | 'save' | 'save-in-two-windows' | 'delete' | 'restore-deleted' | 'import-rows' | 'bulk' | 'resolve' }
>

function writeOne(world: World, desk: Desk, command: Writing): void {
  const { laptop } = desk
  if (('key' in command && !hasTable(laptop.version, command.key)) || ('field' in command && !hasField(laptop.version, command.field)))
    return
  switch (command.do) {
    case 'edit': {
      if (command.field.endsWith('$order') && winnerIn(desk.known, command.key, command.field)) tell(world.tally, 'an item is moved')
      const saw = sawOn(desk, command.key)
      const set = { [command.field]: sampleValue(command.field, command.value, world.unique) }
      return note(desk, command.key, set, laptop.edit(command.key, set), { saw })
    }
    case 'open':
      desk.forms.push(openForm(desk, command.key))
      return
    case 'save': {
      const form = desk.forms.shift()
      return form && saveForm(world, desk, form, { [command.field]: sampleValue(command.field, command.value, world.unique) })
    }
    case 'save-in-two-windows': {
      const forms = [openForm(desk, command.key), openForm(desk, command.key)]
      const values = [command.value, (command.value + 1) % 4]
      return forms.forEach((form, at) =>
        saveForm(world, desk, form, { [command.field]: sampleValue(command.field, values[at] ?? 0, world.unique) }),
      )
    }
    case 'delete':
    case 'restore-deleted':
      return deleteOrRestore(world, desk, command)
    case 'import-rows':
    case 'bulk':
      return writeMany(world, desk, command)
    case 'resolve':
      return resolve(world, desk, command)
  }
}

function openForm(desk: Desk, key: Key): OpenForm {
  return { key, row: desk.laptop.rows.get(key) ?? null, saw: sawOn(desk, key) }
}

function saveForm({ mutant }: World, desk: Desk, { key, row, saw }: OpenForm, set: Readonly<Record<FieldName, Json>>): void {
  const { laptop } = desk
  note(desk, key, set, laptop.edit(key, set, mutant === 'late-base' ? (laptop.rows.get(key) ?? null) : row), { saw })
}

function deleteOrRestore(world: World, desk: Desk, command: Extract<Writing, { readonly do: 'delete' | 'restore-deleted' }>): void {
  const { laptop, known } = desk
  const { key, scope } = command
  const field = `${scope}$del`
  const row = laptop.rows.get(key)
  if (command.do === 'delete') {
    if (!laptop.heads(key).fields.some((name) => name.startsWith(scope))) return
    if (scope !== '') tell(world.tally, 'an item is deleted')
    const told = { saw: sawOn(desk, key), seen: seenIn(known, key, scope) }
    note(desk, key, { [field]: true }, laptop.remove(key, scope), told)
  } else if (row && winnerIn(known, key, field)) {
    const saw = { [field]: headsOn(desk, key, field) }
    note(desk, key, { [field]: false }, laptop.restore(key, scope), { saw })
  }
}

function resolve(world: World, desk: Desk, { key: wanted, pick }: Extract<Writing, { readonly do: 'resolve' }>): void {
  const { rows } = desk.laptop
  const key = rows.get(wanted)?._cf ? wanted : ([...rows].find(([, row]) => row._cf > 0)?.[0] ?? wanted)
  const { fields, deletions } = conflictsOf(key, desk.laptop.opsOf(key), rulesOf(desk.laptop.version))
  const at = pick % Math.max(1, fields.length + deletions.length)
  const [conflict, deletion] = [fields[at], deletions[at - fields.length]]
  if (deletion) settle(world, desk, key, deletion.scope, pick % 2 === 0 ? 'keep' : 'delete')
  const side = conflict?.sides[pick % conflict.sides.length]
  if (!conflict || !side) return
  tell(world.tally, 'a disagreement is settled')
  const saw = { [conflict.field]: headsOn(desk, key, conflict.field) }
  note(desk, key, { [conflict.field]: side.value }, desk.laptop.resolve(key, conflict.field, side.value), { saw })
}

function settle(world: World, desk: Desk, key: Key, scope: string, what: 'keep' | 'delete'): void {
  const field = `${scope}$del`
  const told = { saw: { [field]: headsOn(desk, key, field) }, ...(what === 'delete' ? { seen: seenIn(desk.known, key, scope) } : {}) }
  tell(world.tally, 'a deletion in dispute is settled')
  note(desk, key, { [field]: what === 'delete' }, desk.laptop.settle(key, scope, what), told)
}

function writeMany(world: World, desk: Desk, command: Extract<Writing, { readonly do: 'import-rows' | 'bulk' }>): void {
  const { laptop, known } = desk
  const keys = sampleKeys.filter((key) => hasTable(laptop.version, key))
  const changes = keys.flatMap((key) => {
    const wanted =
      command.do === 'bulk'
        ? { [command.field]: sampleValue(command.field, command.value, world.unique) }
        : mapValues(spreadsheets[command.which % 2]?.[key] ?? {})
    const differs = ([field, value]: readonly [string, Json]): boolean => {
      const winner = winnerIn(known, key, field)
      return command.do === 'bulk' || !winner || valueText(known, winner, field) !== canonicalJson(value)
    }
    const set = Object.fromEntries(Object.entries(wanted).filter(differs))
    const row = laptop.rows.get(key)
    const base = Object.fromEntries(Object.keys(set).map((field) => [field, row ? shownHeads(row, field) : []]))
    return Object.keys(set).length > 0 ? [{ key, set, base, saw: sawOn(desk, key) }] : []
  })
  const ops = laptop.write(changes, command.do === 'bulk' ? 'bulk' : 'import')
  changes.forEach(({ key, set, saw }, index) => note(desk, key, set, ops[index] ?? [], { saw }))
}

function mapValues(row: Readonly<Record<FieldName, number>>): Readonly<Record<FieldName, Json>> {
  return Object.fromEntries(Object.entries(row).map(([field, number]) => [field, sampleValue(field, number, 0)]))
}

function takeBack(world: World, desk: Desk, command: { readonly do: 'undo' | 'redo'; readonly pick: number }): void {
  const { laptop, known } = desk
  const undone = new Set([...laptop.ops.values()].filter((op) => op.envelope.a === 'undo').map((op) => op.envelope.g))
  const groups = desk.groups.filter((group) => command.do === 'undo' || undone.has(group))
  // Half of the time one of the last acts, as people do: only so whole rows of undo and redo come about.
  const group = command.pick < 50 ? groups.at(-1 - (command.pick % 4)) : groups[command.pick % groups.length]
  if (group === undefined) return
  const expected = expectedUndo(known, group)
  const { changes, ops } = laptop.undo(group, command.do)
  const text = (list: readonly { readonly key: Key; readonly set: Readonly<Record<FieldName, Json>> }[]): string =>
    canonicalJson(list.map(({ key, set }) => [key, set]))
  must(text(changes) === text(expected), `an undo wrote ${text(changes)} instead of ${text(expected)}`)
  if (expected.length > 0) tell(world.tally, command.do === 'undo' ? 'an undo writes' : 'a redo writes')
  if (new Set(expected.map(({ key }) => key)).size > 1) tell(world.tally, 'an undo of several records writes')
  expected.forEach(({ key, set, saw, seen, brought }, index) => note(desk, key, set, ops[index] ?? [], { saw, seen, brought }))
}

function erase(desk: Desk, command: { readonly key: Key; readonly field: string; readonly all: boolean }): void {
  const { laptop, known } = desk
  const { key, field } = command
  if (isQuietSample(field) || !hasTable(laptop.version, key)) return
  if (command.all && !field.includes('/i') && hasField(laptop.version, field)) return eraseField(desk, key, field)
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

// As the app erases: all that the field ever held, and what it shows is cleared first, knowing of every head.
function eraseField(desk: Desk, key: Key, field: FieldName): void {
  const { laptop, known } = desk
  const gone = erasedValues(known)
  const meant = settersOf(known, key, field).filter((write) => !gone.has(`${write.op.id} ${field}`))
  if (meant.length === 0) return
  const heads = headsOn(desk, key, field)
  const winner = winnerIn(known, key, field)
  const shows = winner !== null && (!field.includes('/') || winner.set[field] === true) && !isDeletedIn(known, key, '')
  const ops = laptop.eraseField(key, field)
  const erasure = ops.at(-1)
  must(erasure?.envelope.k === 'erase', 'an erasure wrote nothing')
  if (!erasure) return
  if (shows) note(desk, key, { [field]: field.includes('/') ? false : null }, ops.slice(0, -1), { saw: { [field]: heads } })
  must(shows || ops.length === 1, 'an erasure wrote what nobody sees')
  note(desk, '', {}, [erasure], { erases: meant.map((write) => [write, field] as const) })
}

// What only the newer version can say of a record, in an op of a kind of its own.
function writeMark(world: World, key: Key): void {
  const desk = world.desks.find(({ laptop }) => laptop.version === 'newer')
  if (!desk) return
  const op = desk.laptop.writeOther('mark', { c: [{ key, f: ['pronunciation'], base: {} }] }, [{ pronunciation: 'marked' }])
  desk.known.add({ op, key: '', set: {}, saw: {}, seen: [], brought: {}, erases: [] })
}

function updateApp({ tally }: World, { laptop }: Desk): void {
  if (laptop.version === 'newer') return
  const before = JSON.stringify([...laptop.rows])
  laptop.update()
  tell(tally, 'a laptop gets the newer version')
  if (JSON.stringify([...laptop.rows]) !== before) tell(tally, 'a laptop gets the newer version and shows what it could not')
}
