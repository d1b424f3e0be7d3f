// The few globals that Node 20 and Chromium both have and that shared/ may use. Everything else of either platform is out of reach here.

/** Text to UTF-8 bytes: hashing and files. */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number }
}

/** UTF-8 bytes to text: reading files; `fatal` refuses what is not UTF-8. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array, options?: { stream?: boolean }): string
}

/** Cancelling long work. */
interface AbortSignal {
  readonly aborted: boolean
}

interface ReadableStreamReader<T> {
  read(): Promise<{ done: true; value?: undefined } | { done: false; value: T }>
  cancel(reason?: unknown): Promise<void>
}
interface WritableStreamWriter<T> {
  write(chunk: T): Promise<void>
  close(): Promise<void>
  abort(reason?: unknown): Promise<void>
}

/** gzip of the op entries of a backup file. */
declare class CompressionStream {
  constructor(format: 'gzip')
  readonly readable: { getReader(): ReadableStreamReader<Uint8Array<ArrayBuffer>> }
  readonly writable: { getWriter(): WritableStreamWriter<Uint8Array<ArrayBuffer>> }
}
declare class DecompressionStream {
  constructor(format: 'gzip')
  readonly readable: { getReader(): ReadableStreamReader<Uint8Array<ArrayBuffer>> }
  readonly writable: { getWriter(): WritableStreamWriter<Uint8Array<ArrayBuffer>> }
}

/** Bytes that come piece by piece: what the encryption of backup files reads and gives. */
declare class ReadableStream<T> {
  constructor(
    source: { pull(controller: { enqueue(chunk: T): void; close(): void }): Promise<void> },
    strategy?: { readonly highWaterMark: number },
  )
  getReader(): ReadableStreamReader<T>
}
declare class TransformStream<I, O> {
  readonly readable: ReadableStream<O>
  readonly writable: { getWriter(): WritableStreamWriter<I> }
}

/** A deep copy of plain data. */
declare function structuredClone<T>(value: T): T
