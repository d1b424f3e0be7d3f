import type { Manifest } from '../../../shared/backup/manifest'
import { readBackup, type BackupSource, type BackupSummary, type BackupTaker, type ReadHooks } from '../../../shared/backup/read-backup'
import { readManifest } from '../../../shared/backup/read-manifest'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { checkOps } from '../../../shared/merge/check-ops'
import type { Key, Op, OpId } from '../../../shared/merge/op'
import { markOf } from '../../../shared/kernel/mark'
import { idOfLine, readOpLine } from '../../../shared/merge/read-line'
import type { PonteDatabase } from '../database'
import { dropPieces } from '../file-pieces'
import { heldAmong, heldMarks, knownOps } from './known-ops'
import { createPieceStore, type PieceStore } from './piece-store'
import { readFact } from '../meta'
import { erasedValues } from './erasures'
import { dropReceived, startReceiving, type Received, type Receiver } from './receive-ahead'
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
  /** What of `fresh` was put into a store that was prepared for the file; null: nothing, and all of it is to be written. */
  readonly received: Received | null
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
  if (!checked.ok) await dropChecked(db, { blobs, received: null })
  return checked
}

/** Removes what a file that is not merged left: the bytes of its attachments, and what of its changes was received. */
export async function dropChecked(db: PonteDatabase, checked: Pick<CheckedBackup, 'blobs' | 'received'>): Promise<void> {
  if (checked.received) await dropReceived(db)
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
  const read: ReadLines = { ops: [], held: null, passed: 0, receiver: (await isPrepared(db)) ? startReceiving(db) : null }
  let isSound = false
  try {
    const checked = await readAndCheck(db, file, expected, hooks, read, blobs)
    isSound = checked.ok
    return checked
  } finally {
    if (!isSound) await read.receiver?.drop()
  }
}

// Whether a store waits for the file that fills it: until then nobody sees what is in it.
async function isPrepared(db: PonteDatabase): Promise<boolean> {
  return (await readFact(db, 'prepared')) === true && (await db.ops.count()) === 0
}

async function readAndCheck(
  db: PonteDatabase,
  file: PieceSource,
  expected: Expected,
  hooks: CheckHooks,
  lines: ReadLines,
  blobs: { hash: string; size: number }[],
): Promise<Result<CheckedBackup, Problem>> {
  const { ops, receiver } = lines
  const pieces = await createPieceStore(db, blobs)
  const read = await readPieces(file, createTaker(db, expected, lines, pieces), {
    signal: hooks.signal,
    passphrases: expected.passphrases,
    onProgress: (bytes) => hooks.onProgress(bytes, file.size),
  })
  if (!read.ok) return read
  await pieces.end()
  const { manifest } = read.value
  const checked = await checkOps({
    storeId: manifest.st,
    ops,
    // Those that were read are not here: only what they build on may be.
    known: (ids) => knownOps(db, without(ids, ops)),
    maxL: (await readFact(db, 'maxL')) ?? 0,
    // A request holds no ops: its ends say what the other laptop has, not what came.
    tips: manifest.kind === 'request' ? {} : manifest.tips,
    erased: await erasedValues(db),
  })
  if (!checked.ok) return failed({ type: 'backup-refused', ...checked.problem })
  const fresh = checked.value
  const received = receiver === null ? null : await receiver.end()
  return ok({ manifest, fresh, alreadyKnown: lines.passed + ops.length - fresh.length, blobs, received })
}

/** What was read of the lines of a file. */
interface ReadLines {
  readonly ops: Op[]
  /** The marks of the lines that are here already, where the file holds so many that it is asked once; null: it is asked for those of each part. */
  held: ReadonlyMap<OpId, number> | null
  /** How many lines were of ops that are here. */
  passed: number
  /** Where the store was prepared for this file: what puts its changes there while it is read. */
  readonly receiver: Receiver | null
}

function without(ids: readonly OpId[], ops: readonly Op[]): readonly OpId[] {
  const read = new Set(ops.map((op) => op.id))
  return ids.filter((id) => !read.has(id))
}

function createTaker(db: PonteDatabase, expected: Expected, read: ReadLines, pieces: PieceStore): BackupTaker {
  return {
    manifest: async (manifest) => {
      const refusal = refusalOf(manifest, expected)
      if (refusal === null && manifest.count * 4 > ((await readFact(db, 'opCount')) ?? 0)) read.held = await heldMarks(db)
      return refusal
    },
    lines: async (lines) => {
      const ids = lines.map(idOfLine)
      const held = read.held ?? (await heldAmong(db, ids))
      const start = read.ops.length
      for (const [index, line] of lines.entries()) {
        const mark = held.get(ids[index] ?? '')
        // A line that is here as it stands was checked when it came in.
        const op = mark === markOf(line) ? null : readOpLine(line)
        if (op && !op.ok) return { type: 'backup-refused', ...op.problem }
        if (mark === undefined && op) read.ops.push(op.value)
        else read.passed += 1
      }
      await read.receiver?.add(read.ops.slice(start))
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

/** Why a file is not taken, by what it says of itself; null: it is read. */
export function refusalOf(manifest: Manifest, expected: Omit<Expected, 'passphrases'>): Problem | null {
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
