import type { Op } from '../../shared/merge/op'
import { dropUnnamed, filesIn } from './backup/erasures'
import type { PonteDatabase } from './database'
import { laptopDatabase } from './laptop-database'
import { keepFacts, readFact } from './meta'

// A file is kept as soon as it is attached, before the form is saved that names it. What is given up then would stay in every backup, and no erasure could
// reach it.

/** Notes that bytes were kept which nothing names yet. */
export async function noteAttached(db: PonteDatabase, hash: string): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const attached = (await readFact(db, 'attached')) ?? []
    if (!attached.includes(hash)) await keepFacts(db, { attached: [...attached, hash] })
  })
}

/** Notes what ops name, inside the caller's transaction. */
export async function noteNamed(db: PonteDatabase, ops: readonly Op[]): Promise<void> {
  const named = new Set(ops.flatMap(filesIn).map(({ $blob }) => $blob))
  if (named.size === 0) return
  const attached = (await readFact(db, 'attached')) ?? []
  const left = attached.filter((hash) => !named.has(hash))
  if (left.length < attached.length) await keepFacts(db, { attached: left })
}

/** Removes attachments that no act ever named and that no kept draft still holds. For the start, when nothing is being attached. */
export async function dropLoose(db: PonteDatabase): Promise<void> {
  const attached = (await readFact(db, 'attached')) ?? []
  if (attached.length === 0) return
  const drafts = JSON.stringify(await laptopDatabase.drafts.toArray())
  const held = attached.filter((hash) => drafts.includes(hash))
  await db.transaction('rw', [db.ops, db.blobs, db.chunks, db.meta], async () => {
    await dropUnnamed(db, new Set(attached.filter((hash) => !held.includes(hash))))
    await keepFacts(db, { attached: held })
  })
}
