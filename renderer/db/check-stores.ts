import Dexie from 'dexie'
import type { KeptBaseNote } from '../../shared/ipc/contract'
import type { Problem } from '../../shared/kernel/problem'
import { failed, ok, type Result } from '../../shared/kernel/result'
import { call } from '../bridge/bridge'
import { databaseName, practiceStoreId, schemaVersion } from './database'
import { databaseOf, databasesOf, holdsWork } from './databases'
import { takeUpFound, type Rebuilding } from './found-bases'
import { laptopDatabase, laptopSchemaVersion, type KeptBase } from './laptop-database'

/**
 * Compares what main noted beside the browser's storage with what the storage holds, before anything is opened for writing.
 * A store of a newer app and an emptied store are problems; nothing is written. A base that is whole, but missing in the laptop's own list, is put
 * back there; one of which nothing tells who works here is a problem.
 */
export async function checkStores(onRebuild: Rebuilding = () => undefined): Promise<Result<null, Problem>> {
  const answer = await call('bases.read', {})
  if (!answer.ok) return answer
  const present = new Map((await indexedDB.databases()).map(({ name, version }) => [name ?? '', version ?? 0]))
  const newer = newerStore(answer.value, present)
  if (newer) return failed(newer)
  const found = await takeUpFound(answer.value, onRebuild)
  const problem = found ?? (await emptiedStore(answer.value, await laptopDatabase.bases.toArray()))
  return problem ? failed(problem) : ok(null)
}

/** What the records of a base that are not there any more are told as. */
export function emptied(note: Pick<KeptBaseNote, 'storeId' | 'name'>, expected: number | null): Problem {
  // A base of people and laptops alone holds no record that anybody would count.
  return { type: 'store-emptied', expected: expected === 0 ? null : expected, storeId: note.storeId, name: note.name }
}

/**
 * Gives up a base whose records are gone, because a person said so: it is not expected any more. Should a database of it hold records all the same, it
 * stays, and is found at the next start; a practice base goes whatever it holds.
 */
export async function forgetBase(storeId: string): Promise<void> {
  await call('bases.forget', { storeId })
  await laptopDatabase.bases.delete(storeId)
  for (const database of await databasesOf(storeId)) {
    const holds = storeId !== practiceStoreId && (await holdsWork(database).catch(() => true))
    if (!holds) await Dexie.delete(databaseName(database))
  }
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

async function emptiedStore(notes: readonly KeptBaseNote[], kept: readonly KeptBase[]): Promise<Problem | null> {
  const here = new Set<string>()
  for (const { storeId } of [...notes, ...kept]) if ((await databaseOf(storeId)) !== null) here.add(storeId)
  const gone = (storeId: string): boolean => !here.has(storeId)
  const note = notes.find(({ storeId, ops }) => ops > 0 && (gone(storeId) || !kept.some((base) => base.storeId === storeId)))
  if (note) return emptied(note, note.records)
  const base = kept.find(({ storeId }) => gone(storeId))
  return base ? emptied(base, null) : null
}
