import { canonicalJson, type Json } from '../../shared/kernel/json'
import type { FieldName, Key, Op, OpId } from '../../shared/merge/op'
import { isQuietSample } from './merge-sample'

export const itemScopes = ['phones/i1/', 'phones/i2/'] as const
export const scopes: readonly string[] = ['', ...itemScopes]
export const editable: readonly FieldName[] = [
  'pronunciation',
  'website',
  'q',
  'sectors/culture',
  'sectors/water',
  'later',
  'badges/z',
  ...itemScopes.flatMap((scope) => [`${scope}phone`, `${scope}use`, `${scope}$order`]),
]
/** Every field that a run may touch, and two that it never does. */
export const allFields: readonly FieldName[] = [...editable, ...scopes.map((scope) => `${scope}$del`), 'never', 'phones/i9/phone']

/** One write as a bystander with perfect memory notes it: what the person set, and what stood on the screen. */
export interface Write {
  readonly op: Op
  readonly key: Key
  readonly set: Readonly<Record<FieldName, Json>>
  readonly saw: Readonly<Record<FieldName, readonly Write[]>>
  readonly seen: readonly Write[]
  /** Of an undo or redo, by field: the writes whose values it brought back. */
  readonly brought: Readonly<Record<FieldName, readonly Write[]>>
  readonly erases: readonly (readonly [Write, FieldName])[]
}

type Known = ReadonlySet<Write>

export function isDeletionName(field: FieldName): boolean {
  return field === '$del' || field.endsWith('/$del')
}

/** Whether a write is later than another in the one order. */
export function isLater(a: Write, b: Write): boolean {
  return a.op.envelope.l > b.op.envelope.l || (a.op.envelope.l === b.op.envelope.l && a.op.id > b.op.id)
}

const gone = new WeakMap<Known, { readonly size: number; readonly values: ReadonlySet<string> }>()

/** The values erased as far as somebody knows, `<op> <field>`. */
export function erasedValues(known: Known): ReadonlySet<string> {
  const kept = gone.get(known)
  if (kept?.size === known.size) return kept.values
  const values = new Set([...known].flatMap((write) => write.erases.map(([erased, field]) => `${erased.op.id} ${field}`)))
  gone.set(known, { size: known.size, values })
  return values
}

/** The text of the value that a write gave a field; undefined when it is erased. */
export function valueText(known: Known, write: Write, field: FieldName): string | undefined {
  return erasedValues(known).has(`${write.op.id} ${field}`) ? undefined : writtenText(write, field)
}

const written = new WeakMap<Write, Map<FieldName, string>>()

function writtenText(write: Write, field: FieldName): string {
  const own = written.get(write) ?? new Map<FieldName, string>()
  written.set(write, own)
  const known = own.get(field)
  if (known !== undefined) return known
  const text = canonicalJson(write.set[field] ?? null)
  own.set(field, text)
  return text
}

export function settersOf(known: Known, key: Key, field: FieldName): readonly Write[] {
  return [...known].filter((write) => write.key === key && Object.hasOwn(write.set, field))
}

function isStart(write: Write, field: FieldName): boolean {
  const { a } = write.op.envelope
  return (a === 'import' || a === 'seed') && Object.hasOwn(write.set, field) && !isDeletionName(field) && !write.saw[field]?.length
}

const takesTwins = (write: Write): boolean => write.op.envelope.a !== 'undo'

/** What nobody has written over knowingly. Equal first values of two imports are one. */
export function headsIn(known: Known, key: Key, field: FieldName): readonly Write[] {
  const all = settersOf(known, key, field)
  const sawn = new Set(all.flatMap((write) => write.saw[field] ?? []))
  const sawnForGood = new Set(all.filter(takesTwins).flatMap((write) => write.saw[field] ?? []))
  const ended = new Set([...sawnForGood].filter((write) => isStart(write, field)).map((write) => valueText(known, write, field)))
  return all.filter((write) => {
    const text = valueText(known, write, field)
    return !sawn.has(write) && !(text !== undefined && isStart(write, field) && ended.has(text))
  })
}

export function livingIn(known: Known, key: Key, field: FieldName): readonly Write[] {
  return headsIn(known, key, field).filter((write) => valueText(known, write, field) !== undefined)
}

export function winnerIn(known: Known, key: Key, field: FieldName): Write | null {
  return livingIn(known, key, field).reduce<Write | null>((best, write) => (best && isLater(best, write) ? best : write), null)
}

/** Edits that the deletion of a scope did not know of. */
export function editedDespite(known: Known, key: Key, scope: string): readonly FieldName[] {
  const deletions = livingIn(known, key, `${scope}$del`).filter((write) => write.set[`${scope}$del`] === true)
  if (deletions.length === 0) return []
  const seen = new Set(deletions.flatMap((write) => [write, ...write.seen]))
  const seenForGood = deletions.filter(takesTwins).flatMap((write) => write.seen)
  const counts = (write: Write, field: FieldName): boolean => {
    if (seen.has(write) || (isDeletionName(field) && write.set[field] === true)) return false
    const isTwin = (other: Write): boolean =>
      other.key === key && isStart(other, field) && valueText(known, other, field) === valueText(known, write, field)
    return !(isStart(write, field) && seenForGood.some(isTwin))
  }
  return allFields
    .filter((field) => field.startsWith(scope) && field !== `${scope}$del` && !isQuietSample(field))
    .filter((field) => livingIn(known, key, field).some((write) => counts(write, field)))
    .toSorted()
}

export function isDeletedIn(known: Known, key: Key, scope: string): boolean {
  const deletions = livingIn(known, key, `${scope}$del`)
  const allDelete = deletions.length > 0 && deletions.every((write) => write.set[`${scope}$del`] === true)
  return allDelete && editedDespite(known, key, scope).length === 0
}

/** What stands on the screen for a field: the writes of the value shown. */
export function shownIn(known: Known, key: Key, field: FieldName): readonly Write[] {
  const winner = winnerIn(known, key, field)
  const text = winner ? valueText(known, winner, field) : null
  return headsIn(known, key, field).filter((write) => {
    const own = valueText(known, write, field)
    return isQuietSample(field) || own === undefined || own === text
  })
}

/** All that somebody sees of a record or item, when it is deleted. */
export function seenIn(known: Known, key: Key, scope: string): readonly Write[] {
  const fields = allFields.filter((field) => field.startsWith(scope) && field !== `${scope}$del` && !isQuietSample(field))
  return fields.flatMap((field) => headsIn(known, key, field))
}

/** A write that an undo is expected to make. */
export interface ExpectedWrite {
  readonly key: Key
  readonly set: Record<FieldName, Json>
  readonly saw: Record<FieldName, readonly Write[]>
  readonly brought: Record<FieldName, readonly Write[]>
  readonly seen: Write[]
}

/** What the undo of a group writes, record by record. */
export function expectedUndo(known: Known, group: string): readonly ExpectedWrite[] {
  const all = [...known].filter((write) => write.op.envelope.g === group && write.erases.length === 0)
  const keys = [...new Set(all.map((write) => write.key))].toSorted()
  return keys.flatMap((key) =>
    expectedUndoOf(
      known,
      key,
      all.filter((write) => write.key === key),
    ),
  )
}

type Put = (
  index: number,
  field: FieldName,
  value: Json,
  rest: { readonly saw: readonly Write[]; readonly seen: readonly Write[]; readonly brought: readonly Write[] | null },
) => void

function expectedUndoOf(known: Known, key: Key, mine: readonly Write[]): readonly ExpectedWrite[] {
  const own = new Set(mine)
  const fields = [...new Set(mine.flatMap((write) => Object.keys(write.set)))].toSorted()
  const made: ExpectedWrite[] = []
  const put: Put = (index, field, value, rest) => {
    const write = (made[index] ??= { key, set: {}, saw: {}, brought: {}, seen: [] })
    write.set[field] = value
    write.saw[field] = rest.saw
    if (rest.brought) write.brought[field] = rest.brought
    write.seen.push(...rest.seen)
  }
  const born = bornScopes(known, key, mine, fields)
  for (const scope of born) if ((scope === '' || !born.includes('')) && !isDeletedIn(known, key, scope)) unmake(known, key, scope, own, put)
  for (const field of fields) if (!born.some((scope) => field.startsWith(scope))) bringBack(known, key, field, own, put)
  return made
}

function unmake(known: Known, key: Key, scope: string, own: ReadonlySet<Write>, put: Put): void {
  const inside = allFields.filter((field) => field.startsWith(scope) && field !== `${scope}$del` && !isQuietSample(field))
  const untouched = inside.every((field) =>
    headsIn(known, key, field).every((write) => behind(write, field, own).every((one) => own.has(one))),
  )
  const deletions = headsIn(known, key, `${scope}$del`)
  if (untouched && deletions.every((write) => write.set[`${scope}$del`] !== true))
    put(0, `${scope}$del`, true, { saw: deletions, seen: seenIn(known, key, scope), brought: null })
}

function bringBack(known: Known, key: Key, field: FieldName, own: ReadonlySet<Write>, put: Put): void {
  const heads = headsIn(known, key, field)
  const winner = winnerIn(known, key, field)
  const held = isQuietSample(field) ? heads.filter((write) => write === winner) : heads
  const stood = held.flatMap((write) => behind(write, field, own))
  if (stood.length === 0 || stood.some((write) => !own.has(write))) return
  const past = pastOf(stood, field, own)
  const texts = [...new Set(past.map((write) => valueText(known, write, field)))]
  if (texts.includes(undefined)) return
  const former = texts.length > 0 ? texts.map((text) => text ?? '').toSorted() : [isDeletionName(field) ? 'false' : 'null']
  const seen = past.filter((write) => write.set[field] === true).flatMap((write) => write.seen)
  former.forEach((text, index) =>
    put(index, field, JSON.parse(text), { saw: heads, seen: isDeletionName(field) && text === 'true' ? seen : [], brought: past }),
  )
}

// An undo stands for what it brought back, unless it is itself what is being undone.
function behind(write: Write, field: FieldName, own: ReadonlySet<Write>): readonly Write[] {
  const brought = write.brought[field]
  return own.has(write) || !brought ? [write] : brought.flatMap((earlier) => behind(earlier, field, own))
}

function pastOf(from: readonly Write[], field: FieldName, own: ReadonlySet<Write>): readonly Write[] {
  const past = new Set<Write>()
  let edge = from
  while (edge.length > 0) {
    const before = edge.flatMap((write) => write.saw[field] ?? [])
    for (const write of before) if (!own.has(write)) past.add(write)
    edge = before.filter((write) => own.has(write))
  }
  return [...past]
}

function bornScopes(known: Known, key: Key, mine: readonly Write[], fields: readonly FieldName[]): readonly string[] {
  const touches = (write: Write, scope: string): boolean => Object.keys(write.set).some((field) => field.startsWith(scope))
  const others = [...known].filter((write) => write.key === key && write.erases.length === 0 && !mine.includes(write))
  return scopes.filter((scope) => {
    if (!fields.some((field) => field.startsWith(scope) && !isDeletionName(field) && !isQuietSample(field))) return false
    const own = mine.filter((write) => touches(write, scope))
    return !others.some((write) => touches(write, scope) && own.every((one) => isLater(one, write)))
  })
}

/** The ids of some writes, sorted, each once. */
export function idsOf(writes: readonly Write[]): readonly OpId[] {
  return [...new Set(writes.map((write) => write.op.id))].toSorted()
}
