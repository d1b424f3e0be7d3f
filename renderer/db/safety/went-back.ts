import type { KeptBaseNote } from '../../../shared/ipc/contract'
import { createFeedId } from '../../../shared/kernel/ids'
import type { FeedId } from '../../../shared/merge/op'
import { call } from '../../bridge/bridge'
import type { Base } from '../base'
import { databasesOf, isLater } from '../databases'
import { inParts } from '../in-parts'
import { keepFacts, readFact, type WentBack } from '../meta'
import { underWriteLock } from '../write-lock'
import { drawGeneration, isMissing } from './journal'

const batch = 500

/**
 * Compares a store with what main noted of it outside the browser's storage, before anything is noted again. A store that lacks what this laptop had
 * done was set back: it goes on under another feed and another journal, for what it writes now must not pass for what is gone, and it keeps in mind
 * what is missing until a person has seen it. Answers the feed, to be written in the laptop's record; null when nothing is missing. A practice base is made anew at will.
 */
export async function noticeWentBack(base: Base, note: KeptBaseNote | null): Promise<FeedId | null> {
  if (base.practice || !(await isBehind(base, note))) return null
  const held = await countOps(base)
  const feed = createFeedId(base.random)
  const wentBack: WentBack = { at: base.clock(), held, expected: Math.max(note?.ops ?? 0, held + 1) }
  await underWriteLock(base.database, () => keepFacts(base.db, { feed, generation: drawGeneration(base), wentBack }))
  return feed
}

/** What a store was found to lack when it had been set back; null when it lacks nothing, or a person has seen it. */
export async function readWentBack(base: Base): Promise<WentBack | null> {
  return (await readFact(base.db, 'wentBack')) ?? null
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

async function isBehind(base: Base, note: KeptBaseNote | null): Promise<boolean> {
  const { db, database } = base
  if (note && note.database !== '' && note.database !== database) return isOtherGone(base, note.database)
  if (note?.tip && (await db.ops.where('ids').equals(note.tip.id).count()) === 0) return true
  if (note && ((await readFact(db, 'opCount')) ?? 0) < note.ops) return true
  const generation = await readFact(db, 'generation')
  const listed = await call('journal.list', { storeId: base.storeId })
  const own = listed.ok ? listed.value.find((journal) => journal.generation === generation) : undefined
  return own !== undefined && (await isMissing(db, own))
}

// The note is of another database of the base. An earlier one was left on purpose. A later one that is gone is lost; one that is there is a return to
// a backup that broke off.
async function isOtherGone({ storeId, database }: Base, noted: string): Promise<boolean> {
  return isLater(noted, database) && !(await databasesOf(storeId)).includes(noted)
}
