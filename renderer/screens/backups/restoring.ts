import type { AskPassphrase } from '../../../shared/backup/passphrase'
import type { OpenFile } from '../../../shared/ipc/contract'
import { call } from '../../bridge/bridge'
import type { Base } from '../../db/base'
import type { KeptBase } from '../../db/laptop-database'
import { dropPrepared, prepareRestore, type PreparedRestore } from '../../db/safety/prepare-restore'
import { restoreBase } from '../../db/safety/restore-base'
import { copyHooks, giveUp, type ExchangeWork } from './use-work'

/** Going back to a backup, in two steps: it is prepared and looked at, then it takes the base's place. */
export interface Restoring {
  /** Reads a safety copy, or a file that is picked when null, to make it the base of this laptop. */
  prepare(copy: string | null): void
  /** Goes back to what was prepared. */
  restore(file: OpenFile, prepared: PreparedRestore): void
}

/** The two steps for a screen. `onRestored` opens the base that the laptop went back to. */
export function restoring(base: Base, ask: AskPassphrase, work: ExchangeWork, onRestored: (kept: KeptBase) => void): Restoring {
  return {
    prepare: (copy) => work.guarded(() => prepare(base, copy, ask, work)),
    restore: (file, prepared) => work.guarded(() => restore(base, file, prepared, work, onRestored)),
  }
}

async function prepare(base: Base, copy: string | null, ask: AskPassphrase, { begin, end, refuse }: ExchangeWork): Promise<void> {
  const opened =
    copy === null ? await call('file.pick', { purpose: 'backup' }) : await call('copy.open', { storeId: base.storeId, name: copy })
  if (!opened.ok) return refuse(opened.problem)
  const file = opened.value
  const { signal, tell } = begin('preparing', file.name)
  const prepared = await prepareRestore(base, file, ask, {
    signal,
    onProgress: (done, total) => tell('preparing', { done, total, unit: 'bytes' }),
  })
  if (prepared.ok && !signal.aborted) return end({ at: 'restore', file, prepared: prepared.value })
  // It may have been stopped, or the screen left, while the last of it was compared.
  if (prepared.ok) await dropPrepared(prepared.value)
  await call('file.abort', { token: file.token })
  return refuse(prepared.ok || signal.aborted ? { type: 'cancelled' } : prepared.problem)
}

async function restore(
  base: Base,
  file: OpenFile,
  prepared: PreparedRestore,
  { begin, end, refuse }: ExchangeWork,
  onRestored: (kept: KeptBase) => void,
): Promise<void> {
  const restored = await restoreBase(base, prepared, copyHooks(begin('copying', file.name)))
  if (!restored.ok) {
    await giveUp({ at: 'restore', file, prepared }, false)
    return refuse(restored.problem)
  }
  await call('file.abort', { token: file.token })
  end({ at: 'idle' })
  onRestored(restored.value)
}
