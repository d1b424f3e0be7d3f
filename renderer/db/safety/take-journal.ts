import type { JournalNote } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { checkOps, knownOf, type KnownOp } from '../../../shared/merge/check-ops'
import { parseStoredLine, type Op } from '../../../shared/merge/op'
import { readOpLine } from '../../../shared/merge/read-line'
import { call } from '../../bridge/bridge'
import { takeOps, type AppliedMerge } from '../backup/apply-merge'
import { erasedValues } from '../backup/erasures'
import { settleMerge } from '../backup/settle-merge'
import type { Base } from '../base'
import type { PonteDatabase } from '../database'
import { needFact, readFact } from '../meta'
import { followJournal, isMissing } from './journal'

/** Looks for a journal whose last op is not in the store: the store was emptied, or set back. null: nothing is missing. */
export async function findJournalAhead(base: Base): Promise<JournalNote | null> {
  if (base.practice) return null
  await followJournal(base)
  const listed = await call('journal.list', { storeId: base.storeId })
  if (!listed.ok) return null
  for (const note of listed.value) if (await isMissing(base.db, note)) return note
  return null
}

/**
 * Takes in what a journal holds and the store has not, checked like a file: all of it or nothing. Lines that a power cut tore are left out. The journal
 * is then forgotten: its ops are in the one of this store.
 */
export async function takeJournal(base: Base, note: JournalNote): Promise<Result<AppliedMerge, Problem>> {
  const text = await readJournal(base.storeId, note.generation)
  if (!text.ok) return text
  const ops = new Map<string, Op>()
  for (const line of text.value.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const op = readOpLine(line)
    if (op.ok) ops.set(op.value.id, op.value)
  }
  const checked = await checkOps({
    storeId: await needFact(base.db, 'storeId'),
    ops: [...ops.values()],
    known: (ids) => knownIn(base.db, ids),
    maxL: (await readFact(base.db, 'maxL')) ?? 0,
    tips: {},
    erased: await erasedValues(base.db),
  })
  if (!checked.ok) return failed({ type: 'backup-refused', ...checked.problem })
  const applied = await takeOps(base.db, base.database, checked.value)
  await settleMerge(base, applied)
  await call('journal.forget', { storeId: base.storeId, generation: note.generation })
  return ok(applied)
}

async function readJournal(storeId: string, generation: string): Promise<Result<string, Problem>> {
  const decoder = new TextDecoder()
  let text = ''
  for (let offset = 0; ;) {
    const piece = await call('journal.read', { storeId, generation, offset })
    if (!piece.ok) return piece
    if (piece.value.bytes.length === 0) return ok(text + decoder.decode())
    text += decoder.decode(piece.value.bytes, { stream: true })
    offset += piece.value.bytes.length
  }
}

async function knownIn(db: PonteDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, KnownOp>> {
  const wanted = new Set(ids)
  const rows = await db.ops.where('ids').anyOf(ids).distinct().toArray()
  const known = new Map<string, KnownOp>()
  for (const row of rows)
    row.ids.forEach((id, at) => {
      if (wanted.has(id)) known.set(id, knownOf(parseStoredLine(row.lines[at] ?? '', id)))
    })
  return known
}
