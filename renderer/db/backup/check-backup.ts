import type { Manifest } from '../../../shared/backup/manifest'
import { readBackup, type BackupSource, type BackupSummary, type BackupTaker, type ReadHooks } from '../../../shared/backup/read-backup'
import { readManifest } from '../../../shared/backup/read-manifest'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { checkOps, knownOf, type KnownOp } from '../../../shared/merge/check-ops'
import { parseStoredLine, type Key, type Op, type OpId, type OpRow } from '../../../shared/merge/op'
import { idOfLine, readOpLine } from '../../../shared/merge/read-line'
import type { PonteDatabase } from '../database'
import { inParts } from '../in-parts'
import { dropPieces } from '../file-pieces'
import { createPieceStore, type PieceStore } from './piece-store'
import { readFact } from '../meta'
import { erasedValues } from './erasures'
import { whileRoom } from '../store-full'

/** A file that was read whole and found sound: what it brings, not yet applied. */
export interface CheckedBackup {
  readonly manifest: Manifest
  /** The ops that are new here, in causal order. */
  readonly fresh: readonly Op[]
  /** How many ops of the file were known already; `fresh` and these add up to what it holds. */
  readonly alreadyKnown: number
  /** Attachments whose bytes the file brought and that were missing here. */
  readonly blobs: readonly { readonly hash: string; readonly size: number }[]
}

/** A file that is read in pieces of at most 1 MiB; an empty piece is its end. */
export interface PieceSource {
  readonly size: number
  read(offset: number): Promise<Result<Uint8Array, Problem>>
}

export interface CheckHooks {
  readonly signal: AbortSignal
  /** Bytes read of bytes to read. */
  onProgress(bytes: number, totalBytes: number): void
}

/** Whose files are taken: null takes those of any base (a laptop that joins). */
export interface Expected {
  readonly storeId: string | null
  readonly practice: boolean
  /** Whether this laptop holds records of its own. */
  readonly hasRecords: boolean
  /** Whether a base is to be made of what the file holds: one that asks for changes and holds none is then refused. */
  readonly whole?: boolean
  /** The passphrases that an encrypted file may open with. */
  readonly passphrases: readonly string[]
}

/**
 * Reads a backup file whole and checks it against a store: form, hashes, chains, references, counts. Bytes of attachments are kept aside under their
 * hash, where nothing names them yet; nothing else is written. A file that is refused or given up leaves the store as it was.
 */
export async function checkBackup(
  db: PonteDatabase,
  file: PieceSource,
  expected: Expected,
  hooks: CheckHooks,
): Promise<Result<CheckedBackup, Problem>> {
  const blobs: { hash: string; size: number }[] = []
  const checked = await whileRoom(() => checkWhole(db, file, expected, hooks, blobs))
  if (!checked.ok) await dropChecked(db, { blobs })
  return checked
}

/** Removes what a file that is not merged left: the bytes of its attachments. */
export async function dropChecked(db: PonteDatabase, checked: Pick<CheckedBackup, 'blobs'>): Promise<void> {
  await dropPieces(
    db,
    checked.blobs.map(({ hash }) => hash),
  )
}

async function checkWhole(
  db: PonteDatabase,
  file: PieceSource,
  expected: Expected,
  hooks: CheckHooks,
  blobs: { hash: string; size: number }[],
): Promise<Result<CheckedBackup, Problem>> {
  const lines: ReadLines = { ops: [], held: null, passed: 0 }
  const { ops } = lines
  const pieces = await createPieceStore(db, blobs)
  const taker = createTaker(db, expected, lines, pieces)
  const read = await readPieces(file, taker, {
    signal: hooks.signal,
    passphrases: expected.passphrases,
    onProgress: (bytes) => hooks.onProgress(bytes, file.size),
  })
  if (!read.ok) return read
  await pieces.end()
  const checked = await checkOps({
    storeId: read.value.manifest.st,
    ops,
    // Those that were read are not here: only what they build on may be.
    known: (ids) => knownOps(db, without(ids, ops)),
    maxL: (await readFact(db, 'maxL')) ?? 0,
    // A request holds no ops: its ends say what the other laptop has, not what came.
    tips: read.value.manifest.kind === 'request' ? {} : read.value.manifest.tips,
    erased: await erasedValues(db),
  })
  if (!checked.ok) return failed({ type: 'backup-refused', ...checked.problem })
  return ok({ manifest: read.value.manifest, fresh: checked.value, alreadyKnown: lines.passed + ops.length - checked.value.length, blobs })
}

/** What was read of the lines of a file. */
interface ReadLines {
  readonly ops: Op[]
  /** The ops that are here already, where the file holds so many that it is asked once; null: it is asked for the lines of each part. */
  held: ReadonlySet<OpId> | null
  /** How many lines were of ops that are here. */
  passed: number
}

function without(ids: readonly OpId[], ops: readonly Op[]): readonly OpId[] {
  const read = new Set(ops.map((op) => op.id))
  return ids.filter((id) => !read.has(id))
}

function createTaker(db: PonteDatabase, expected: Expected, read: ReadLines, pieces: PieceStore): BackupTaker {
  return {
    manifest: async (manifest) => {
      const refusal = refusalOf(manifest, expected)
      if (refusal === null && manifest.count * 4 > ((await readFact(db, 'opCount')) ?? 0)) read.held = await heldIds(db)
      return refusal
    },
    lines: async (lines) => {
      // What is here was checked when it came in, and its id is the hash of all that it says but its values: those here stay, whatever the file says.
      const ids = lines.map(idOfLine)
      const held = read.held ?? (await heldAmong(db, ids))
      for (const [index, line] of lines.entries()) {
        if (held.has(ids[index] ?? '')) {
          read.passed += 1
          continue
        }
        const op = readOpLine(line)
        if (!op.ok) return { type: 'backup-refused', ...op.problem }
        read.ops.push(op.value)
      }
      return null
    },
    blobStart: (hash, size) => {
      pieces.begin(hash, size)
      return Promise.resolve(null)
    },
    blobPiece: async (bytes) => {
      await pieces.add(bytes)
      return null
    },
    blobEnd: () => Promise.resolve(null),
  }
}

async function heldIds(db: PonteDatabase): Promise<ReadonlySet<OpId>> {
  const held = new Set<OpId>()
  for await (const rows of inParts(db.ops, batch)) for (const row of rows) for (const id of row.ids) held.add(id)
  return held
}

async function heldAmong(db: PonteDatabase, ids: readonly OpId[]): Promise<ReadonlySet<OpId>> {
  const held = new Set<OpId>()
  await eachRowNaming(db, ids, (row) => row.ids.forEach((id) => held.add(id)))
  return held
}

function refusalOf(manifest: Manifest, expected: Expected): Problem | null {
  const base = manifest.base ?? ''
  if ((manifest.practice ?? false) !== expected.practice) return { type: 'backup-refused', reason: 'practice-base', base }
  if (expected.storeId === null || manifest.st === expected.storeId)
    return expected.whole && manifest.kind === 'request' ? { type: 'backup-refused', reason: 'incomplete' } : null
  const { founded } = manifest
  return {
    type: 'backup-refused',
    reason: expected.hasRecords ? 'two-bases' : 'other-base',
    base,
    ...(founded === undefined ? {} : { founded }),
  }
}

/** What a file says of itself in its first bytes; the rest is not read, and nothing of it is known to be sound. */
export async function peekManifest(file: PieceSource, passphrases: readonly string[]): Promise<Result<Manifest, Problem>> {
  return withPieces(file, (source) => readManifest(source, { passphrases }))
}

/**
 * The ops of one record in a file, which is read whole: only its end proves that it is sound. Nothing is written. A line is looked at where the id of
 * the record may stand in it.
 */
export async function extractRecord(
  file: PieceSource,
  expected: Expected,
  key: Key,
  hooks: CheckHooks,
): Promise<Result<readonly string[], Problem>> {
  const id = key.slice(key.indexOf(':') + 1)
  const found: string[] = []
  const pass = (): Promise<null> => Promise.resolve(null)
  const taker: BackupTaker = {
    manifest: (manifest) => Promise.resolve(refusalOf(manifest, expected)),
    lines: (lines) => {
      for (const line of lines.filter((one) => one.includes(id) || one.includes(String.raw`\u`))) {
        const op = readOpLine(line)
        if (!op.ok) return Promise.resolve({ type: 'backup-refused', ...op.problem })
        if (op.value.envelope.c.some((change) => change.key === key)) found.push(line)
      }
      return Promise.resolve(null)
    },
    blobStart: pass,
    blobPiece: pass,
    blobEnd: pass,
  }
  const read = await readPieces(file, taker, {
    signal: hooks.signal,
    passphrases: expected.passphrases,
    onProgress: (bytes) => hooks.onProgress(bytes, file.size),
  })
  return read.ok ? ok(found) : read
}

async function readPieces(file: PieceSource, taker: BackupTaker, hooks: ReadHooks): Promise<Result<BackupSummary, Problem>> {
  return withPieces(file, (source) => readBackup(source, taker, hooks))
}

// Reads a file by its pieces; a piece that cannot be had is how the reading ends.
async function withPieces<T>(file: PieceSource, read: (source: BackupSource) => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
  return read({ size: file.size, read: (offset) => readPiece(file, offset) }).catch((error: unknown) => {
    if (error instanceof PieceProblem) return failed(error.problem)
    throw error
  })
}

class PieceProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.type)
    this.problem = problem
  }
}

async function readPiece(file: PieceSource, offset: number): Promise<Uint8Array> {
  const piece = await file.read(offset)
  if (!piece.ok) throw new PieceProblem(piece.problem)
  return piece.value
}

const batch = 200

/** What a store knows of the ops among these ids that it holds. */
export async function knownOps(db: PonteDatabase, ids: readonly OpId[]): Promise<ReadonlyMap<OpId, KnownOp>> {
  const wanted = new Set(ids)
  const known = new Map<OpId, KnownOp>()
  await eachRowWith(db, [...wanted], (row) =>
    row.ids.forEach((id, index) => {
      if (wanted.has(id) && !known.has(id)) known.set(id, knownOf(parseStoredLine(row.lines[index] ?? '', id)))
    }),
  )
  return known
}

/** Calls for the rows of ops that hold some of these, each once. Asking for a good part of the store reads it from front to back, which is far quicker. */
export async function eachRowWith(db: PonteDatabase, ids: readonly OpId[], take: (row: OpRow) => void): Promise<void> {
  const held = await db.ops.count()
  if (held === 0) return
  if (ids.length * 4 > held) {
    for await (const rows of inParts(db.ops, batch)) rows.forEach(take)
    return
  }
  await eachRowNaming(db, ids, take)
}

// By the index alone: quick as long as few of them are here.
async function eachRowNaming(db: PonteDatabase, ids: readonly OpId[], take: (row: OpRow) => void): Promise<void> {
  const found = new Set<number>()
  for (let start = 0; start < ids.length; start += batch)
    for (const key of await db.ops
      .where('ids')
      .anyOf(ids.slice(start, start + batch))
      .primaryKeys())
      found.add(key)
  const keys = [...found]
  for (let start = 0; start < keys.length; start += batch)
    for (const row of await db.ops.bulkGet(keys.slice(start, start + batch))) if (row) take(row)
}
