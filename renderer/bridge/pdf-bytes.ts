import { maxPieceBytes, type CommittedFile, type MadePdf } from '../../shared/ipc/contract'
import type { Problem } from '../../shared/kernel/problem'
import { ok, type Result } from '../../shared/kernel/result'
import { call, runJob } from './bridge'

/** A PDF as main made it, read into the window. */
export interface ReadPdf {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly missingGlyphs: MadePdf['missingGlyphs']
  readonly missingPictures: MadePdf['missingPictures']
}

/** A picture that a document shows. Its bytes are asked for only where main does not hold them yet. */
export interface PictureSource {
  readonly hash: string
  readonly size: number
  pieces(): AsyncIterable<Uint8Array>
}

/** How far it is, in pages; null while they are laid out. */
export type OnPages = (done: number, total: number | null) => void

/** Has main make the PDF of a snapshot with its pictures and reads it, piece by piece. */
export async function makePdf(
  snapshot: string,
  pictures: readonly PictureSource[],
  onPages: OnPages,
  signal: AbortSignal,
): Promise<Result<ReadPdf, Problem>> {
  const sent = await sendPictures(pictures)
  if (!sent.ok) return sent
  const made = await runJob<MadePdf>(
    () => call('pdf.make', { snapshot, pictures: pictures.map(({ hash }) => hash) }),
    ({ done, total }) => onPages(done, total),
    signal,
  )
  if (!made.ok) return made
  const { token, size, ...told } = made.value
  const bytes = await readBytes(token, size).finally(() => call('file.abort', { token }))
  return bytes.ok ? ok({ bytes: bytes.value, ...told }) : bytes
}

async function readBytes(token: string, size: number): Promise<Result<Uint8Array, Problem>> {
  const bytes = new Uint8Array(size)
  let offset = 0
  while (offset < size) {
    const piece = await call('file.read', { token, offset })
    if (!piece.ok) return piece
    if (piece.value.bytes.byteLength === 0) break
    bytes.set(piece.value.bytes, offset)
    offset += piece.value.bytes.byteLength
  }
  return ok(bytes.subarray(0, offset))
}

async function sendPictures(pictures: readonly PictureSource[]): Promise<Result<null, Problem>> {
  if (pictures.length === 0) return ok(null)
  const asked = await call('pdf.lacking', { pictures: pictures.map(({ hash }) => hash) })
  if (!asked.ok) return asked
  const lacking = new Set(asked.value.lacking)
  for (const { hash, size, pieces } of pictures.filter((one) => lacking.has(one.hash))) {
    let offset = 0
    for await (const bytes of pieces()) {
      const taken = await call('pdf.picture', { hash, offset, bytes: new Uint8Array(bytes), size })
      // One that main refuses is drawn by its words.
      if (!taken.ok) break
      offset += bytes.length
    }
  }
  return ok(null)
}

/** Asks where to keep the PDF and writes it there; nothing stands under the name before it is whole. */
export async function savePdf(bytes: Uint8Array, suggestedName: string): Promise<Result<CommittedFile, Problem>> {
  const created = await call('file.create', { purpose: 'dossier', suggestedName, expectedBytes: bytes.byteLength })
  if (!created.ok) return created
  const { token } = created.value
  for (let offset = 0; offset < bytes.byteLength; offset += maxPieceBytes) {
    const written = await call('file.write', { token, bytes: bytes.slice(offset, offset + maxPieceBytes) })
    if (!written.ok) {
      await call('file.abort', { token })
      return written
    }
  }
  return await runJob<CommittedFile>(() => call('file.commit', { token, passphrase: null }))
}
