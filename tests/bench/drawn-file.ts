import { createCipheriv } from 'node:crypto'
import type { BlobSource } from '../../shared/backup/write-backup'
import { createByteHash } from '../../shared/kernel/hash'

/** An attachment of drawn bytes, which no packing makes smaller. */
export interface DrawnFile extends BlobSource {
  readonly name: string
}

const pieceBytes = 1024 * 1024

/** So many attachments of this size each, in bytes. The same numbers give the same bytes. */
export async function drawFiles(count: number, size: number): Promise<readonly DrawnFile[]> {
  const files: DrawnFile[] = []
  for (let at = 0; at < count; at += 1) {
    const pieces = (): AsyncIterable<Uint8Array> => drawn(at, size)
    const hash = createByteHash()
    for await (const piece of pieces()) hash.update(piece)
    files.push({ name: `Pièce ${at + 1}.bin`, hash: hash.hex(), size, pieces })
  }
  return files
}

async function* drawn(seed: number, size: number): AsyncGenerator<Uint8Array> {
  const key = Buffer.alloc(16)
  key.writeUInt32BE(seed)
  const cipher = createCipheriv('aes-128-ctr', key, Buffer.alloc(16))
  for (let left = size; left > 0; left -= pieceBytes) yield await Promise.resolve(cipher.update(new Uint8Array(Math.min(left, pieceBytes))))
}
