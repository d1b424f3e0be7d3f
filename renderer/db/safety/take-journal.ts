import type { JournalNote } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { call } from '../../bridge/bridge'
import type { AppliedMerge } from '../backup/apply-merge'
import { takeLines } from '../backup/take-lines'
import type { Base } from '../base'
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
  const lines = await readJournal(base.storeId, note.generation)
  if (!lines.ok) return lines
  const applied = await takeLines(base, lines.value)
  if (applied.ok) await call('journal.forget', { storeId: base.storeId, generation: note.generation })
  return applied
}

/** The lines of a journal, those that a power cut tore among them. */
export async function readJournal(storeId: string, generation: string): Promise<Result<readonly string[], Problem>> {
  const decoder = new TextDecoder()
  let text = ''
  for (let offset = 0; ;) {
    const piece = await call('journal.read', { storeId, generation, offset })
    if (!piece.ok) return piece
    if (piece.value.bytes.length === 0)
      return ok((text + decoder.decode()).split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    text += decoder.decode(piece.value.bytes, { stream: true })
    offset += piece.value.bytes.length
  }
}
