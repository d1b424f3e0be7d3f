import Dexie from 'dexie'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { call } from '../../bridge/bridge'
import { fillWithLines } from '../backup/take-lines'
import type { Base } from '../base'
import { databaseBeside, dropOthers, heldDatabases } from '../databases'
import { laptopNamed, memberNamed } from '../known-here'
import { noteOf, prepareStore, settleIn, type Person, type Providers } from '../open-base'
import { readJournal } from './take-journal'
import { takeTheirPlace } from './take-over'
import { noteStillMissing } from './went-back'

/** When something was last written to a journal of a base, by the clock of this laptop; null: there is none that holds a change. */
export async function journalOf(storeId: string): Promise<number | null> {
  const listed = await call('journal.list', { storeId })
  const held = listed.ok ? listed.value.filter(({ lastLine }) => lastLine !== null) : []
  return held.length === 0 ? null : Math.max(...held.map(({ writtenAt }) => writtenAt))
}

/**
 * Takes a lost base up again from the journals of this laptop alone: before its first copy everything stands in them. All that is sound is taken, and
 * what main noted beyond it is told as lacking. `file-unreadable` when nothing of them is sound.
 */
export async function recoverFromJournals(person: Person, providers: Providers, lost: string): Promise<Result<Base, Problem>> {
  const note = await noteOf(lost)
  const lines = await linesOf(lost)
  if (!lines.ok) return lines
  const held = await heldDatabases(lost)
  const database = held.length === 0 ? lost : await databaseBeside(lost)
  if (held.length === 0) await dropOthers(lost, null)
  const facts = { databaseId: lost, storeId: lost, name: note?.name ?? '', practice: false }
  const db = await prepareStore({ ...facts, databaseId: database }, providers)
  const taken = await fillWithLines({ db, database }, lines.value)
  if (!taken.ok || taken.value === 0) {
    db.close()
    await Dexie.delete(db.name)
    return taken.ok ? failed({ type: 'file-unreadable', name: 'journal' }) : taken
  }
  const known = {
    memberId: await memberNamed(db, person.memberName),
    laptopId: await laptopNamed(db, person.laptopName, person.laptopCode),
  }
  const recovered = await settleIn(db, facts, person, providers, known, database)
  if (!recovered.ok) return recovered
  if (held.length > 0) await takeTheirPlace(recovered.value, held)
  await noteStillMissing(recovered.value, note)
  return recovered
}

async function linesOf(storeId: string): Promise<Result<readonly string[], Problem>> {
  const listed = await call('journal.list', { storeId })
  if (!listed.ok) return listed
  const lines: string[] = []
  for (const { generation } of listed.value) {
    const read = await readJournal(storeId, generation)
    if (!read.ok) return read
    lines.push(...read.value)
  }
  return ok(lines)
}
