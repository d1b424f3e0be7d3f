import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react'
import type { CommittedFile, OpenFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { call, listen } from '../../bridge/bridge'
import type { WorkAmount } from '../../components/long-work/long-work'
import type { AppliedMerge } from '../../db/backup/apply-merge'
import { applyMerge } from '../../db/backup/settle-merge'
import type { AskPassphrase } from '../../../shared/backup/passphrase'
import { previewMerge, type MergePreview } from '../../db/backup/preview-merge'
import { saveBackup } from '../../db/backup/save-backup'
import type { FileKind } from '../../db/backup/save-plan'
import type { Base } from '../../db/base'
import { makeCopy } from '../../db/safety/copies'
import { lookNow } from '../../db/share/watch-share'
import { rememberBackup } from '../../db/last-backup'

/** Where saving or merging stands; one at a time. */
export type Stage =
  | { readonly at: 'idle' }
  | { readonly at: 'working'; readonly work: Work }
  | { readonly at: 'saved'; readonly file: CommittedFile }
  | { readonly at: 'preview'; readonly file: OpenFile; readonly preview: MergePreview }
  | { readonly at: 'merged'; readonly preview: MergePreview; readonly report: AppliedMerge }
  | { readonly at: 'refused'; readonly problem: Problem }

export interface Work {
  readonly what: 'saving' | 'checking' | 'reading' | 'copying' | 'applying'
  readonly name: string
  readonly amount: WorkAmount | null
  readonly elapsedMs: number
}

export interface Exchange {
  readonly stage: Stage
  /** Files that were opened from outside and wait to be read, in their order. */
  readonly arrived: readonly OpenFile[]
  save(what: FileKind, passphrase: string | null): void
  pick(): void
  /** Reads a safety copy of this laptop, for what it has more. */
  look(copy: string): void
  /** Reads a file of the shared folder. */
  readShared(name: string): void
  read(file: OpenFile): void
  /** Leaves a file that waits unread. */
  drop(file: OpenFile): void
  merge(file: OpenFile, preview: MergePreview): void
  stop(): void
  close(): void
}

/** Saves and merges backups for a screen, which shows where it stands. Leaving the screen stops what may still be stopped. */
export function useExchange(base: Base, ask: AskPassphrase): Exchange {
  const { stage, begin, end, refuse, guarded, stop } = useWork(base)
  const [arrived, setArrived] = useArrivedFiles()

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
  const leave = (file: OpenFile): void => setArrived((waiting) => waiting.filter(({ token }) => token !== file.token))
  const read = async (file: OpenFile): Promise<void> => {
    leave(file)
    const { signal, tell } = begin('reading', file.name)
    const preview = await previewMerge(base, file, ask, {
      signal,
      onProgress: (done, total) => tell('reading', { done, total, unit: 'bytes' }),
    })
    if (preview.ok) return end({ at: 'preview', file, preview: preview.value })
    await call('file.abort', { token: file.token })
    refuse(signal.aborted ? { type: 'cancelled' } : preview.problem)
  }
  const readOpened = async (opened: Result<OpenFile, Problem>): Promise<void> => (opened.ok ? read(opened.value) : refuse(opened.problem))
  const merge = async (file: OpenFile, preview: MergePreview): Promise<void> => {
    const copied = await copyFirst(base, begin('copying', file.name))
    if (!copied.ok) {
      await giveUp({ at: 'preview', file, preview })
      return refuse(copied.problem)
    }
    begin('applying', file.name)
    const merged = await applyMerge(base, preview)
    await call('file.abort', { token: file.token })
    if (!merged.ok) return refuse(merged.problem)
    end({ at: 'merged', preview, report: merged.value })
    void lookNow(base)
  }
  return {
    stage,
    arrived,
    save: (what, passphrase) => guarded(() => save(what, passphrase)),
    pick: () => guarded(async () => readOpened(await call('file.pick', { purpose: 'backup' }))),
    look: (name) => guarded(async () => readOpened(await call('copy.open', { storeId: base.storeId, name }))),
    readShared: (name) => guarded(async () => readOpened(await call('share.open', { storeId: base.storeId, name }))),
    read: (file) => guarded(() => read(file)),
    drop: (file) => {
      leave(file)
      void call('file.abort', { token: file.token })
    },
    merge: (file, preview) => guarded(() => merge(file, preview)),
    stop,
    close: () => {
      if (stage.at === 'preview') void giveUp(stage)
      end({ at: 'idle' })
    },
  }
}

// What is here stands in a verified copy before anything comes in.
async function copyFirst(base: Base, { signal, tell }: Running): Promise<Result<unknown, Problem>> {
  if (base.practice) return ok(null)
  return makeCopy(base, 'beforeMerge', {
    signal,
    onProgress: ({ bytes, totalBytes }) => tell('copying', { done: bytes, total: totalBytes, unit: 'bytes' }),
  })
}

// A file that was read and is not merged leaves nothing here.
async function giveUp({ file, preview }: Extract<Stage, { at: 'preview' }>): Promise<void> {
  await preview.work.drop()
  await call('file.abort', { token: file.token })
}

interface Running {
  readonly signal: AbortSignal
  tell(what: Work['what'], amount: WorkAmount): void
}

// One work at a time: where it stands, how it is stopped, and how it ends.
function useWork(base: Base): {
  readonly stage: Stage
  begin(what: Work['what'], name: string): Running
  end(next: Stage): void
  refuse(problem: Problem): void
  guarded(work: () => Promise<void>): void
  stop(): void
} {
  const [stage, setStage] = useState<Stage>({ at: 'idle' })
  const running = useRef<AbortController | null>(null)
  const left = useRef<Stage>(stage)
  useEffect(() => void (left.current = stage), [stage])
  useEffect(
    () => () => {
      running.current?.abort()
      if (left.current.at === 'preview') void giveUp(left.current)
    },
    [],
  )
  const end = (next: Stage): void => {
    running.current = null
    setStage(next)
  }
  const refuse = (problem: Problem): void => end(problem.type === 'cancelled' ? { at: 'idle' } : { at: 'refused', problem })
  return {
    stage,
    end,
    refuse,
    begin: (what, name) => {
      const controller = new AbortController()
      running.current = controller
      const startedAt = base.clock()
      setStage({ at: 'working', work: { what, name, amount: null, elapsedMs: 0 } })
      return {
        signal: controller.signal,
        tell: (now, amount) => setStage({ at: 'working', work: { what: now, name, amount, elapsedMs: base.clock() - startedAt } }),
      }
    },
    // What is thrown is a bug: the screen must not go on saying that work is under way.
    guarded: (work) =>
      void work().catch((error: unknown) => {
        refuse({ type: 'store-failed', detail: String(error) })
        throw error
      }),
    stop: () => running.current?.abort(),
  }
}

// A double click on files, or a second start with some, hands them to main, which says so; they wait here.
function useArrivedFiles(): readonly [readonly OpenFile[], Dispatch<SetStateAction<readonly OpenFile[]>>] {
  const [arrived, setArrived] = useState<readonly OpenFile[]>([])
  useEffect(() => {
    const take = async (): Promise<void> => {
      const files = await call('file.dropped', {})
      if (files.ok && files.value.length > 0) setArrived((waiting) => [...waiting, ...files.value])
    }
    void take()
    return listen('file.opened', () => void take())
  }, [])
  return [arrived, setArrived]
}
