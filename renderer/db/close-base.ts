import type { Base } from './base'
import { noteBaseNow, stopNoting } from './note-base'
import { stopFollowing } from './safety/journal'

/**
 * Lets go of a base that another one takes the place of: what waits for its journal is written, main is told what it holds, and its connection ends, so
 * that it can be opened, upgraded or removed by whoever comes next.
 */
export async function closeBase(base: Base): Promise<void> {
  if (!base.db.isOpen()) return
  await stopFollowing(base)
  await stopNoting(base.db)
  await noteBaseNow(base)
  base.db.close()
}
