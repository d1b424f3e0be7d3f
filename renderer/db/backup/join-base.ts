import Dexie from 'dexie'
import type { Manifest } from '../../../shared/backup/manifest'
import { fold } from '../../../shared/kernel/fold'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, type Result } from '../../../shared/kernel/result'
import type { OpenFile } from '../../../shared/ipc/contract'
import { call } from '../../bridge/bridge'
import type { Base } from '../base'
import { databaseName, PonteDatabase } from '../database'
import { databaseOf, dropOthers } from '../databases'
import { laptopDatabase } from '../laptop-database'
import { prepareStore, settleIn, type Person, type Providers } from '../open-base'
import type { CheckHooks } from './check-backup'
import type { AskPassphrase } from '../../../shared/backup/passphrase'
import { findJournalAhead, takeJournal } from '../safety/take-journal'
import { checkFile } from './check-file'
import type { MergeWork } from './merge-work'
import { keepPassphrase, readPassphrases } from './passphrases'

/** How a join tells how far its reading has come; aborting stops it as long as it reads. What is read whole is put in without a stop. */
export type JoinHooks = CheckHooks

const untold: JoinHooks = { signal: new AbortController().signal, onProgress: () => undefined }

/**
 * Joins a base with a colleague's complete file, or takes up again, with any backup of it, the base `lost` whose records are gone from here.
 * `cancelled` when no file was chosen. A file that is refused leaves nothing behind.
 */
export async function joinBase(
  person: Person,
  providers: Providers,
  lost: string | null = null,
  hooks: JoinHooks = untold,
  ask: AskPassphrase = () => Promise.resolve(null),
): Promise<Result<Base, Problem>> {
  const picked = await call('file.pick', { purpose: 'backup' })
  if (!picked.ok) return picked
  const joined = await joinWith(picked.value, person, providers, lost, hooks, ask)
  await call('file.abort', { token: picked.value.token })
  return joined
}

/** Takes a lost base up again from a safety copy of this laptop, and from what the journal holds beyond it. */
export async function recoverFromCopy(
  person: Person,
  providers: Providers,
  lost: string,
  copy: string,
  hooks: JoinHooks,
): Promise<Result<Base, Problem>> {
  const opened = await call('copy.open', { storeId: lost, name: copy })
  if (!opened.ok) return opened
  const joined = await joinWith(opened.value, person, providers, lost, hooks)
  await call('file.abort', { token: opened.value.token })
  if (!joined.ok) return joined
  const ahead = await findJournalAhead(joined.value)
  // What the journal holds is offered again in the open base when it cannot be taken now.
  if (ahead) await takeJournal(joined.value, ahead)
  return joined
}

/** The same with a file that is open already. */
export async function joinWith(
  file: OpenFile,
  person: Person,
  providers: Providers,
  lost: string | null = null,
  hooks: JoinHooks = untold,
  ask: AskPassphrase = () => Promise.resolve(null),
): Promise<Result<Base, Problem>> {
  await dropTrials()
  // The file is checked into a store of its own; the base's takes its name only when all of the file was found sound.
  const trial = `${trialStart}${file.token}`
  try {
    const known = lost === null ? [] : (await readPassphrases(lost)).known
    const expected = { storeId: lost, practice: false, hasRecords: false }
    const opened = await checkFile(file, { database: trial, expected, known, count: false }, ask, hooks)
    if (!opened.ok) return opened
    const { work, found, typed } = opened.value
    try {
      const joined = await moveIn(work, found.manifest, person, providers)
      if (joined.ok && typed) await keepPassphrase(joined.value.storeId, typed)
      return joined
    } finally {
      work.end()
    }
  } finally {
    await Dexie.delete(databaseName(trial))
  }
}

async function moveIn(work: MergeWork, manifest: Manifest, person: Person, providers: Providers): Promise<Result<Base, Problem>> {
  const { st: storeId, base: name = '' } = manifest
  if (await isHeld(storeId)) return failed({ type: 'backup-refused', reason: 'other-base', base: name })
  await dropOthers(storeId, null)
  const facts = { databaseId: storeId, storeId, name, practice: false }
  const db = await prepareStore(facts, providers)
  const applied = await work.apply(storeId, providers.clock(), null)
  if (applied.ok) return settleIn(db, facts, person, providers, await memberNamed(db, person.memberName))
  db.close()
  await Dexie.delete(db.name)
  return applied
}

const trialStart = 'joining-'

// What a join that broke off left.
async function dropTrials(): Promise<void> {
  const names = await Dexie.getDatabaseNames()
  for (const name of names.filter((one) => one.startsWith(databaseName(trialStart)))) await Dexie.delete(name)
}

// Whether this laptop has the base, with something in it. What a join that broke off left was never settled in: it may be written over.
async function isHeld(storeId: string): Promise<boolean> {
  const notes = await call('bases.read', {})
  const settled = (await laptopDatabase.bases.get(storeId)) ?? (notes.ok && notes.value.find((note) => note.storeId === storeId))
  const database = settled ? await databaseOf(storeId) : null
  if (database === null) return false
  const db = new PonteDatabase(database)
  const held = await db.ops.count()
  db.close()
  return held > 0
}

// A colleague whom the base knows already by name goes on under the same record.
async function memberNamed(db: PonteDatabase, name: string): Promise<string | null> {
  const known = await db.records('member').where('_key').equals(fold(name)).toArray()
  return known.find((row) => row._del === 0)?.id ?? null
}
