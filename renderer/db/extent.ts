import type { PonteDatabase } from './database'

/** The last row of ops of a store, which is how far a file of it reaches; 0 for none. */
export async function lastRowOf(db: PonteDatabase): Promise<number> {
  return (await db.ops.orderBy(':id').last())?.i ?? 0
}

/** How many attachments have their bytes in a store. */
export async function countHeldFiles(db: PonteDatabase): Promise<number> {
  return db.blobs.where('have').equals(1).count()
}
