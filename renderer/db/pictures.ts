import type { Problem } from '../../shared/kernel/problem'
import type { Result } from '../../shared/kernel/result'
import { makePdf, type OnPages, type PictureSource, type ReadPdf } from '../bridge/pdf-bytes'
import type { Base } from './base'
import { filePieces } from './file-pieces'

/** Makes the PDF of a snapshot with the pictures that it asks for, as far as they are on this laptop. It runs to its end unless a signal stops it. */
export async function makePdfOf(
  base: Base,
  snapshot: string,
  hashes: readonly string[],
  onPages: OnPages = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<Result<ReadPdf, Problem>> {
  return makePdf(snapshot, await picturesOf(base, hashes), onPages, signal)
}

// The pictures among the attachments that are here, to be handed to whoever draws them.
async function picturesOf({ db }: Base, hashes: readonly string[]): Promise<readonly PictureSource[]> {
  const rows = await db.blobs.bulkGet([...hashes])
  return rows.flatMap((row) => (row?.have === 1 ? [{ hash: row.h, size: row.size, pieces: () => filePieces(db, row.h, row.size) }] : []))
}
