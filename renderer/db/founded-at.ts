import { parseStoredLine } from '../../shared/merge/op'
import type { PonteDatabase } from './database'

/** When the first change of a base was made, on whichever laptop; null for a base without changes. */
export async function foundedAt(db: PonteDatabase): Promise<number | null> {
  const row = await db.ops.orderBy(':id').first()
  const line = row?.lines[0]
  return line === undefined ? null : parseStoredLine(line, row?.ids[0] ?? '').envelope.t
}
