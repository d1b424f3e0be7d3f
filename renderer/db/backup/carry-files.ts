import type { PonteDatabase } from '../database'
import { copyPieces } from './piece-store'

/** Takes over, from another store of the same base, the bytes of attachments that a store names and lacks. */
export async function carryFiles(from: PonteDatabase, to: PonteDatabase): Promise<void> {
  const held = new Set(await from.blobs.where('have').equals(1).primaryKeys())
  const lacking = (await to.blobs.where('have').equals(0).toArray()).filter(({ h }) => held.has(h))
  await copyPieces(
    from,
    to,
    lacking.map(({ h }) => h),
  )
  await to.blobs.bulkPut(lacking.map((row) => ({ ...row, have: 1 })))
}
