import type { CommittedFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { call, runJob } from '../../bridge/bridge'
import type { Base } from '../base'
import { todayOf } from '../today'
import { noteGiven } from './peers'
import type { FromSave, ToSave } from './save-messages'
import { isOvertaken, planSave, type FileKind, type SavePlan } from './save-plan'

/** How far a file has come; `checking` is the reading back of what was written. */
export interface BackupProgress {
  readonly stage: 'writing' | 'checking'
  readonly bytes: number
  readonly totalBytes: number
}

export interface BackupHooks {
  readonly signal: AbortSignal
  onProgress(progress: BackupProgress): void
}

/**
 * Saves a file where the person says: a complete backup, what one laptop lacks, or a request. `passphrase` null leaves it unencrypted. It gets its
 * name only once main has read it back whole. Cancelling leaves nothing.
 */
export async function saveBackup(
  base: Base,
  what: FileKind,
  passphrase: string | null,
  hooks: BackupHooks,
): Promise<Result<CommittedFile, Problem>> {
  const plan = await planSave(base, what)
  const created = await call('file.create', { purpose: 'backup', suggestedName: nameOf(base, what), expectedBytes: sizeOf(plan) })
  if (!created.ok) return created
  const saved = await writeAndCommit(base, plan, passphrase, created.value.token, hooks)
  if (saved.ok && what.kind === 'short') await noteGiven(base, what.for.device, plan.manifest.count)
  return saved
}

/** Writes a plan into a file that main opened, and gives it its name once it was read back. A file that fails, is cancelled, or is overtaken by an erasure is gone. */
export async function writeAndCommit(
  base: Base,
  plan: SavePlan,
  passphrase: string | null,
  token: string,
  hooks: BackupHooks,
): Promise<Result<CommittedFile, Problem>> {
  const totalBytes = sizeOf(plan)
  const giveUp = (): Promise<unknown> => call('file.abort', { token })
  let overtaken = false
  const written = await writeTo(base, plan, passphrase, token, {
    signal: hooks.signal,
    onBytes: (bytes) => hooks.onProgress({ stage: 'writing', bytes, totalBytes: Math.max(totalBytes, bytes) }),
  })
    // Also where the thread broke: an attachment that was erased is not there to be read.
    .finally(async () => (overtaken = await isOvertaken(base.db, plan)))
    .catch(async (error: unknown) => {
      await giveUp()
      if (overtaken) return failed<Problem>({ type: 'cancelled' })
      throw error
    })
  if (!written.ok || overtaken) {
    await giveUp()
    return written.ok ? failed({ type: 'cancelled' }) : written
  }
  return runJob<CommittedFile>(
    () => call('file.commit', { token, passphrase }),
    ({ done }) => hooks.onProgress({ stage: 'checking', bytes: done, totalBytes: written.value }),
    hooks.signal,
  )
}

/** How long the file of a plan will be, about. */
export function sizeOf({ manifest }: SavePlan): number {
  return manifest.bytes + manifest.blobs.bytes
}

function nameOf(base: Base, what: FileKind): string {
  const who = { complete: '', short: what.kind === 'short' ? ` pour ${what.for.label}` : '', request: ' demande' }[what.kind]
  return `Ponte ${base.name} ${todayOf(base)} ${base.author.laptopName}${who}.ponte`.replace(/^(.{190}).*(\.ponte)$/, '$1$2')
}

interface WriteHooks {
  readonly signal: AbortSignal
  onBytes(bytes: number): void
}

// Writes a plan into a file of main in a thread of its own. Answers with its size; what is half written is the caller's to drop.
async function writeTo(
  base: Base,
  plan: SavePlan,
  passphrase: string | null,
  token: string,
  { signal, onBytes }: WriteHooks,
): Promise<Result<number, Problem>> {
  const worker = new Worker(new URL('./save-worker.ts', import.meta.url), { type: 'module' })
  const say = (message: ToSave): void => worker.postMessage(message)
  try {
    return await new Promise<Result<number, Problem>>((done, refuse) => {
      let size = 0
      const hand = async (bytes: Uint8Array): Promise<void> => {
        const written = await call('file.write', { token, bytes: bytes as Uint8Array<ArrayBuffer> })
        if (!written.ok) return done(written)
        size = written.value.written
        onBytes(size)
        return say({ say: 'next' })
      }
      signal.addEventListener('abort', () => say({ say: 'stop' }), { once: true })
      worker.addEventListener('error', ({ error, message }) => refuse(error ?? new Error(`save worker: ${message}`)))
      worker.addEventListener('message', ({ data }: MessageEvent<FromSave>) => {
        if (data.say === 'piece') hand(data.bytes).catch(refuse)
        else if (data.say === 'done') done(ok(size))
        else if (data.say === 'stopped') done(failed({ type: 'cancelled' }))
        else refuse(Object.assign(new Error(data.message), { stack: data.stack }))
      })
      if (signal.aborted) done(failed({ type: 'cancelled' }))
      else say({ say: 'write', database: base.database, plan, passphrase })
    })
  } finally {
    worker.terminate()
  }
}
