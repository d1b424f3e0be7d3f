import type { Problem } from '../../shared/kernel/problem'
import { createFeedId } from '../../shared/kernel/ids'
import { ok, type Result } from '../../shared/kernel/result'
import type { FeedId } from '../../shared/merge/op'
import { mustRotate } from '../../shared/merge/rotation'
import { call } from '../bridge/bridge'
import type { Base } from './base'
import { createRecord } from './commands/create-record'
import { saveRecord } from './commands/save-record'
import { laptopDatabase, type KeptBase } from './laptop-database'
import { feedsOf } from './laptop-feeds'
import { keepFacts, needFact, readFact } from './meta'
import { beginSharing, readShareMemory } from './share/share-file'
import { underWriteLock } from './write-lock'

/** Looks, when a base is opened, whether its feed seems to be written elsewhere too; then leaves it, and has it told in the list of laptops. Remembers the machine. */
export async function leaveSharedFeed(base: Base): Promise<void> {
  const info = await call('app.info', {})
  const machine = info.ok ? info.value.machine : null
  const ends = (await base.db.feeds.get(await needFact(base.db, 'feed')))?.tips.length ?? 0
  const lastMachine = (await readFact(base.db, 'machine')) ?? null
  const reason = mustRotate({ ends, machine, lastMachine })
  if (machine !== null && machine !== lastMachine) await keepFacts(base.db, { machine })
  if (!reason) return
  await changeFeed(base)
  await keepFacts(base.db, { rotated: { reason, at: base.clock() } })
}

/** Goes on under a new feed, and writes it in this laptop's record. */
export async function changeFeed(base: Base): Promise<void> {
  await noteFeed(base, await drawFeed(base))
}

/** Takes note that a change of feed was read. */
export async function dismissRotation(base: Base): Promise<void> {
  await keepFacts(base.db, { rotated: null })
}

/** Writes in this laptop's record, if the base has it and it is not said there, that it writes a feed. */
export async function noteFeed(base: Base, feed: FeedId): Promise<void> {
  const laptop = await base.db.records('laptop').get(base.author.laptopId)
  if (!laptop || feedsOf(laptop).includes(feed)) return
  const feeds = Array.isArray(laptop['feeds']) ? laptop['feeds'] : []
  await saveRecord(base, 'laptop', laptop, { feeds: [...feeds, { id: base.newId(), feed }] })
}

/**
 * This laptop was copied: it becomes a laptop of its own, with its name, its code and its feed; what was written stays under the former one, which the
 * other machine goes on with. Answers the base to be opened anew.
 */
export async function becomeOwnLaptop(
  base: Base,
  named: { readonly name: string; readonly code: string },
): Promise<Result<KeptBase, Problem>> {
  const { author } = base
  const own: Base = { ...base, author: { ...author, laptopId: base.newId(), laptopName: named.name, laptopCode: named.code } }
  const feed = await drawFeed(base)
  const draft = { ...named, member: `member:${author.memberId}`, feeds: [{ id: base.newId(), feed }] }
  const made = await createRecord(own, 'laptop', draft, { id: own.author.laptopId })
  if (!made.ok) return made
  await laptopDatabase.bases.update(base.storeId, { laptopId: own.author.laptopId })
  await dismissRotation(base)
  // The file in the shared folder is the other machine's from now on.
  await beginSharing(base, (await readShareMemory(base)).encrypted)
  const kept = await laptopDatabase.bases.get(base.storeId)
  if (!kept) throw new Error('the laptop does not keep this base')
  return ok(kept)
}

async function drawFeed(base: Base): Promise<FeedId> {
  const feed = createFeedId(base.random)
  await underWriteLock(base.database, () => keepFacts(base.db, { feed }))
  return feed
}
