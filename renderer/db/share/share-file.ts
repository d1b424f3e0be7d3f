import type { CommittedFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { call } from '../../bridge/bridge'
import { readPassphrases } from '../backup/passphrases'
import { sizeOf, writeAndCommit, type BackupHooks } from '../backup/save-backup'
import { planSave } from '../backup/save-plan'
import type { Base } from '../base'
import { rememberBackup } from '../last-backup'
import { keepPreference, readPreference } from '../preferences'
import { generationOf } from '../safety/journal'

/** What this laptop remembers of the folder that it shares a base in. */
export interface ShareMemory {
  readonly encrypted: boolean
  /** The generation of the store and the last row of ops that its own file holds; -1 before the first. */
  readonly generation: string
  readonly lastRow: number
  /** When its own file was written; null before the first. */
  readonly writtenAt: number | null
}

const nothingYet: ShareMemory = { encrypted: true, generation: '', lastRow: -1, writtenAt: null }

/** The one file of this laptop in a shared folder: always the same, always whole, so that no laptop ever waits for a file in between. */
export function ownFileName(base: Base): string {
  return `Ponte ${base.name} ${base.author.laptopName} ${base.author.laptopId.slice(0, 6)}.ponte`.slice(-190)
}

/** What this laptop remembers of a shared folder. */
export function readShareMemory(base: Base): Promise<ShareMemory> {
  return readPreference(keyOf(base), nothingYet)
}

/** Begins anew with a folder: its file there is still to be written. */
export function beginSharing(base: Base, encrypted: boolean): Promise<void> {
  return keepPreference(keyOf(base), { ...nothingYet, encrypted })
}

/** Whether the base holds more than the file of this laptop in the folder. */
export async function isBehind(base: Base, { generation, lastRow }: ShareMemory): Promise<boolean> {
  return lastRow !== (await lastRowOf(base)) || generation !== (await generationOf(base))
}

/** The last row of ops of a base; 0 for none. */
export async function lastRowOf(base: Base): Promise<number> {
  return (await base.db.ops.orderBy(':id').last())?.i ?? 0
}

/**
 * Writes the file of this laptop into the shared folder, read back before it takes the place of the one before. `no-passphrase`: it is to be encrypted
 * and this laptop does not know the words any more.
 */
export async function writeShareFile(base: Base, hooks: BackupHooks): Promise<Result<CommittedFile, Problem | 'no-passphrase'>> {
  const { encrypted } = await readShareMemory(base)
  const passphrase = encrypted ? ((await readPassphrases(base.storeId)).known[0] ?? null) : null
  if (encrypted && passphrase === null) return failed('no-passphrase')
  const plan = await planSave(base, { kind: 'complete' })
  const created = await call('share.create', { storeId: base.storeId, name: ownFileName(base), expectedBytes: sizeOf(plan) })
  if (!created.ok) return created
  const written = await writeAndCommit(base, plan, passphrase, created.value.token, hooks)
  if (!written.ok) return written
  const memory: ShareMemory = { encrypted, generation: await generationOf(base), lastRow: plan.lastRow, writtenAt: base.clock() }
  await keepPreference(keyOf(base), memory)
  // A whole file, read back, that leaves this laptop: that is a backup.
  await rememberBackup(base, written.value)
  return ok(written.value)
}

function keyOf(base: Base): string {
  return `share/${base.storeId}`
}
