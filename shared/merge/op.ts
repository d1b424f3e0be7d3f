import { shortHash } from '../kernel/hash'
import { canonicalJson, type Json } from '../kernel/json'

/** The hash of an op's envelope: 22 characters of base64url, 132 bits. */
export type OpId = string
/** One writer's chain of ops: 16 characters of base32. */
export type FeedId = string
/** `<record type>:<record id>` */
export type Key = string
export type FieldName = string

/** Why an op was written. Others may come from newer versions: they are read as `edit`. */
export type Act = 'edit' | 'bulk' | 'import' | 'resolve' | 'unite' | 'undo' | 'redo' | 'restore' | 'seed'

/** What an op does to one record: the fields it sets, and for each the ops whose value was on screen. */
export interface Change {
  readonly key: Key
  readonly f: readonly FieldName[]
  readonly base: Readonly<Record<FieldName, readonly OpId[]>>
  /** Of a deletion: every head of the other fields that was on screen. */
  readonly seen?: readonly OpId[]
}

/** What is hashed and never changes. It holds no text that a person typed. */
export interface Envelope {
  readonly v: 1
  readonly st: string
  readonly r: FeedId
  /** 1, 2, 3 … within the feed. */
  readonly n: number
  /** The op before it in the feed; '' for the first. */
  readonly p: OpId | ''
  /** One more than the greatest number in the store when it was written: order and ties, nothing else. */
  readonly l: number
  /** The clock of the laptop in milliseconds: shown, never compared. */
  readonly t: number
  /** The id of the member record of its author. */
  readonly u: string
  readonly sv: number
  /** `put`, `erase`, `hello`; other kinds are stored and passed on. */
  readonly k: string
  readonly g: string
  readonly a: Act
  /** Undo and redo: the group that this one answers. */
  readonly w?: string
  /** Of an `erase`: the values that are dropped everywhere. */
  readonly e?: readonly { readonly op: OpId; readonly f: readonly FieldName[] }[]
  readonly c: readonly Change[]
  /** The root over the salted hashes of the values. */
  readonly h: string
}

/** The values. `x` salts their hashes; once a value is erased, `x` is gone, the others keep their salts and the erased one its hash. */
export interface Payload {
  readonly x?: string
  readonly c: readonly Readonly<Record<FieldName, Json>>[]
  readonly s?: readonly Readonly<Record<FieldName, string>>[]
  readonly d?: readonly Readonly<Record<FieldName, string>>[]
}

/** One immutable change, as it was read or written. */
export interface Op {
  readonly id: OpId
  readonly envelope: Envelope
  readonly payload: Payload
  /** Envelope TAB payload, verbatim: what is stored, hashed and passed on. */
  readonly line: string
}

/** A row of the ops table: the ops of one saved group, or up to 100 of an import, all of one feed. This shape is final. */
export interface OpRow {
  readonly r: FeedId
  /** The number of the last op in the row. */
  readonly n1: number
  readonly ids: readonly OpId[]
  readonly keys: readonly Key[]
  readonly lines: readonly string[]
}

/** The ends of a feed; more than one when it was copied or restored. */
export interface FeedRow {
  readonly r: FeedId
  readonly tips: readonly FeedTip[]
  readonly label: string
}

export interface FeedTip {
  readonly n: number
  readonly id: OpId
}

/** A record as its ops make it: the shown values by name, and what the engine needs to write against them. */
export interface RecRow {
  readonly id: string
  readonly _key: string
  readonly _refs: readonly string[]
  /** The heads of each field that are shown; '*' holds those that most fields share, and those fields are left out. */
  readonly _h: Readonly<Record<FieldName, readonly OpId[]>>
  /** The other heads: values written elsewhere that nobody has looked at yet. */
  readonly _o: Readonly<Record<FieldName, readonly OpId[]>>
  /** Fields written by somebody who did not know of a deletion. */
  readonly _de: readonly FieldName[]
  /** Fields that this version does not know, by their full names. */
  readonly _x: Readonly<Record<FieldName, Json>>
  /** How many disagreements the record holds; 0 for a deleted one. */
  readonly _cf: number
  readonly _del: 0 | 1
  /** Of the last op: its number, clock and author. */
  readonly _l: number
  readonly _at: number
  readonly _by: string
}

/** An op ready to store, from its envelope without the root, and its values. */
export function sealOp(draft: Omit<Envelope, 'h'>, payload: Payload): Op {
  const envelope: Envelope = { ...draft, h: rootOf(draft.c, payload) }
  const text = JSON.stringify(envelope)
  return { id: shortHash(text), envelope, payload, line: `${text}\t${JSON.stringify(payload)}` }
}

/** Reads a line of our own store, whose hashes were checked when it came in. */
export function parseStoredLine(line: string, id: OpId): Op {
  const tab = line.indexOf('\t')
  return { id, envelope: JSON.parse(line.slice(0, tab)) as Envelope, payload: JSON.parse(line.slice(tab + 1)) as Payload, line }
}

/** The root over the values of an op. The same before and after some of them are erased. */
export function rootOf(changes: readonly Change[], payload: Payload): string {
  return shortHash(changes.map((change, index) => change.f.map((field) => leafOf(payload, index, field)).join(',')).join(';'))
}

/** The value that an op gives to a field; undefined when it is erased or the op does not set the field. */
export function valueOf(op: Op, key: Key, field: FieldName): Json | undefined {
  const { c } = op.envelope
  // The values are those of the named fields that are not erased: a value that is there needs no look at the names.
  for (let index = 0; index < c.length; index += 1) {
    const values = c[index]?.key === key ? op.payload.c[index] : undefined
    if (values && Object.hasOwn(values, field)) return values[field]
  }
  return undefined
}

// From so many fields on, a change is not searched for each of them.
const manyFields = 32
const fieldSets = new WeakMap<Change, ReadonlySet<FieldName>>()

/** Whether a change sets a field. As quick for a change of thousands of fields, a list that was imported, as for one of a few. */
export function setsField(change: Change, field: FieldName): boolean {
  if (change.f.length < manyFields) return change.f.includes(field)
  const known = fieldSets.get(change)
  const fields = known ?? new Set(change.f)
  if (!known) fieldSets.set(change, fields)
  return fields.has(field)
}

/** What an op does to a record; undefined when it does not touch it. */
export function changeOf(op: Op, key: Key): Change | undefined {
  return op.envelope.c.find((change) => change.key === key)
}

/** Ops by the records that they touch. */
export function opsByKey(ops: readonly Op[]): Map<Key, Op[]> {
  const found = new Map<Key, Op[]>()
  for (const op of ops)
    for (const { key } of op.envelope.c) {
      const own = found.get(key)
      if (own) own.push(op)
      else found.set(key, [op])
    }
  return found
}

/** Whether `a` comes after `b` in the one order that every laptop agrees on. */
export function isAfter(a: Op, b: Op): boolean {
  return a.envelope.l > b.envelope.l || (a.envelope.l === b.envelope.l && a.id > b.id)
}

/** The salted hash of a value, kept when the value is erased. */
export function leafOf(payload: Payload, index: number, field: FieldName): string {
  return payload.d?.[index]?.[field] ?? shortHash(saltOf(payload, index, field) + canonicalJson(payload.c[index]?.[field] ?? null))
}

/** The salt of a value. */
export function saltOf(payload: Payload, index: number, field: FieldName): string {
  return payload.s?.[index]?.[field] ?? shortHash(`${payload.x ?? ''}/${index}/${field}`)
}
