import type { PonteDatabase } from '../../renderer/db/database'
import { parseStoredLine, type Op } from '../../shared/merge/op'

/** Every op of a store, in the order in which it came. */
export async function opsOfStore(db: PonteDatabase): Promise<readonly Op[]> {
  const rows = await db.ops.toArray()
  return rows.flatMap(({ ids, lines }) => ids.map((id, at) => parseStoredLine(lines[at] ?? '', id)))
}
