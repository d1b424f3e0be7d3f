import { joinBytes } from '../kernel/bytes'
import { createByteHash } from '../kernel/hash'
import { gatherPieces, type PieceSink } from './gather-pieces'
import { gzip } from './gzip'
import { limits } from './limits'
import type { Manifest } from './manifest'
import { tarHeader, tarPadding } from './tar'

/** An attachment to write: its bytes in pieces, exactly `size` of them. */
export interface BlobSource {
  readonly hash: string
  readonly size: number
  pieces(): AsyncIterable<Uint8Array>
}

export interface BackupContent {
  readonly manifest: Manifest
  /** The lines of the ops, an op after all that it builds on. */
  readonly lines: AsyncIterable<readonly string[]>
  readonly blobs: AsyncIterable<BlobSource>
}

const utf8 = new TextEncoder()

/**
 * Writes a backup as a stream: a manifest, the ops in compressed entries, the attachments, an end mark. Memory stays that of one entry.
 * Throws what the sink throws, and `aborted` when the signal says so; the half-written file is the sink's to remove.
 */
export async function writeBackup(content: BackupContent, sink: PieceSink, signal?: AbortSignal): Promise<void> {
  const pieces = gatherPieces(sink)
  const put = async (bytes: Uint8Array): Promise<void> => {
    if (signal?.aborted) throw new Error('aborted')
    await pieces.write(bytes)
  }
  const entry = async (name: string, bytes: Uint8Array): Promise<void> => {
    await put(joinBytes([tarHeader({ name, size: bytes.length }), bytes, new Uint8Array(tarPadding(bytes.length))]))
  }
  const digest = createByteHash()
  const hashed = (name: string, bytes: Uint8Array): Promise<void> => {
    digest.update(bytes)
    return entry(name, bytes)
  }
  await hashed('manifest.json', utf8.encode(JSON.stringify(content.manifest)))
  const { ops, entries } = await writeOps(content.lines, hashed)
  const blobs = await writeBlobs(content.blobs, put)
  await entry('end.json', utf8.encode(JSON.stringify({ ops, blobs, entries, sha256: digest.hex() })))
  await put(new Uint8Array(1024))
  await pieces.end()
}

async function writeOps(
  lines: AsyncIterable<readonly string[]>,
  entry: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<{ readonly ops: number; readonly entries: number }> {
  let waiting: string[] = []
  let bytes = 0
  let ops = 0
  let entries = 0
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return
    entries += 1
    await entry(`ops/${String(entries).padStart(6, '0')}.ndjson.gz`, await gzip(utf8.encode(waiting.join('\n')) as Uint8Array<ArrayBuffer>))
    waiting = []
    bytes = 0
  }
  for await (const some of lines) {
    for (const line of some) {
      const length = utf8.encode(line).length + 1
      if (bytes + length > limits.entry || waiting.length >= limits.linesInEntry) await flush()
      waiting.push(line)
      bytes += length
      ops += 1
    }
  }
  await flush()
  return { ops, entries }
}

async function writeBlobs(blobs: AsyncIterable<BlobSource>, put: (bytes: Uint8Array) => Promise<void>): Promise<number> {
  let count = 0
  for await (const blob of blobs) {
    await put(tarHeader({ name: `blobs/${blob.hash}`, size: blob.size }))
    let written = 0
    for await (const piece of blob.pieces()) {
      written += piece.length
      await put(piece)
    }
    if (written !== blob.size) throw new Error(`attachment ${blob.hash}: ${written} bytes of ${blob.size}`)
    await put(new Uint8Array(tarPadding(blob.size)))
    count += 1
  }
  return count
}
