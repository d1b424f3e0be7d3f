import Dexie from 'dexie'
import type { Manifest } from '../../../shared/backup/manifest'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, type Result } from '../../../shared/kernel/result'
import type { OpenFile } from '../../../shared/ipc/contract'
import { call } from '../../bridge/bridge'
import type { Base } from '../base'
import { databaseName } from '../database'
import { databaseBeside, databaseOf, dropOthers, heldDatabases } from '../databases'
import { laptopDatabase } from '../laptop-database'
import { memberNamed } from '../known-here'
import { keepFacts } from '../meta'
import { noteBaseNow } from '../note-base'
import { noteOf, prepareStore, settleIn, type Person, type Providers } from '../open-base'
import type { CheckHooks } from './check-backup'
import type { AskPassphrase } from '../../../shared/backup/passphrase'
import { findJournalAhead, takeJournal } from '../safety/take-journal'
import { takeOver } from '../safety/take-over'
import { noteStillMissing } from '../safety/went-back'
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
  return joinWith(picked.value, person, providers, lost, hooks, ask).finally(() => call('file.abort', { token: picked.value.token }))
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
  const note = await noteOf(lost)
  const joined = await joinFile(opened.value, person, providers, lost, hooks).finally(() =>
    call('file.abort', { token: opened.value.token }),
  )
  if (!joined.ok) return joined
  const ahead = await findJournalAhead(joined.value)
  // What the journal holds is offered again in the open base when it cannot be taken now.
  if (ahead) await takeJournal(joined.value, ahead)
  await noteStillMissing(joined.value, note)
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
  const note = lost === null ? null : await noteOf(lost)
  const joined = await joinFile(file, person, providers, lost, hooks, ask)
  if (joined.ok) await noteStillMissing(joined.value, note)
  return joined
}

async function joinFile(
  file: OpenFile,
  person: Person,
  providers: Providers,
  lost: string | null,
  hooks: JoinHooks,
  ask: AskPassphrase = () => Promise.resolve(null),
): Promise<Result<Base, Problem>> {
  await dropTrials()
  // The file is checked into a store of its own; the base's takes its name only when all of the file was found sound.
  const trial = `${trialStart}${file.token}`
  try {
    const known = lost === null ? [] : (await readPassphrases(lost)).known
    const expected = { storeId: lost, practice: false, hasRecords: false, whole: true }
    const opened = await checkFile(file, { database: trial, expected, known, count: false }, ask, hooks)
    if (!opened.ok) return opened
    const { work, found, typed } = opened.value
    try {
      const joined = await moveIn(work, found.manifest, person, providers, lost)
      if (joined.ok && typed) await keepPassphrase(joined.value.storeId, typed)
      return joined
    } finally {
      work.end()
    }
  } finally {
    await Dexie.delete(databaseName(trial))
  }
}

async function moveIn(
  work: MergeWork,
  manifest: Manifest,
  person: Person,
  providers: Providers,
  lost: string | null,
): Promise<Result<Base, Problem>> {
  const { st: storeId, base: name = '' } = manifest
  const held = await heldDatabases(storeId)
  if (lost === null && (await isBaseHere(storeId, held))) return failed({ type: 'base-here', name })
  // What is here of it could not be opened, or nobody knew of it: it is put aside.
  const database = held.length === 0 ? storeId : await databaseBeside(storeId)
  if (held.length === 0) await dropOthers(storeId, null)
  const facts = { databaseId: storeId, storeId, name, practice: false }
  const db = await prepareStore({ ...facts, databaseId: database }, providers)
  const applied = await work.apply(database, providers.clock(), null)
  if (!applied.ok) {
    db.close()
    await Dexie.delete(db.name)
    return applied
  }
  const known = { memberId: await memberNamed(db, person.memberName), laptopId: null }
  const joined = await settleIn(db, facts, person, providers, known, database)
  if (joined.ok && held.length > 0) await takeTheirPlace(joined.value, held)
  return joined
}

// The base lives in the new database from here on; those before go once everything in them was taken over.
async function takeTheirPlace(base: Base, held: readonly string[]): Promise<void> {
  let aside: string | null = null
  for (const database of held) if (!(await takeOver(base, database))) aside ??= database
  await keepFacts(base.db, { restored: base.clock(), ...(aside === null ? {} : { aside }) })
  await noteBaseNow(base)
}

const trialStart = 'joining-'

// What a join that broke off left.
async function dropTrials(): Promise<void> {
  const names = await Dexie.getDatabaseNames()
  for (const name of names.filter((one) => one.startsWith(databaseName(trialStart)))) await Dexie.delete(name)
}

// Whether a list knows the base and it lives in a database that holds something, or that cannot be opened.
async function isBaseHere(storeId: string, held: readonly string[]): Promise<boolean> {
  const settled = (await laptopDatabase.bases.get(storeId)) ?? (await noteOf(storeId))
  if (!settled) return false
  const database = await databaseOf(storeId).catch(() => held[0] ?? null)
  return database !== null && held.includes(database)
}
