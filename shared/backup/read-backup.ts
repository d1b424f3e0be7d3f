import type { z } from 'zod'
import { createByteHash } from '../kernel/hash'
import type { Problem, RefusalReason } from '../kernel/problem'
import { failed, ok, type Result } from '../kernel/result'
import { AgeFault, ageStart, decryptSource } from './age'
import { gunzip } from './gzip'
import { limits } from './limits'
import { endSchema, formatVersion, manifestSchema, type Manifest } from './manifest'
import { readTarHeader, tarPadding, type TarHeader } from './tar'

/** Where a file is read from; a short answer means the end. */
export interface BackupSource {
  readonly size: number
  read(offset: number, length: number): Promise<Uint8Array>
}

/** Where what is read goes: staging, or nowhere. A problem that it answers ends the reading. */
export interface BackupTaker {
  manifest(manifest: Manifest): Promise<Problem | null>
  lines(lines: readonly string[]): Promise<Problem | null>
  blobStart(hash: string, size: number): Promise<Problem | null>
  blobPiece(bytes: Uint8Array): Promise<Problem | null>
  blobEnd(hash: string): Promise<Problem | null>
}

export interface ReadHooks {
  readonly signal?: AbortSignal
  /** The passphrases that an encrypted file may open with. */
  readonly passphrases?: readonly string[]
  /** Bytes read so far. */
  readonly onProgress?: (bytes: number) => void
}

/** What a file held, once all of it was read. */
export interface BackupSummary {
  readonly manifest: Manifest
  readonly ops: number
  readonly blobs: number
  readonly bytes: number
}

/** Ends the reading from wherever it stands; never leaves this file. */
class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.type)
    this.problem = problem
  }
}

/**
 * Reads a whole backup file: form, order, sizes, counts and the hash of every attachment. Everything read is handed on at once; nothing may count
 * before this answers `ok`, for only the end mark proves that the file is whole. Never throws for what the file holds.
 */
export async function readBackup(source: BackupSource, taker: BackupTaker, hooks: ReadHooks = {}): Promise<Result<BackupSummary, Problem>> {
  try {
    return ok(await readEntries(new ByteReader(await openedSource(source, hooks), hooks), taker))
  } catch (error) {
    if (error instanceof Refused) return failed(error.problem)
    if (error instanceof AgeFault) return failed({ type: 'backup-refused', reason: 'damaged', detail: error.message })
    throw error
  }
}

/** What was read so far, and which entries may come next. */
interface Progress {
  stage: 'start' | 'ops' | 'blobs' | 'end'
  manifest: Manifest | null
  entries: number
  ops: number
  readonly blobs: Set<string>
  readonly digest: ReturnType<typeof createByteHash>
}

async function readEntries(reader: ByteReader, taker: BackupTaker): Promise<BackupSummary> {
  await tellForm(reader)
  const progress: Progress = { stage: 'start', manifest: null, entries: 0, ops: 0, blobs: new Set(), digest: createByteHash() }
  for (;;) {
    const header = readTarHeader(await reader.take(512))
    if (header === 'end') break
    if (header === null) throw refused('bad-entry', 'an entry that a backup never has')
    if (progress.stage === 'end') throw refused('bad-entry', 'an entry after the end mark')
    await readEntry(reader, taker, header, progress)
    if ((await reader.take(tarPadding(header.size))).some((byte) => byte !== 0)) throw refused('bad-entry', 'padding that is not empty')
  }
  const { stage, manifest, ops, blobs } = progress
  if (stage !== 'end' || !manifest) throw refused('truncated', 'no end mark')
  if ((await reader.take(512)).some((byte) => byte !== 0)) throw refused('bad-entry', 'a lone block of zeros')
  if (!(await reader.endsInZeros(limits.endZeros))) throw refused('bad-entry', 'data after the end')
  return { manifest, ops, blobs: blobs.size, bytes: reader.position }
}

async function readEntry(reader: ByteReader, taker: BackupTaker, { name, size }: TarHeader, progress: Progress): Promise<void> {
  if (name === 'manifest.json') {
    if (progress.stage !== 'start') throw refused('bad-entry', 'a second manifest')
    const bytes = await takeWhole(reader, size, limits.manifest)
    progress.digest.update(bytes)
    progress.manifest = readManifest(decode(bytes))
    await accept(taker.manifest(progress.manifest))
    progress.stage = 'ops'
  } else if (progress.stage === 'start') throw refused('bad-entry', 'no manifest first')
  else if (name.startsWith('ops/')) {
    progress.entries += 1
    const expected = `ops/${String(progress.entries).padStart(6, '0')}.ndjson.gz`
    if (progress.stage !== 'ops' || name !== expected) throw refused('bad-entry', 'entries out of order')
    const packed = await takeWhole(reader, size, limits.entry)
    progress.digest.update(packed)
    progress.ops += await readLines(packed, taker)
  } else if (name.startsWith('blobs/')) {
    progress.stage = 'blobs'
    await readBlob(reader, name.slice(6), size, progress.blobs, taker)
  } else {
    const { ops, blobs, entries, digest, manifest } = progress
    const end = decode(await takeWhole(reader, size, limits.end))
    checkEnd(end, { ops, blobs: blobs.size, entries, sha256: digest.hex() }, manifest)
    progress.stage = 'end'
  }
}

// The two forms are told by their first bytes.
async function openedSource(source: BackupSource, { passphrases = [] }: ReadHooks): Promise<BackupSource> {
  const start = (await source.read(0, ageStart.length)).subarray(0, ageStart.length)
  if (String.fromCharCode(...start) !== ageStart) return source
  if (passphrases.length === 0) throw refused('encrypted', 'an age file')
  const opened = await decryptSource(source, passphrases)
  if (typeof opened === 'string') throw refused(opened, 'an age file')
  return opened
}

async function tellForm(reader: ByteReader): Promise<void> {
  const start = await reader.peek(21)
  const text = String.fromCharCode(...start)
  if (!text.startsWith('manifest.json\0')) throw refused('not-our-file', 'other first bytes')
}

function readManifest(text: string): Manifest {
  const parsed = parseJson(text)
  const version = numberIn(parsed, 'minReader')
  if (version !== null && version > formatVersion) throw refused('newer-format', String(version))
  const manifest = manifestSchema.safeParse(parsed)
  if (!manifest.success) throw refused('bad-entry', 'a manifest without the form of one')
  return manifest.data
}

async function readLines(packed: Uint8Array, taker: BackupTaker): Promise<number> {
  const unpacked = await gunzip(packed as Uint8Array<ArrayBuffer>, limits.entry)
  if (!unpacked.ok) throw refused(unpacked.problem, 'an entry of ops')
  const lines = decode(unpacked.value).split('\n')
  if (lines.length > limits.linesInEntry) throw refused('too-big', 'lines in an entry')
  if (lines.some((line) => line === '')) throw refused('bad-entry', 'an empty line')
  if (lines.some((line) => line.length > limits.line)) throw refused('too-big', 'a line')
  await accept(taker.lines(lines))
  return lines.length
}

async function readBlob(reader: ByteReader, hash: string, size: number, seen: Set<string>, taker: BackupTaker): Promise<void> {
  if (seen.has(hash)) throw refused('bad-entry', 'an attachment twice')
  if (size > limits.blob) throw refused('too-big', 'an attachment')
  seen.add(hash)
  await accept(taker.blobStart(hash, size))
  const digest = createByteHash()
  for (let left = size; left > 0;) {
    const piece = await reader.take(Math.min(left, limits.piece))
    left -= piece.length
    digest.update(piece)
    await accept(taker.blobPiece(piece))
  }
  if (digest.hex() !== hash) throw refused('damaged', 'an attachment that is not its hash')
  await accept(taker.blobEnd(hash))
}

function checkEnd(text: string, read: z.infer<typeof endSchema>, manifest: Manifest | null): void {
  const end = endSchema.safeParse(parseJson(text))
  if (!end.success) throw refused('bad-entry', 'an end mark without the form of one')
  const { ops, blobs, entries, sha256 } = end.data
  const same = ops === read.ops && blobs === read.blobs && entries === read.entries
  if (!same || manifest?.count !== ops || manifest.blobs.count !== blobs) throw refused('truncated', 'counts that do not add up')
  if (sha256 !== read.sha256) throw refused('damaged', 'a manifest or ops that are not those written')
}

async function takeWhole(reader: ByteReader, size: number, cap: number): Promise<Uint8Array> {
  if (size > cap) throw refused('too-big', 'an entry')
  return reader.take(size)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw refused('bad-text', 'bytes that are not UTF-8')
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refused('bad-text', 'an entry that is not JSON')
  }
}

function numberIn(value: unknown, member: string): number | null {
  const found = typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === member)?.[1] : undefined
  return typeof found === 'number' ? found : null
}

async function accept(answer: Promise<Problem | null>): Promise<void> {
  const problem = await answer
  if (problem) throw new Refused(problem)
}

function refused(reason: RefusalReason, detail: string): Refused {
  return new Refused({ type: 'backup-refused', reason, detail })
}

/** Reads a source from front to back in pieces of 1 MiB. */
class ByteReader {
  position = 0
  private readonly source: BackupSource
  private readonly hooks: ReadHooks
  private buffer: Uint8Array = new Uint8Array(0)
  private bufferAt = 0

  constructor(source: BackupSource, hooks: ReadHooks) {
    this.source = source
    this.hooks = hooks
  }

  // Whether at most so many zeros and nothing else follow. Asked of the source itself: an encrypted file proves its end only when it is read.
  async endsInZeros(most: number): Promise<boolean> {
    for (let passed = 0; ;) {
      const bytes = await this.available(1)
      if (bytes.length === 0) return true
      passed += bytes.length
      if (passed > most || bytes.some((byte) => byte !== 0)) return false
      this.position += bytes.length
    }
  }

  async peek(length: number): Promise<Uint8Array> {
    const bytes = await this.available(length)
    return bytes.subarray(0, length)
  }

  async take(length: number): Promise<Uint8Array> {
    if (length > limits.entry && length > limits.manifest) throw refused('too-big', 'a piece')
    const out = new Uint8Array(length)
    for (let at = 0; at < length;) {
      const bytes = await this.available(1)
      if (bytes.length === 0) throw refused('truncated', 'the end comes too early')
      const part = bytes.subarray(0, length - at)
      out.set(part, at)
      at += part.length
      this.position += part.length
    }
    return out
  }

  private async available(length: number): Promise<Uint8Array> {
    const offset = this.position - this.bufferAt
    if (this.buffer.length - offset >= length) return this.buffer.subarray(offset)
    if (this.hooks.signal?.aborted) throw new Refused({ type: 'cancelled' })
    if (this.position > limits.total) throw refused('too-big', 'a file')
    this.bufferAt = this.position
    this.buffer = await this.source.read(this.position, limits.piece)
    this.hooks.onProgress?.(Math.min(this.position + this.buffer.length, this.source.size))
    return this.buffer
  }
}
