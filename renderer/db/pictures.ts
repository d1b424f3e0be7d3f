import type { PictureSource } from '../bridge/pdf-bytes'
import type { Base } from './base'
import { filePieces } from './file-pieces'

/** The pictures among the attachments of a base that are on this laptop, to be handed to whoever draws them. */
export async function picturesOf({ db }: Base, hashes: readonly string[]): Promise<readonly PictureSource[]> {
  const rows = await db.blobs.bulkGet([...hashes])
  return rows.flatMap((row) => (row?.have === 1 ? [{ hash: row.h, size: row.size, pieces: () => filePieces(db, row.h, row.size) }] : []))
}
