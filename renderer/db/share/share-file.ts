import { fileNameOf } from '../../../shared/kernel/file-name'
import type { CommittedFile, ShareFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { call } from '../../bridge/bridge'
import { readPassphrases } from '../backup/passphrases'
import { sizeOf, writeAndCommit, type BackupHooks } from '../backup/save-backup'
import { planSave } from '../backup/save-plan'
import type { Base } from '../base'
import { countHeldFiles, lastRowOf } from '../extent'
import { rememberBackup } from '../last-backup'
import { needFact } from '../meta'
import { keepPreference, readPreference } from '../preferences'
import { generationOf } from '../safety/journal'
import { mayBeReplaced } from './look-into-share'

/** What this laptop remembers of the folder that it shares a base in. */
export interface ShareMemory {
  readonly encrypted: boolean
  /** The generation of the store, the last row of ops and the number of attachments that its own file holds; -1 before the first. */
  readonly generation: string
  readonly lastRow: number
  readonly blobs: number
  /** The name and size of its own file there; null before the first. */
  readonly name: string | null
  readonly size: number
  /** When its own file was written; null before the first. */
  readonly writtenAt: number | null
}

const nothingYet: ShareMemory = { encrypted: true, generation: '', lastRow: -1, blobs: -1, name: null, size: -1, writtenAt: null }

/** What this laptop remembers of a shared folder. */
export async function readShareMemory(base: Base): Promise<ShareMemory> {
  return { ...nothingYet, ...(await readPreference<Partial<ShareMemory>>(keyOf(base), {})) }
}

/** Begins anew with a folder: its file there is still to be written. */
export function beginSharing(base: Base, encrypted: boolean): Promise<void> {
  return keepPreference(keyOf(base), { ...nothingYet, encrypted })
}

/** Whether the base holds more than the file of this laptop in the folder, or that file is not there as it was written. */
export async function isBehind(base: Base, memory: ShareMemory, files: readonly ShareFile[]): Promise<boolean> {
  const { generation, lastRow, blobs, name, size } = memory
  const there = files.some((file) => file.name === name && file.size === size)
  return (
    !there ||
    lastRow !== (await lastRowOf(base.db)) ||
    blobs !== (await countHeldFiles(base.db)) ||
    generation !== (await generationOf(base))
  )
}

/**
 * Writes the file of this laptop into the shared folder, read back before it takes the place of the one before. `no-passphrase`: it is to be encrypted
 * and this laptop does not know the words any more.
 */
export async function writeShareFile(base: Base, hooks: BackupHooks): Promise<Result<CommittedFile, Problem | 'no-passphrase'>> {
  const { encrypted, name: last } = await readShareMemory(base)
  const passphrase = encrypted ? ((await readPassphrases(base.storeId)).known[0] ?? null) : null
  if (encrypted && passphrase === null) return failed('no-passphrase')
  const name = await freeName(base, last)
  const plan = await planSave(base, { kind: 'complete' })
  const created = await call('share.create', { storeId: base.storeId, name, expectedBytes: sizeOf(plan) })
  if (!created.ok) return created
  const written = await writeAndCommit(base, plan, passphrase, created.value.token, hooks)
  if (!written.ok) return written
  await keepPreference(keyOf(base), {
    encrypted,
    generation: await generationOf(base),
    lastRow: plan.lastRow,
    blobs: plan.blobs.length,
    name: written.value.name,
    size: written.value.size,
    writtenAt: base.clock(),
  } satisfies ShareMemory)
  // A whole file, read back, that leaves this laptop: that is a backup.
  await rememberBackup(base, { ...written.value, elsewhere: true })
  return ok(written.value)
}

// The one file of this laptop is always the same and always whole, so that no laptop ever waits for a file in between. A copy of this laptop takes the
// same name for its own: what it wrote and nobody here has read is never written over; this laptop's file then gets a name beside it.
async function freeName(base: Base, last: string | null): Promise<string> {
  const read = await call('share.read', { storeId: base.storeId })
  const files = new Map((read.ok ? (read.value.files ?? []) : []).map((file) => [file.name, file]))
  for (const name of namesOf(base, await needFact(base.db, 'feed'), last)) {
    const file = files.get(name)
    if (file === undefined || (await mayBeReplaced(base, file))) return name
  }
  throw new Error('no name is free in the shared folder')
}

/** The names that the file of this laptop may have in a shared folder, the one it had last first. */
export function* namesOf(base: Pick<Base, 'name' | 'author'>, feed: string, last: string | null): Generator<string> {
  const { laptopName, laptopId } = base.author
  const named = (more: string): string =>
    fileNameOf(`Ponte ${base.name.slice(0, 90)} ${laptopName.slice(0, 60)} ${laptopId.slice(0, 6)}${more}.ponte`)
  if (last !== null) yield last
  yield named('')
  for (let number = 1; number < 100; number += 1) yield named(` ${feed.slice(0, 6)}${number === 1 ? '' : ` ${number}`}`)
}

function keyOf(base: Base): string {
  return `share/${base.storeId}`
}
