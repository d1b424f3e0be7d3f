import { call } from '../bridge/bridge'
import type { Base } from './base'
import { countShown } from './counts'
import { schemaVersion, type PonteDatabase } from './database'
import { needFact } from './meta'

const settleMs = 400

const waiting = new Map<PonteDatabase, ReturnType<typeof setTimeout>>()
const running = new Map<PonteDatabase, Promise<void>>()

/** Tells main, within a second, what this base holds now: the guard beside the browser's storage. Calls close together become one. */
export function noteBase(base: Base): void {
  if (waiting.has(base.db)) return
  const timer = setTimeout(() => {
    waiting.delete(base.db)
    // A base that was closed meanwhile cannot be read any more.
    if (!base.db.isOpen()) return
    const noting = noteBaseNow(base).finally(() => {
      if (running.get(base.db) === noting) running.delete(base.db)
    })
    running.set(base.db, noting)
  }, settleMs)
  waiting.set(base.db, timer)
}

/** Ends the noting of a store that is about to be closed: nothing waits for it, nothing reads it any more. */
export async function stopNoting(db: PonteDatabase): Promise<void> {
  clearTimeout(waiting.get(db))
  waiting.delete(db)
  await running.get(db)
}

/** Tells it at once. */
export async function noteBaseNow(base: Base): Promise<void> {
  const { db } = base
  const feed = await needFact(db, 'feed')
  const tip = (await db.feeds.get(feed))?.tips[0]
  await call('bases.note', {
    storeId: base.storeId,
    database: base.database,
    name: base.name,
    ops: await needFact(db, 'opCount'),
    records: await countShown(db),
    tip: tip ? { feed, n: tip.n, id: tip.id } : null,
    schemaVersion,
    notedAt: base.clock(),
  })
}
