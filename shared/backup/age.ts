import { joinBytes } from '../kernel/bytes'
import { Decrypter, Encrypter } from 'age-encryption'
import type { BackupSource } from './read-backup'
import { gatherPieces, type PieceSink } from './gather-pieces'

// The room of the age library: files that stock `age` opens with the same passphrase.

/** The first bytes of an age file. */
export const ageStart = 'age-encryption.org/'

/** 2^15 rounds of scrypt take 32 MB; the passphrase is 110 random bits, which no number of rounds could better. Decided in decisions/0002. */
const workFactor = 15
const pieceBytes = 1 << 20

/** A sink whose pieces reach another one encrypted; `close` writes the end. */
export interface EncryptingSink {
  readonly write: (piece: Uint8Array) => Promise<void>
  close(): Promise<void>
}

/** Encrypts what is written and hands it on in pieces of 1 MiB. Throws what the sink throws. */
export async function encryptTo(sink: PieceSink, passphrase: string): Promise<EncryptingSink> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(passphrase)
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const pumped = pump(await encrypter.encrypt(readable), sink).catch(async (error: unknown) => {
    await writer.abort(error).catch(() => undefined)
    throw error
  })
  // Told where the next piece is written, or at the end.
  pumped.catch(() => undefined)
  return {
    write: async (piece) => {
      await Promise.race([writer.write(Uint8Array.from(piece)), pumped])
    },
    close: async () => {
      await Promise.race([writer.close(), pumped])
      await pumped
    },
  }
}

async function pump(encrypted: ReadableStream<Uint8Array>, sink: PieceSink): Promise<void> {
  const reader = encrypted.getReader()
  const pieces = gatherPieces(sink)
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    await pieces.write(value)
  }
  await pieces.end()
}

/** Why an age file is not read: none of the passphrases opens it, or it is not as it was written. */
export type AgeRefusal = 'wrong-passphrase' | 'damaged'

// The header of a file with one passphrase is about 200 bytes; stock `age` takes 2^18 rounds.
const headerBytes = 64 << 10
const greatestFactor = 18

/**
 * What an age file holds, to be read once from front to back, or why it is not read. Reading on throws an `AgeFault` where the file was changed or
 * cut. A header that would take more memory than any of ours is refused before it is tried.
 */
export async function decryptSource(source: BackupSource, passphrases: readonly string[]): Promise<BackupSource | AgeRefusal> {
  const header = new TextDecoder('latin1').decode((await source.read(0, headerBytes)).subarray(0, headerBytes))
  const factor = /\n-> scrypt \S+ (\d{1,3})\n/.exec(header)?.[1]
  if (!header.includes('\n---') || factor === undefined || Number(factor) > greatestFactor) return 'damaged'
  const decrypter = new Decrypter()
  for (const passphrase of passphrases) decrypter.addPassphrase(passphrase)
  try {
    const opened = await decrypter.decrypt(streamOf(source))
    return sourceOf(opened, opened.size(source.size))
  } catch (error) {
    return error instanceof Error && /no identity matched/i.test(error.message) ? 'wrong-passphrase' : 'damaged'
  }
}

/** The file is not the one that was written. */
export class AgeFault extends Error {}

function streamOf(source: BackupSource): ReadableStream<Uint8Array> {
  let offset = 0
  return new ReadableStream(
    {
      pull: async (controller) => {
        const piece = await source.read(offset, pieceBytes)
        offset += piece.length
        if (piece.length === 0) controller.close()
        else controller.enqueue(piece)
      },
    },
    { highWaterMark: 1 },
  )
}

function sourceOf(stream: ReadableStream<Uint8Array>, size: number): BackupSource {
  const reader = stream.getReader()
  return {
    size,
    read: async (_offset, length) => {
      const pieces: Uint8Array[] = []
      let bytes = 0
      while (bytes < length) {
        const { done, value } = await reader.read().catch((error: unknown) => {
          throw new AgeFault(String(error))
        })
        if (done) break
        pieces.push(value)
        bytes += value.length
      }
      return joinBytes(pieces)
    },
  }
}
