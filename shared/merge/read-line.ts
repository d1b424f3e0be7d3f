import { shortHash } from '../kernel/hash'
import type { RefusalReason } from '../kernel/problem'
import { failed, ok, type Result } from '../kernel/result'
import { isEnvelope, isPayload } from './line-form'
import { setsField, rootOf, type Change, type Op, type OpId } from './op'

/** Why a line of a file is no op of ours. */
export interface LineRefusal {
  readonly reason: RefusalReason
  readonly detail: string
}

/**
 * Reads one line of a file: the form of an op, the hash of its values, and its id from the envelope as it is written. What it builds on is checked
 * later, when every line is known. `__proto__` and its kin are refused as names anywhere in a change.
 */
export function readOpLine(line: string): Result<Op, LineRefusal> {
  const [text = '', values = '', more] = line.split('\t')
  if (more !== undefined || values === '') return failed({ reason: 'bad-change', detail: 'a line that is not two parts' })
  const parsed = parseBoth(text, values)
  if (!parsed) return failed({ reason: 'bad-text', detail: 'a line that is not JSON' })
  const { envelope, payload } = parsed
  if (!isEnvelope(envelope) || !isPayload(payload)) return failed({ reason: 'bad-change', detail: 'a change without the form of one' })
  const op = { id: shortHash(text), envelope, payload, line }
  const wrong = mismatch(op)
  if (wrong !== null) return failed({ reason: 'bad-change', detail: wrong })
  if (rootOf(op.envelope.c, op.payload) !== op.envelope.h)
    return failed({ reason: 'damaged', detail: 'a value that is not the one hashed' })
  return ok(op)
}

/** The id that the op in a line bears, whatever its values are; the rest of the line is not looked at. */
export function idOfLine(line: string): OpId {
  const tab = line.indexOf('\t')
  return shortHash(tab === -1 ? line : line.slice(0, tab))
}

function parseBoth(text: string, values: string): { readonly envelope: unknown; readonly payload: unknown } | null {
  try {
    return { envelope: JSON.parse(text), payload: JSON.parse(values) }
  } catch {
    return null
  }
}

// What the schema cannot say: the values are exactly those of the named fields.
function mismatch(op: Op): string | null {
  const { k, c, e, n, p } = op.envelope
  const values = op.payload
  if (values.c.length !== c.length) return 'values for other changes'
  if (!hasParts(k, c.length, e?.length ?? 0)) return 'a change or erasure of something else than one record'
  if ((n === 1) !== (p === '')) return 'a chain without a start'
  const isErased = values.d !== undefined && values.s !== undefined
  if ((values.x === undefined) !== isErased) return 'values without their salt'
  const faults = c.map((part, index) => valuesMismatch(part, values.c[index] ?? {}, values.d?.[index] ?? {}))
  return faults.find((fault) => fault !== null) ?? null
}

function hasParts(kind: string, changes: number, erasures: number): boolean {
  if (kind === 'put') return changes === 1
  return kind !== 'erase' || (changes === 0 && erasures > 0)
}

function valuesMismatch(change: Change, given: object, erased: object): string | null {
  const { f, base } = change
  const names = Object.keys(given)
  // Fields are named once each: as many values as fields, and one for each of them, is all of it.
  const isAll = names.length === f.length && f.every((name) => Object.hasOwn(given, name) && !Object.hasOwn(erased, name))
  if (!isAll && names.some((name) => !setsField(change, name) || Object.hasOwn(erased, name))) return 'a value that no field names'
  if (Object.keys(base).some((name) => !setsField(change, name))) return 'a base without its field'
  return isAll || f.every((name) => Object.hasOwn(given, name) || Object.hasOwn(erased, name)) ? null : 'a field without a value'
}
