import { call } from '../bridge/bridge'
import type { Base } from './base'
import { countLiving } from './counts'
import { schemaVersion } from './database'
import { needFact } from './meta'

const waiting = new Map<string, ReturnType<typeof setTimeout>>()

/** Tells main, within a second, what this base holds now: the guard beside the browser's storage. Calls close together become one. */
export function noteBase(base: Base): void {
  if (waiting.has(base.storeId)) return
  waiting.set(
    base.storeId,
    setTimeout(() => {
      waiting.delete(base.storeId)
      void noteBaseNow(base)
    }, 400),
  )
}

/** The same at once; used before closing. */
export async function noteBaseNow(base: Base): Promise<void> {
  const { db } = base
  const feed = await needFact(db, 'feed')
  const tip = (await db.feeds.get(feed))?.tips[0]
  const counts = Object.values(await countLiving(db))
  await call('bases.note', {
    storeId: base.storeId,
    name: base.name,
    ops: await needFact(db, 'opCount'),
    records: counts.reduce((sum, count) => sum + count, 0),
    tip: tip ? { feed, n: tip.n, id: tip.id } : null,
    schemaVersion,
    notedAt: base.clock(),
  })
}
