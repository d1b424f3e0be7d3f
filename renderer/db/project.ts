import { readLink, type RecordType } from '../../shared/fields/record-type'
import { fold } from '../../shared/kernel/fold'
import type { Key, Op, OpRow } from '../../shared/merge/op'
import { opsByKey, parseStoredLine } from '../../shared/merge/op'
import { keysIn } from '../../shared/merge/peek-line'
import { projectRecord } from '../../shared/merge/project-record'
import { isKnownType, titleOf } from '../../shared/records'
import { refsOf } from '../../shared/records/links'
import type { RecordRow } from '../../shared/records/record-row'
import type { PonteDatabase, StoredRow } from './database'
import { inParts } from './in-parts'
import { recordRules } from './record-rules'
import { writesAhead } from './writes-ahead'

/** The version of the projection: another one in a store means that its tables are made anew from the ops at the next start. Goes up by hand, here. */
export const projectionVersion = 3

const batch = 500
const partsAhead = 20

/** Every op of some records, by record, in no order; up to a row of the op set. */
export async function opsOfRecords(db: PonteDatabase, keys: readonly Key[], upTo = Infinity): Promise<OpsByKey> {
  const found = gathering(keys)
  for (const row of await db.ops.where('keys').anyOf(keys).distinct().toArray()) if ((row.i ?? 0) <= upTo) takeRow(found, row)
  return found
}

/** Ops by the record that they touch. */
export type OpsByKey = ReadonlyMap<Key, readonly Op[]>

/**
 * Reads the ops of many records in parts of them, up to a row of the op set. When they are a good part of the store, it is read once from front to
 * back: a packed row holds ops of a hundred records, and looking each of them up reads it a hundred times.
 */
export async function opsReader(
  db: PonteDatabase,
  keys: readonly Key[],
  upTo = Infinity,
): Promise<(part: readonly Key[]) => Promise<OpsByKey>> {
  if (upTo === 0) return () => Promise.resolve(new Map())
  const byIndex = (part: readonly Key[]): Promise<OpsByKey> => opsOfRecords(db, part, upTo)
  // A person's save touches a few records: counting the ops for it would take longer than looking them up.
  if (keys.length <= batch || (await db.ops.count()) > keys.length) return byIndex
  const found = gathering(keys)
  for await (const rows of inParts(db.ops, batch, { upTo })) for (const row of rows) takeRow(found, row)
  return () => Promise.resolve(found)
}

/** What a merge has just put into the store: its ops, and the last row of ops that was there before. */
export interface Brought {
  readonly ops: readonly Op[]
  readonly after: number
}

/**
 * Makes the rows of some records again from all their ops, inside the caller's transaction. Records of types that this version does not know have no
 * table. `brought` spares reading again what was just written.
 */
export async function projectRecords(
  db: PonteDatabase,
  keys: readonly Key[],
  brought: Brought = { ops: [], after: Infinity },
): Promise<void> {
  const fresh = opsByKey(brought.ops)
  const read = await opsReader(db, keys, brought.after)
  const writes = writesAhead(partsAhead)
  for (let start = 0; start < keys.length; start += batch) {
    const part = keys.slice(start, start + batch)
    const known = await read(part)
    const byType = new Map<RecordType, StoredRow[]>()
    for (const key of part) {
      const made = projectOne(key, [...(known.get(key) ?? []), ...(fresh.get(key) ?? [])])
      const rows = made && byType.get(made.type)
      if (rows) rows.push(made.row)
      else if (made) byType.set(made.type, [made.row])
    }
    for (const [type, rows] of byType) await writes.add(() => db.records(type).bulkPut(rows))
  }
  await writes.end()
}

/** The row that a record's table holds, from its ops; null where there is no table for it. */
export function projectOne(key: Key, ops: readonly Op[]): { readonly type: RecordType; readonly row: StoredRow } | null {
  const target = readLink(key)
  if (!target || !isKnownType(target.type)) return null
  const projected = projectRecord(key, ops, recordRules)
  if (!projected) return null
  const row = projected as unknown as RecordRow
  return {
    type: target.type,
    row: { ...row, _key: fold(titleOf(target.type, row)), _refs: refsOf(target.type, row) } as unknown as StoredRow,
  }
}

function gathering(keys: readonly Key[]): Map<Key, Op[]> {
  return new Map(keys.map((key) => [key, []]))
}

// A packed row holds ops of many records: only those that matter are parsed.
function takeRow(found: ReadonlyMap<Key, Op[]>, row: OpRow): void {
  row.lines.forEach((line, index) => {
    const own = keysIn(line).filter((key) => found.has(key))
    if (own.length === 0) return
    const op = parseStoredLine(line, row.ids[index] ?? '')
    for (const key of own) found.get(key)?.push(op)
  })
}
