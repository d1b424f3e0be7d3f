import type { Manifest } from '../../../shared/backup/manifest'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, type Result } from '../../../shared/kernel/result'
import type { OpenFile } from '../../../shared/ipc/contract'
import { call } from '../../bridge/bridge'
import type { Base } from '../base'
import { databaseOf, heldDatabases, mayNameBase } from '../databases'
import { laptopDatabase } from '../laptop-database'
import { memberNamed } from '../known-here'
import { makeBase } from '../make-base'
import { noteOf, type Person, type Providers } from '../open-base'
import { refusalOf, type CheckHooks } from './check-backup'
import type { AskPassphrase } from '../../../shared/backup/passphrase'
import { findJournalAhead, takeJournal } from '../safety/take-journal'
import { noteStillMissing } from '../safety/went-back'
import { checkFile, type FileCheck } from './check-file'
import { startMergeWork } from './merge-work'
import { keepPassphrase, openWith, readPassphrases } from './passphrases'

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
  const known = lost === null ? [] : (await readPassphrases(lost)).known
  const { answer, typed } = await openWith(known, ask, (passphrases) => peekAt(file, passphrases))
  if (!answer.ok) return answer
  const expected = { storeId: lost, practice: false, hasRecords: false, whole: true }
  const refusal = refusalOf(answer.value, expected)
  if (refusal) return failed(refusal)
  const { st: storeId, base: name = '' } = answer.value
  if (!mayNameBase(storeId)) return failed({ type: 'backup-refused', reason: 'bad-entry', detail: 'a base of another kind' })
  const held = await heldDatabases(storeId)
  if (lost === null && (await isBaseHere(storeId, held))) return failed({ type: 'base-here', name })
  const passphrases = typed === null ? known : [typed.passphrase]
  const joined = await makeBase(
    {
      storeId,
      name,
      held,
      fill: (_db, database) => receive(file, database, { ...expected, storeId }, passphrases, providers, hooks),
      known: async (db) => ({ memberId: await memberNamed(db, person.memberName), laptopId: null }),
    },
    person,
    providers,
  )
  if (joined.ok && typed) await keepPassphrase(storeId, typed)
  return joined
}

async function peekAt(file: OpenFile, passphrases: readonly string[]): Promise<Result<Manifest, Problem>> {
  const work = startMergeWork(file)
  return work.peek(passphrases).finally(() => work.end())
}

async function receive(
  file: OpenFile,
  database: string,
  expected: FileCheck['expected'],
  known: readonly string[],
  providers: Providers,
  hooks: JoinHooks,
): Promise<Result<unknown, Problem>> {
  const checked = await checkFile(file, { database, expected, known, count: false }, () => Promise.resolve(null), hooks)
  if (!checked.ok) return checked
  const { work } = checked.value
  return work.apply(providers.clock(), null).finally(() => work.end())
}

// Whether a list knows the base and it lives in a database that holds something, or that cannot be opened.
async function isBaseHere(storeId: string, held: readonly string[]): Promise<boolean> {
  const settled = (await laptopDatabase.bases.get(storeId)) ?? (await noteOf(storeId))
  if (!settled) return false
  const database = await databaseOf(storeId).catch(() => held[0] ?? null)
  return database !== null && held.includes(database)
}
