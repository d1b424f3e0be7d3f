import { gatherPieces } from '../../shared/backup/gather-pieces'
import { createByteHash } from '../../shared/kernel/hash'
import { maxPieceBytes, type CommittedFile, type HashedFile, type JobProgress, type OpenFile } from '../../shared/ipc/contract'
import type { Problem } from '../../shared/kernel/problem'
import { failed, ok, type Result } from '../../shared/kernel/result'
import type { FileRef } from '../../shared/fields/value'
import { call, runJob } from '../bridge/bridge'
import type { Base } from './base'
import { lackOfRoom } from './disk-room'
import { dropPieces, filePieces, keepIfWhole } from './file-pieces'
import { noteAttached } from './loose-files'
import { whileRoom } from './store-full'

/** The greatest attachment that is kept. */
export const maxFileBytes = 512 << 20

/** How an attachment that is being read is followed, and stopped. */
export interface AttachHooks {
  readonly signal: AbortSignal
  onProgress(file: string, stage: 'reading' | 'keeping', bytes: number, totalBytes: number): void
}

/**
 * Asks for a file and keeps its bytes, once per hash, in pieces of 1 MiB. `cancelled` when none was chosen or the work was stopped. Main reads the file for its
 * hash, under which the pieces are put as they come; they are hashed again on the way, and a file that somebody wrote to meanwhile is refused.
 */
export async function storePickedFile(base: Base, hooks: AttachHooks): Promise<Result<FileRef, Problem>> {
  const picked = await call('file.pick', { purpose: 'attachment' })
  if (!picked.ok) return picked
  return storeFile(base, picked.value, hooks).finally(() => call('file.abort', { token: picked.value.token }))
}

async function storeFile(base: Base, file: OpenFile, hooks: AttachHooks): Promise<Result<FileRef, Problem>> {
  if (file.size > maxFileBytes) return failed({ type: 'file-too-big', name: file.name, maxBytes: maxFileBytes })
  const lack = await lackOfRoom(file.size * 2)
  if (lack) return failed(lack)
  const told = ({ done }: JobProgress): void => hooks.onProgress(file.name, 'reading', done, file.size)
  const hashed = await runJob<HashedFile>(() => call('file.hash', { token: file.token }), told, hooks.signal)
  if (!hashed.ok) return hashed
  const { sha256, size } = hashed.value
  // It may have grown since it was picked.
  if (size > maxFileBytes) return failed({ type: 'file-too-big', name: file.name, maxBytes: maxFileBytes })
  return keepOnce(base, sha256, { ...file, size }, (put) => readPieces({ ...file, size, sha256 }, put, hooks))
}

/** Keeps bytes that the app made, once per hash. They are small enough to be in the window whole. */
export async function storeBytes(base: Base, bytes: Uint8Array, file: Pick<FileRef, 'name' | 'mime'>): Promise<Result<FileRef, Problem>> {
  const digest = createByteHash()
  digest.update(bytes)
  return keepOnce(base, digest.hex(), { ...file, size: bytes.length }, async (put) => {
    for (let at = 0, index = 0; at < bytes.length; at += maxPieceBytes, index += 1) await put(bytes.slice(at, at + maxPieceBytes), index)
    return ok(null)
  })
}

type TakePiece = (piece: Uint8Array, index: number) => Promise<void>

const tries = 3

// Bytes that are kept already are not written again; pieces that did not all go in are dropped. Should somebody who attached the same bytes have given up
// meanwhile and dropped what was here, they are given once more.
async function keepOnce(
  base: Base,
  hash: string,
  file: Pick<FileRef, 'name' | 'mime' | 'size'>,
  give: (put: TakePiece) => Promise<Result<null, Problem>>,
): Promise<Result<FileRef, Problem>> {
  const ref: FileRef = { $blob: hash, size: file.size, mime: file.mime, name: file.name.normalize('NFC').slice(0, 255) }
  if ((await base.db.blobs.get(hash))?.have === 1) return ok(ref)
  const written = await whileRoom(async () => {
    for (let left = tries; left > 0; left -= 1) {
      const pieces = await give((piece, index) => base.db.chunks.put({ h: hash, i: index, b: piece }).then(() => undefined))
      if (!pieces.ok || (await keepIfWhole(base.db, hash, file.size))) return pieces
    }
    throw new Error(`the bytes of attachment ${hash} do not stay`)
  })
  if (!written.ok) {
    await dropPieces(base.db, [hash])
    return written
  }
  await noteAttached(base.db, hash)
  return ok(ref)
}

async function readPieces(
  file: OpenFile & HashedFile,
  take: TakePiece,
  { signal, onProgress }: AttachHooks,
): Promise<Result<null, Problem>> {
  const digest = createByteHash()
  let index = 0
  // A drive may give less at a time than it is asked for.
  const pieces = gatherPieces((piece) => take(piece, index++))
  for (let offset = 0; offset < file.size;) {
    if (signal.aborted) return failed({ type: 'cancelled' })
    const piece = await call('file.read', { token: file.token, offset })
    if (!piece.ok) return piece
    const { bytes } = piece.value
    if (bytes.length === 0) break
    digest.update(bytes)
    await pieces.write(bytes)
    offset += bytes.length
    onProgress(file.name, 'keeping', offset, file.size)
  }
  await pieces.end()
  return digest.hex() === file.sha256 ? ok(null) : failed({ type: 'file-changed', name: file.name })
}

/** Saves a copy of an attachment where the person says. */
export async function saveFileCopy(base: Base, file: FileRef): Promise<Result<CommittedFile, Problem>> {
  const blob = await base.db.blobs.get(file.$blob)
  if (blob?.have !== 1) return failed({ type: 'file-unreadable', name: file.name })
  return saveBytes({ purpose: 'attachment', suggestedName: file.name, size: file.size }, filePieces(base.db, file.$blob, file.size))
}

/** Saves bytes under a name that the person chooses; nothing stands under that name before all of them are there. */
export async function saveBytes(
  file: { readonly purpose: 'attachment' | 'dossier' | 'backup'; readonly suggestedName: string; readonly size: number },
  pieces: AsyncIterable<Uint8Array>,
): Promise<Result<CommittedFile, Problem>> {
  const created = await call('file.create', {
    purpose: file.purpose,
    suggestedName: file.suggestedName.slice(0, 200),
    expectedBytes: file.size,
  })
  if (!created.ok) return created
  const { token } = created.value
  try {
    for await (const piece of pieces) {
      const written = await call('file.write', { token, bytes: piece as Uint8Array<ArrayBuffer> })
      if (!written.ok) return written
    }
  } catch (error) {
    await call('file.abort', { token })
    throw error
  }
  return runJob<CommittedFile>(() => call('file.commit', { token, passphrase: null }))
}
