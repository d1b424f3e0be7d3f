import type { KeptBaseNote } from '../../../shared/ipc/contract'
import { createFeedId } from '../../../shared/kernel/ids'
import { call } from '../../bridge/bridge'
import type { Base } from '../base'
import { databasesOf, isLater } from '../databases'
import { inParts } from '../in-parts'
import { keepFacts, needFact, readFact, type WentBack } from '../meta'
import { underWriteLock } from '../write-lock'
import { drawGeneration, hasOp, lastOpOf } from './journal'

const batch = 500

/**
 * Compares a store with what main noted of it outside the browser's storage, before anything is noted again. A store that lacks what this laptop had
 * done was set back: it goes on under another feed and another journal, for what it writes now must not pass for what is gone, and it keeps in mind
 * what is missing until a person has seen it. The feed is still to be written in the laptop's record. A practice base is made anew at will.
 */
export async function noticeWentBack(base: Base, note: KeptBaseNote | null): Promise<void> {
  if (base.practice) return
  const tips = await findLacking(base, note)
  if (tips === null) return
  const held = await countOps(base)
  const feed = createFeedId(base.random)
  const wentBack: WentBack = { at: base.clock(), held, expected: Math.max(note?.ops ?? 0, held + 1), tips }
  await underWriteLock(base.database, () => keepFacts(base.db, { feed, generation: drawGeneration(base), wentBack }))
}

/** What a store was found to lack when it had been set back; null when it lacks nothing, has it again, or a person has seen it. */
export async function readWentBack(base: Base): Promise<WentBack | null> {
  const found = await readFact(base.db, 'wentBack')
  if (!found) return null
  // The app may have ended between taking it back and saying so.
  if (!(await isBackAgain(base, found))) return found
  await closeWentBack(base)
  return null
}

/** Keeps in mind what a base that was taken up again lacks of what main had noted of it before. */
export async function noteStillMissing(base: Base, note: KeptBaseNote | null): Promise<void> {
  if (!note) return
  const { db } = base
  // What was written since, to settle in, makes up for nothing.
  const written = (await db.feeds.get(await needFact(db, 'feed')))?.tips[0]?.n ?? 0
  const held = await countOps(base)
  const tips = note.tip && !(await hasOp(db, note.tip.id)) ? [note.tip.id] : []
  const expected = note.ops + written
  if (tips.length === 0 && held >= expected) return
  await keepFacts(db, { wentBack: { at: base.clock(), held, expected: Math.max(expected, held + 1), tips } })
}

/** A person has seen what is missing, or has taken it back. */
export async function closeWentBack(base: Base): Promise<void> {
  await base.db.meta.delete('wentBack')
}

/** How many changes a store holds. */
export async function countOps({ db }: Base): Promise<number> {
  let held = 0
  for await (const rows of inParts(db.ops, batch)) for (const { ids } of rows) held += ids.length
  return held
}

async function isBackAgain(base: Base, { tips, expected }: WentBack): Promise<boolean> {
  for (const id of tips) if (!(await hasOp(base.db, id))) return false
  return (await countOps(base)) >= expected
}

// The last ops that main knows of this laptop, by its note and its journal, where the store lacks them; null when it was not set back. It may have been
// without lacking one: what it lacks then came from others.
async function findLacking({ db, database, storeId }: Base, note: KeptBaseNote | null): Promise<readonly string[] | null> {
  const noted = note?.tip ? [note.tip.id] : []
  if (note && note.database !== '' && note.database !== database)
    return (await isOtherGone(storeId, note.database, database)) ? noted : null
  const generation = await readFact(db, 'generation')
  const listed = await call('journal.list', { storeId })
  const journal = listed.ok ? listed.value.find((one) => one.generation === generation) : undefined
  const written = journal ? lastOpOf(journal) : null
  const lacking: string[] = []
  for (const id of written === null ? noted : [...noted, written]) if (!(await hasOp(db, id))) lacking.push(id)
  const fewer = note !== null && ((await readFact(db, 'opCount')) ?? 0) < note.ops
  return fewer || lacking.length > 0 ? lacking : null
}

// The note is of another database of the base. An earlier one was left on purpose. A later one that is gone is lost; one that is there is a return to
// a backup that broke off.
async function isOtherGone(storeId: string, noted: string, database: string): Promise<boolean> {
  return isLater(noted, database) && !(await databasesOf(storeId)).includes(noted)
}
