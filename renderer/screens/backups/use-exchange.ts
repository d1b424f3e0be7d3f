import type { OpenFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { leaveFile, takeArrival } from '../../bridge/arrivals'
import { call } from '../../bridge/bridge'
import { applyMerge } from '../../db/backup/settle-merge'
import type { AskPassphrase } from '../../../shared/backup/passphrase'
import { previewMerge, type MergePreview } from '../../db/backup/preview-merge'
import { saveBackup } from '../../db/backup/save-backup'
import type { FileKind } from '../../db/backup/save-plan'
import type { Base } from '../../db/base'
import type { KeptBase } from '../../db/laptop-database'
import { makeCopy } from '../../db/safety/copies'
import { lookNow } from '../../db/share/watch-share'
import { rememberBackup } from '../../db/last-backup'
import { restoring, type Restoring } from './restoring'
import { copyHooks, giveUp, useWork, type Running, type Stage } from './use-work'

export interface Exchange extends Restoring {
  readonly stage: Stage
  save(what: FileKind, passphrase: string | null): void
  pick(): void
  /** Reads a safety copy of this laptop, for what it has more. */
  look(copy: string): void
  /** Reads a file of the shared folder. */
  readShared(name: string): void
  read(file: OpenFile): void
  merge(file: OpenFile, preview: MergePreview): void
  stop(): void
  close(): void
}

/**
 * Saves, merges and goes back to backups for a screen, which shows where it stands. `onRestored` opens the base that the laptop went back to. Leaving the
 * screen stops what may still be stopped.
 */
export function useExchange(base: Base, ask: AskPassphrase, onRestored: (kept: KeptBase) => void): Exchange {
  const work = useWork(base)
  const { stage, begin, end, refuse, guarded } = work

  const save = async (what: FileKind, passphrase: string | null): Promise<void> => {
    const { signal, tell } = begin('saving', '')
    const saved = await saveBackup(base, what, passphrase, {
      signal,
      onProgress: ({ stage: step, bytes, totalBytes }) =>
        tell(step === 'writing' ? 'saving' : 'checking', { done: bytes, total: totalBytes, unit: 'bytes' }),
    })
    if (!saved.ok) return refuse(saved.problem)
    if (what.kind === 'complete') await rememberBackup(base, saved.value)
    end({ at: 'saved', file: saved.value })
  }
  const read = async (file: OpenFile): Promise<void> => {
    takeArrival(file)
    const { signal, tell } = begin('reading', file.name)
    const preview = await previewMerge(base, file, ask, {
      signal,
      onProgress: (done, total) => tell('reading', { done, total, unit: 'bytes' }),
    })
    if (preview.ok && !signal.aborted) return end({ at: 'preview', file, preview: preview.value })
    // It may have been stopped while what it would do was counted, after the last piece was read.
    if (preview.ok) await preview.value.work.drop()
    await leaveFile(file, signal.aborted)
    if (signal.aborted) refuse({ type: 'cancelled' })
    else if (!preview.ok) refuse(preview.problem)
  }
  const readOpened = async (opened: Result<OpenFile, Problem>): Promise<void> => (opened.ok ? read(opened.value) : refuse(opened.problem))
  const merge = async (file: OpenFile, preview: MergePreview): Promise<void> => {
    const copied = await copyFirst(base, begin('copying', file.name))
    if (!copied.ok) {
      await giveUp({ at: 'preview', file, preview }, true)
      return refuse(copied.problem)
    }
    begin('applying', file.name)
    const merged = await applyMerge(base, preview)
    await leaveFile(file, !merged.ok)
    if (!merged.ok) return refuse(merged.problem)
    end({ at: 'merged', preview, report: merged.value })
    void lookNow(base)
  }
  return {
    stage,
    save: (what, passphrase) => guarded(() => save(what, passphrase)),
    pick: () => guarded(async () => readOpened(await call('file.pick', { purpose: 'backup' }))),
    look: (name) => guarded(async () => readOpened(await call('copy.open', { storeId: base.storeId, name }))),
    ...restoring(base, ask, work, onRestored),
    readShared: (name) => guarded(async () => readOpened(await call('share.open', { storeId: base.storeId, name }))),
    read: (file) => guarded(() => read(file)),
    merge: (file, preview) => guarded(() => merge(file, preview)),
    stop: work.stop,
    close: work.close,
  }
}

// What is here stands in a verified copy before anything comes in.
async function copyFirst(base: Base, running: Running): Promise<Result<unknown, Problem>> {
  return base.practice ? ok(null) : makeCopy(base, 'beforeMerge', copyHooks(running))
}
