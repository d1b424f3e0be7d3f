import { joinBytes } from '../kernel/bytes'
import { failed, ok, type Result } from '../kernel/result'

/** Bytes compressed. */
export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new CompressionStream('gzip')
  const writer = stream.writable.getWriter()
  const written = writer.write(bytes).then(() => writer.close())
  const out = await collect(stream.readable.getReader(), Number.POSITIVE_INFINITY)
  await written
  if (!out) throw new Error('gzip gave nothing')
  return out
}

// A browser expands the whole of a piece before it hands on the first byte: 16 KiB make 16 MiB at most.
const packedPiece = 16 << 10

/** Bytes expanded, at most `cap` of them: a bomb is stopped as soon as it passes the cap, and never takes much more memory than that. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>, cap: number): Promise<Result<Uint8Array, 'too-big' | 'damaged'>> {
  const stream = new DecompressionStream('gzip')
  // What is wrong with the input shows at the reading end.
  const written = feed(stream.writable.getWriter(), bytes).catch(() => undefined)
  try {
    const out = await collect(stream.readable.getReader(), cap)
    if (!out) return failed('too-big')
    await written
    return ok(out)
  } catch {
    return failed('damaged')
  }
}

async function feed(
  writer: { write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> },
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  for (let at = 0; at < bytes.length; at += packedPiece) await writer.write(bytes.subarray(at, at + packedPiece))
  await writer.close()
}

async function collect(
  reader: { read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>; cancel(): Promise<void> },
  cap: number,
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done || !value) break
    length += value.length
    if (length > cap) {
      void reader.cancel().catch(() => undefined)
      return null
    }
    pieces.push(value)
  }
  return joinBytes(pieces)
}
