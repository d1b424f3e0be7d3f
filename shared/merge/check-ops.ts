import type { RefusalReason } from '../kernel/problem'
import { failed, ok, type Result } from '../kernel/result'
import { lastSegment } from './field-name'
import type { FeedId, FieldName, Key, Op, OpId } from './op'

/** What is known of an op when another builds on it. */
export interface KnownOp {
  readonly r: FeedId
  readonly n: number
  readonly l: number
  /** The fields it sets, by record. */
  readonly sets: ReadonlyMap<Key, readonly FieldName[]>
}

/** What the check of a whole file needs. */
export interface OpsCheck {
  /** The base that every op must be of. */
  readonly storeId: string
  /** Every op of the file, in its order; those already known here may be among them. */
  readonly ops: readonly Op[]
  /** The ops of this laptop among some ids; asked once with all ids that matter. */
  known(ids: readonly OpId[]): Promise<ReadonlyMap<OpId, KnownOp>>
  /** The greatest `l` of this laptop. */
  readonly maxL: number
  /** The ends of every feed that the file says it holds. */
  readonly tips: Readonly<Record<FeedId, readonly (readonly [number, OpId])[]>>
  /** The values that this laptop erased, `<op> <field>`. */
  readonly erased: ReadonlySet<string>
}

export interface CheckRefusal {
  readonly reason: RefusalReason
  readonly detail: string
}

/** Ops in the order that every laptop agrees on; what an op builds on always comes before it. */
export function inCausalOrder(ops: readonly Op[]): readonly Op[] {
  return ops.toSorted((a, b) => a.envelope.l - b.envelope.l || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/**
 * Checks a file's ops against this laptop: chains, references, numbers, ends. Writes nothing. Answers with the ops that are new here, in causal
 * order; or with why the file is refused. A missing op is told before a number that is too great, for it explains it.
 */
export async function checkOps(check: OpsCheck): Promise<Result<readonly Op[], CheckRefusal>> {
  const inFile = new Map<OpId, Op>()
  for (const op of check.ops) if (!inFile.has(op.id)) inFile.set(op.id, op)
  const known = await check.known([...idsNamed(inFile.values(), check.tips)])
  const lookUp = (id: OpId): KnownOp | undefined => {
    const op = inFile.get(id)
    return op ? knownOf(op) : known.get(id)
  }
  const fresh = [...inFile.values()].filter((op) => !known.has(op.id))
  for (const op of fresh) {
    if (op.envelope.st !== check.storeId) return failed({ reason: 'other-base', detail: 'a change of another base' })
    const wrong = chainFault(op, lookUp) ?? referenceFault(op, lookUp)
    if (wrong) return failed(wrong)
  }
  for (const ends of Object.values(check.tips))
    for (const [, id] of ends) if (!lookUp(id)) return failed({ reason: 'incomplete', detail: 'an end that the file does not hold' })
  const hidden = missingValue(inFile.values(), known, check.erased)
  if (hidden) return failed(hidden)
  const ordered = inCausalOrder(fresh)
  if (leaps(ordered, known, inFile, check.maxL)) return failed({ reason: 'bad-change', detail: 'a number far beyond the others' })
  return ok(ordered)
}

/** What other ops may need to know of an op. */
export function knownOf(op: Op): KnownOp {
  const { r, n, l, c } = op.envelope
  return { r, n, l, sets: new Map(c.map((change) => [change.key, change.f])) }
}

/** The ids of ops, of everything that they build on, and of ends. */
export function* idsNamed(ops: Iterable<Op>, tips: OpsCheck['tips']): Generator<OpId> {
  for (const { id, envelope } of ops) {
    yield id
    if (envelope.p !== '') yield envelope.p
    for (const change of envelope.c) {
      for (const base of Object.values(change.base)) yield* base
      yield* change.seen ?? []
    }
    for (const erasure of envelope.e ?? []) yield erasure.op
  }
  for (const ends of Object.values(tips)) for (const [, id] of ends) yield id
}

type LookUp = (id: OpId) => KnownOp | undefined

function chainFault({ envelope: { p, r, n, l } }: Op, lookUp: LookUp): CheckRefusal | null {
  if (p === '') return null
  const before = lookUp(p)
  if (!before) return { reason: 'incomplete', detail: 'a chain with a gap' }
  const holds = before.r === r && before.n === n - 1 && before.l < l
  return holds ? null : { reason: 'bad-change', detail: 'a chain that does not hold' }
}

function referenceFault({ envelope: { c, e, l } }: Op, lookUp: LookUp): CheckRefusal | null {
  for (const { key, base, seen } of c) {
    for (const [field, ids] of Object.entries(base)) {
      for (const id of ids) {
        const fault = faultOf(lookUp(id), l, (named) => named.sets.get(key)?.includes(field) === true)
        if (fault) return fault
      }
    }
    for (const id of seen ?? []) {
      const fault = faultOf(lookUp(id), l, () => true)
      if (fault) return fault
    }
  }
  for (const { op, f } of e ?? []) {
    // A deletion is for ever: its `$` fields cannot be erased.
    const fault = faultOf(lookUp(op), l, (named) => f.every((field) => !lastSegment(field).startsWith('$') && setsField(named, field)))
    if (fault) return fault
  }
  return null
}

function faultOf(named: KnownOp | undefined, l: number, fits: (named: KnownOp) => boolean): CheckRefusal | null {
  if (!named) return { reason: 'incomplete', detail: 'a change that builds on one that is missing' }
  return named.l < l && fits(named) ? null : { reason: 'bad-change', detail: 'a change that builds on something else' }
}

function setsField(named: KnownOp, field: FieldName): boolean {
  return [...named.sets.values()].some((fields) => fields.includes(field))
}

// A value may be left out only where an erasure names it.
function missingValue(ops: Iterable<Op>, known: ReadonlyMap<OpId, KnownOp>, erasedHere: ReadonlySet<string>): CheckRefusal | null {
  const all = [...ops]
  const named = new Set(all.flatMap((op) => (op.envelope.e ?? []).flatMap(({ op: target, f }) => f.map((field) => `${target} ${field}`))))
  for (const op of all) {
    if (known.has(op.id)) continue
    for (const hashes of op.payload.d ?? [])
      for (const field of Object.keys(hashes))
        if (!named.has(`${op.id} ${field}`) && !erasedHere.has(`${op.id} ${field}`))
          return { reason: 'damaged', detail: 'a value left out' }
  }
  return null
}

// Each op raises the greatest number by at most one; a greater leap would push every later number out of reach.
function leaps(fresh: readonly Op[], known: ReadonlyMap<OpId, KnownOp>, inFile: ReadonlyMap<OpId, Op>, maxL: number): boolean {
  let greatest = maxL
  for (const id of inFile.keys()) greatest = Math.max(greatest, known.get(id)?.l ?? 0)
  for (const op of fresh) {
    if (op.envelope.l > greatest + 1) return true
    greatest = Math.max(greatest, op.envelope.l)
  }
  return false
}
