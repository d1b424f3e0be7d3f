import type { FileRef } from '../../../shared/fields/value'
import { eraseValues, erasuresIn, type Erasures } from '../../../shared/merge/erase'
import { parseStoredLine, type Key, type Op, type OpRow } from '../../../shared/merge/op'
import type { PonteDatabase } from '../database'
import { piecesUnder } from '../file-pieces'

/** Among the keys of a row: it holds an erasure. No record has such a key. */
export const erasureKey = '$erase'

/** What a row of ops lists for one of its ops: the records that it touches, or that it is an erasure. */
export function keysOf(op: Op): readonly Key[] {
  return op.envelope.k === 'erase' ? [erasureKey] : op.envelope.c.map((change) => change.key)
}

/** What an erasure took out of a store. */
export interface Erased {
  /** The records whose values went. */
  readonly keys: ReadonlySet<Key>
  /** The attachments that these values named. */
  readonly hashes: ReadonlySet<string>
}

const batch = 1000

/** Every value that erasures taken in earlier name. */
export async function erasuresHeld(db: PonteDatabase): Promise<Erasures> {
  const rows = await db.ops.where('keys').equals(erasureKey).toArray()
  return erasuresIn(rows.flatMap(opsOf))
}

/** The values taken out, each as `<op> <field>`: what the check of a file asks. */
export async function erasedValues(db: PonteDatabase): Promise<ReadonlySet<string>> {
  return new Set([...(await erasuresHeld(db))].flatMap(([op, fields]) => [...fields].map((field) => `${op} ${field}`)))
}

/** The ops here that erasures name. */
export async function opsNamed(db: PonteDatabase, erasures: Erasures): Promise<readonly Op[]> {
  const rows = await rowsNamed(db, erasures)
  return rows.flatMap(opsOf).filter((op) => erasures.has(op.id))
}

/** Drops the values that erasures name from the ops that are here, inside the caller's transaction. The rows of their records are the caller's to make again. */
export async function eraseHere(db: PonteDatabase, erasures: Erasures): Promise<Erased> {
  const keys = new Set<Key>()
  const hashes = new Set<string>()
  for (const row of await rowsNamed(db, erasures)) {
    const lines = opsOf(row).map((op) => {
      const less = eraseValues(op, erasures)
      if (less === op) return op.line
      for (const { key } of op.envelope.c) keys.add(key)
      for (const hash of filesLost(op, less)) hashes.add(hash)
      return less.line
    })
    await db.ops.put({ ...row, lines })
  }
  return { keys, hashes }
}

/** Removes the attachments among these that no value names any more, with their bytes, inside the caller's transaction. */
export async function dropUnnamed(db: PonteDatabase, hashes: ReadonlySet<string>): Promise<void> {
  if (hashes.size === 0) return
  const unnamed = new Set(hashes)
  await db.ops.each((row) => {
    for (const hash of unnamed) if (row.lines.some((line) => line.includes(`"${hash}"`))) unnamed.delete(hash)
  })
  for (const hash of unnamed) {
    await db.blobs.delete(hash)
    await piecesUnder(db, hash).delete()
  }
}

/** The attachments that an op names. */
export function filesIn(op: Op): readonly FileRef[] {
  return op.payload.c.flatMap((values) => Object.values(values)).filter((value): value is never => isFileRef(value))
}

/** The attachments that an op names no more. */
export function filesLost(before: Op, after: Op): readonly string[] {
  const left = new Set(filesIn(after).map(({ $blob }) => $blob))
  return filesIn(before)
    .map(({ $blob }) => $blob)
    .filter((hash) => !left.has(hash))
}

async function rowsNamed(db: PonteDatabase, erasures: Erasures): Promise<readonly (OpRow & { readonly i?: number })[]> {
  const ids = [...erasures.keys()]
  const rows = new Map<number | undefined, OpRow & { readonly i?: number }>()
  for (let start = 0; start < ids.length; start += batch) {
    const part = await db.ops
      .where('ids')
      .anyOf(ids.slice(start, start + batch))
      .distinct()
      .toArray()
    for (const row of part) rows.set(row.i, row)
  }
  return [...rows.values()]
}

function opsOf(row: OpRow): readonly Op[] {
  return row.lines.map((line, index) => parseStoredLine(line, row.ids[index] ?? ''))
}

const hashForm = /^[0-9a-f]{64}$/

// What another tool or a newer version writes under these names and is no file of ours names no bytes: files of this laptop could not ask for it.
function isFileRef(value: unknown): value is FileRef {
  if (typeof value !== 'object' || value === null || !('$blob' in value) || !('size' in value)) return false
  const { $blob, size } = value
  return typeof $blob === 'string' && hashForm.test($blob) && Number.isSafeInteger(size) && Number(size) >= 0
}
