import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { call } from '../../bridge/bridge'
import { fillWithLines } from '../backup/take-lines'
import type { Base } from '../base'
import type { PonteDatabase } from '../database'
import { heldDatabases } from '../databases'
import { knownAs } from '../known-here'
import { makeBase } from '../make-base'
import { noteOf, type Person, type Providers } from '../open-base'
import { readJournal } from './take-journal'
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
  const recovered = await makeBase(
    {
      storeId: lost,
      name: note?.name ?? '',
      held: await heldDatabases(lost),
      fill: (db, database) => fillFrom(db, database, lines.value),
      known: (db) => knownAs(db, person),
    },
    person,
    providers,
  )
  if (recovered.ok) await noteStillMissing(recovered.value, note)
  return recovered
}

async function fillFrom(db: PonteDatabase, database: string, lines: readonly string[]): Promise<Result<unknown, Problem>> {
  const taken = await fillWithLines({ db, database }, lines)
  return taken.ok && taken.value === 0 ? failed({ type: 'file-unreadable', name: 'journal' }) : taken
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
