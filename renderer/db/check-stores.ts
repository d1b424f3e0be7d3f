import Dexie from 'dexie'
import type { KeptBaseNote } from '../../shared/ipc/contract'
import type { Problem } from '../../shared/kernel/problem'
import { failed, ok, type Result } from '../../shared/kernel/result'
import { call } from '../bridge/bridge'
import { databaseName, schemaVersion } from './database'
import { laptopDatabase, laptopSchemaVersion, type KeptBase } from './laptop-database'

/**
 * Compares what main noted beside the browser's storage with what the storage holds, before anything is opened for writing.
 * A store of a newer app and an emptied store are problems; nothing is written.
 */
export async function checkStores(): Promise<Result<null, Problem>> {
  const answer = await call('bases.read', {})
  if (!answer.ok) return answer
  const present = new Map((await indexedDB.databases()).map(({ name, version }) => [name ?? '', version ?? 0]))
  const problem = newerStore(answer.value, present) ?? emptiedStore(answer.value, await laptopDatabase.bases.toArray(), present)
  return problem ? failed(problem) : ok(null)
}

/** What the records of a base that are not there any more are told as. */
export function emptied(note: Pick<KeptBaseNote, 'storeId' | 'name'>, expected: number | null): Problem {
  return { type: 'store-emptied', expected, storeId: note.storeId, name: note.name }
}

/** Gives up a base whose records are gone, because a person said so: it is not expected any more. */
export async function forgetBase(storeId: string): Promise<void> {
  await call('bases.forget', { storeId })
  await laptopDatabase.bases.delete(storeId)
  await Dexie.delete(databaseName(storeId))
}

// The library would open a newer store without a word. Its number of a version is ten times ours.
function newerStore(notes: readonly KeptBaseNote[], present: ReadonlyMap<string, number>): Problem | null {
  const note = notes.find((one) => one.schemaVersion > schemaVersion)
  if (note) return { type: 'store-newer', app: note.app }
  const isNewer = [...present].some(
    ([name, version]) => name.startsWith('ponte-') && version > 10 * (name === laptopDatabase.name ? laptopSchemaVersion : schemaVersion),
  )
  // What was noted is of an app that knew no more than this one: which one wrote the store is not known.
  return isNewer ? { type: 'store-newer', app: '' } : null
}

function emptiedStore(notes: readonly KeptBaseNote[], kept: readonly KeptBase[], present: ReadonlyMap<string, number>): Problem | null {
  const gone = (storeId: string): boolean => !present.has(databaseName(storeId))
  const note = notes.find(({ storeId, records }) => records > 0 && (gone(storeId) || !kept.some((base) => base.storeId === storeId)))
  if (note) return emptied(note, note.records)
  const base = kept.find(({ storeId }) => gone(storeId))
  return base ? emptied(base, null) : null
}
