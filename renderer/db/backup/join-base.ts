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
import { checkBackup, pieceSource } from './check-backup'

/**
 * Joins a base with a colleague's complete file, or takes up again, with any backup of it, the base `lost` whose records are gone from here.
 * `cancelled` when no file was chosen. A file that is refused leaves nothing behind.
 */
export async function joinBase(person: Person, providers: Providers, lost: string | null = null): Promise<Result<Base, Problem>> {
  const picked = await call('file.pick', { purpose: 'backup' })
  if (!picked.ok) return picked
  const joined = await joinWith(picked.value, person, providers, lost)
  await call('file.abort', { token: picked.value.token })
  return joined
}

/** The same with a file that is open already. */
export async function joinWith(
  file: OpenFile,
  person: Person,
  providers: Providers,
  lost: string | null = null,
): Promise<Result<Base, Problem>> {
  // The file is checked into a store of its own, which takes its name only when all of it is there.
  const trial = new PonteDatabase(`joining-${file.token}`)
  await trial.open()
  const checked = await checkBackup(
    trial,
    pieceSource(file),
    { storeId: lost, practice: false, hasRecords: false },
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
  if (await isHeld(storeId)) {
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

// Whether this laptop has the base, with something in it. What a join that broke off left was never settled in: it may be written over.
async function isHeld(storeId: string): Promise<boolean> {
  const notes = await call('bases.read', {})
  const settled = (await laptopDatabase.bases.get(storeId)) ?? (notes.ok && notes.value.find((note) => note.storeId === storeId))
  if (!settled || !(await Dexie.exists(databaseName(storeId)))) return false
  const db = new PonteDatabase(storeId)
  const held = await db.ops.count()
  db.close()
  return held > 0
}

// A colleague whom the base knows already by name goes on under the same record.
async function memberNamed(db: PonteDatabase, name: string): Promise<string | null> {
  const known = await db.records('member').where('_key').equals(fold(name)).toArray()
  return known.find((row) => row._del === 0)?.id ?? null
}
