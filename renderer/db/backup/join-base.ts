import Dexie from 'dexie'
import { fold } from '../../../shared/kernel/fold'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, type Result } from '../../../shared/kernel/result'
import type { OpenFile } from '../../../shared/ipc/contract'
import { call } from '../../bridge/bridge'
import type { Base } from '../base'
import { databaseName, PonteDatabase } from '../database'
import { laptopDatabase } from '../laptop-database'
import { prepareStore, settleIn, type Person, type Providers } from '../open-base'
import { applyTo } from './apply-merge'
import { checkBackup } from './check-backup'

/** Joins a base with a colleague's complete file. `cancelled` when no file was chosen. A file that is refused leaves nothing behind. */
export async function joinBase(person: Person, providers: Providers): Promise<Result<Base, Problem>> {
  const picked = await call('file.pick', { purpose: 'backup' })
  if (!picked.ok) return picked
  const joined = await joinWith(picked.value, person, providers)
  await call('file.abort', { token: picked.value.token })
  return joined
}

/** The same with a file that is open already. */
export async function joinWith(file: OpenFile, person: Person, providers: Providers): Promise<Result<Base, Problem>> {
  // The file is checked into a store of its own, which takes its name only when all of it is there.
  const trial = new PonteDatabase(`joining-${file.token}`)
  await trial.open()
  const checked = await checkBackup(
    trial,
    file,
    { storeId: null, practice: false, hasRecords: false },
    { signal: new AbortController().signal, onProgress: () => undefined },
  )
  const dropTrial = async (): Promise<void> => {
    trial.close()
    await Dexie.delete(trial.name)
  }
  if (!checked.ok) {
    await dropTrial()
    return checked
  }
  const { manifest, blobs } = checked.value
  const storeId = manifest.st
  if (await laptopDatabase.bases.get(storeId)) {
    await dropTrial()
    return failed({ type: 'backup-refused', reason: 'other-base', base: manifest.base ?? '' })
  }
  await Dexie.delete(databaseName(storeId))
  const facts = { databaseId: storeId, storeId, name: manifest.base ?? '', practice: false }
  const db = await prepareStore(facts, providers)
  for (const { hash } of blobs) {
    const pieces = await trial.chunks.where('[h+i]').between([hash, 0], [hash, Infinity]).toArray()
    await db.chunks.bulkPut(pieces)
  }
  await dropTrial()
  await applyTo(db, storeId, checked.value, providers.clock())
  return settleIn(db, facts, person, providers, await memberNamed(db, person.memberName))
}

// A colleague whom the base knows already by name goes on under the same record.
async function memberNamed(db: PonteDatabase, name: string): Promise<string | null> {
  const known = await db.records('member').where('_key').equals(fold(name)).toArray()
  return known.find((row) => row._del === 0)?.id ?? null
}
