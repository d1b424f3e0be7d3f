import { readLink, type RecordType } from '../../shared/fields/record-type'
import { fold } from '../../shared/kernel/fold'
import type { Key, Op } from '../../shared/merge/op'
import { parseStoredLine } from '../../shared/merge/op'
import { projectRecord } from '../../shared/merge/project-record'
import { isKnownType, titleOf } from '../../shared/records'
import { refsOf } from '../../shared/records/links'
import type { RecordRow } from '../../shared/records/record-row'
import type { PonteDatabase, StoredRow } from './database'
import { recordRules } from './record-rules'

/** The version of the projection: another one in a store means that its tables are made anew from the ops at the next start. Goes up by hand, here. */
export const projectionVersion = 1

const batch = 500

/** Every op of some records, by record, in no order. */
export async function opsOfRecords(db: PonteDatabase, keys: readonly Key[]): Promise<ReadonlyMap<Key, readonly Op[]>> {
  const wanted = new Set(keys)
  const rows = await db.ops.where('keys').anyOf(keys).distinct().toArray()
  const found = new Map<Key, Op[]>(keys.map((key) => [key, []]))
  for (const row of rows) {
    row.lines.forEach((line, index) => {
      if (!mayTouch(line, wanted)) return
      const op = parseStoredLine(line, row.ids[index] ?? '')
      for (const change of op.envelope.c) found.get(change.key)?.push(op)
    })
  }
  return found
}

/** Makes the rows of some records again from all their ops, inside the caller's transaction. Records of types that this version does not know have no table. */
export async function projectRecords(db: PonteDatabase, keys: readonly Key[]): Promise<void> {
  for (let start = 0; start < keys.length; start += batch) {
    const part = keys.slice(start, start + batch)
    const ops = await opsOfRecords(db, part)
    const byType = new Map<RecordType, StoredRow[]>()
    for (const [key, own] of ops) {
      const made = projectOne(key, own)
      if (made) byType.set(made.type, [...(byType.get(made.type) ?? []), made.row])
    }
    for (const [type, rows] of byType) await db.records(type).bulkPut(rows)
  }
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

// A packed row holds ops of many records: a look at the text saves parsing those that cannot matter.
function mayTouch(line: string, keys: ReadonlySet<Key>): boolean {
  if (keys.size > 20) return true
  for (const key of keys) if (line.includes(`"${key}"`)) return true
  return false
}
