import { bytesToBase64url } from '../kernel/hash'
import type { RandomBytes } from '../kernel/ids'
import type { Json } from '../kernel/json'
import type { ErasedValues } from './erase'
import { isDeletion, scopeOf } from './field-name'
import { sealOp, type Act, type Envelope, type FeedId, type FeedTip, type FieldName, type Key, type Op, type OpId, type RecRow } from './op'
import type { MergeRules } from './rules'
import { shownHeads } from './shown'

/** What one act does to one record: new values, and for each field the heads that were on screen (none for a field never set). */
export interface RecordChange {
  readonly key: Key
  readonly set: Readonly<Record<FieldName, Json>>
  readonly base: Readonly<Record<FieldName, readonly OpId[]>>
  /** Of a deletion: every head that the person saw. */
  readonly seen?: readonly OpId[]
}

/**
 * Characters of one op, unless a single value is longer: its values, with what names them there and, once one of them is erased, with their salts. A line
 * of a backup holds twice as much.
 */
const largestOp = 500_000

/** What the ops of one act need to know; nothing else flows in. */
export interface WritePlan {
  readonly storeId: string
  readonly feed: FeedId
  /** The last op of the feed; null when it has none. */
  readonly tip: FeedTip | null
  /** The greatest `l` of the store. */
  readonly maxL: number
  readonly author: string
  /** The clock, milliseconds. */
  readonly at: number
  readonly schemaVersion: number
  readonly group: string
  readonly act: Act
  /** The group that an undo or redo answers. */
  readonly answers: string | null
  readonly changes: readonly RecordChange[]
  /** Values that are dropped everywhere, after the changes; none = no erasure. */
  readonly erase?: readonly ErasedValues[]
  readonly rules: MergeRules
  readonly random: RandomBytes
}

/** The ops of one act, chained and numbered, ready to store. An op touches one record, of a list of persons one item, and fits a line of a backup. */
export function planWrite(plan: WritePlan): readonly Op[] {
  const parts = plan.changes
    .filter((change) => Object.keys(change.set).length > 0)
    .flatMap((change) => splitPersonal(change, plan.rules))
    .flatMap(splitLarge)
  const ops: Op[] = []
  let tip = plan.tip
  const add = (op: Op): void => {
    ops.push(op)
    tip = { n: op.envelope.n, id: op.id }
  }
  for (const part of parts) add(sealChange(plan, part, tip, plan.maxL + 1 + ops.length))
  for (const part of inLargest(plan.erase ?? [], ({ f }) => f.reduce((sum, field) => sum + field.length + 3, 60)))
    add(sealErasure(plan, part, tip, plan.maxL + 1 + ops.length))
  return ops
}

/** New values of a record against the row that was on screen. */
export function changeFromRow(key: Key, row: RecRow, set: Readonly<Record<FieldName, Json>>): RecordChange {
  const base = Object.keys(set).map((field) => [field, shownHeads(row, field)] as const)
  return { key, set, base: Object.fromEntries(base.filter(([, heads]) => heads.length > 0)) }
}

function sealChange(plan: WritePlan, part: RecordChange, tip: FeedTip | null, l: number): Op {
  const fields = Object.keys(part.set)
  return sealOp(
    {
      ...placeOf(plan, 'put', tip, l),
      c: [{ key: part.key, f: fields, base: sortedBase(part, fields), ...(part.seen ? { seen: [...part.seen].toSorted() } : {}) }],
    },
    { x: bytesToBase64url(plan.random(16)), c: [part.set] },
  )
}

function sealErasure(plan: WritePlan, erase: readonly ErasedValues[], tip: FeedTip | null, l: number): Op {
  return sealOp({ ...placeOf(plan, 'erase', tip, l), e: erase, c: [] }, { x: bytesToBase64url(plan.random(16)), c: [] })
}

// What an envelope says of the act, and of the op's place in its feed.
function placeOf(plan: WritePlan, kind: string, tip: FeedTip | null, l: number): Omit<Envelope, 'c' | 'h'> {
  return {
    v: 1,
    st: plan.storeId,
    r: plan.feed,
    n: (tip?.n ?? 0) + 1,
    p: tip?.id ?? '',
    l,
    t: plan.at,
    u: plan.author,
    sv: plan.schemaVersion,
    k: kind,
    g: plan.group,
    a: plan.act,
    ...(plan.answers === null ? {} : { w: plan.answers }),
  }
}

function sortedBase(part: RecordChange, fields: readonly FieldName[]): Record<FieldName, readonly OpId[]> {
  const base = fields.map((field) => [field, [...(part.base[field] ?? [])].toSorted()] as const)
  return Object.fromEntries(base.filter(([, heads]) => heads.length > 0))
}

function splitPersonal(change: RecordChange, rules: MergeRules): readonly RecordChange[] {
  const parts = new Map<string, FieldName[]>()
  for (const field of Object.keys(change.set)) {
    const scope = scopeOf(field)
    const part = scope !== '' && rules.isPersonal(change.key, scope.split('/')[0] ?? '') ? scope : ''
    const fields = parts.get(part)
    if (fields) fields.push(field)
    else parts.set(part, [field])
  }
  return parts.size === 1 ? [change] : [...parts.values()].map((fields) => partOf(change, fields))
}

// What would make a line that no backup takes, as several long texts written at once, becomes ops of the same group.
function splitLarge(change: RecordChange): readonly RecordChange[] {
  const lengthOf = ([field, value]: readonly [FieldName, Json]): number =>
    JSON.stringify(value).length + 4 * (field.length + 3) + idLength * (2 + (change.base[field]?.length ?? 0))
  const parts = inLargest(Object.entries(change.set), lengthOf)
  return parts.length === 1
    ? [change]
    : parts.map((entries) =>
        partOf(
          change,
          entries.map(([field]) => field),
        ),
      )
}

// An id or a salt, with its quotes and comma.
const idLength = 25

// Runs of parts, each as long as an op may be; a part that is longer is a run of its own.
function inLargest<Part>(all: readonly Part[], lengthOf: (part: Part) => number): readonly (readonly Part[])[] {
  const runs: Part[][] = []
  let length = 0
  for (const part of all) {
    const own = lengthOf(part)
    if (runs.length === 0 || length + own > largestOp) {
      runs.push([])
      length = 0
    }
    runs.at(-1)?.push(part)
    length += own
  }
  return runs
}

function partOf(change: RecordChange, fields: readonly FieldName[]): RecordChange {
  const set = Object.fromEntries(fields.map((field) => [field, change.set[field] ?? null]))
  return { key: change.key, set, base: change.base, ...(change.seen && fields.some(isDeletion) ? { seen: change.seen } : {}) }
}
