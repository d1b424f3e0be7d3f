import { useEffect, useRef, useState } from 'react'
import type { CommittedFile, OpenFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { leaveFile } from '../../bridge/arrivals'
import type { WorkAmount } from '../../components/long-work/long-work'
import type { BackupHooks } from '../../db/backup/save-backup'
import type { AppliedMerge } from '../../db/backup/apply-merge'
import type { MergePreview } from '../../db/backup/preview-merge'
import type { Base } from '../../db/base'
import { dropPrepared, type PreparedRestore } from '../../db/safety/prepare-restore'

/** Where saving or merging stands; one at a time. */
export type Stage =
  | { readonly at: 'idle' }
  | { readonly at: 'working'; readonly work: Work }
  | { readonly at: 'saved'; readonly file: CommittedFile }
  | { readonly at: 'preview'; readonly file: OpenFile; readonly preview: MergePreview }
  | { readonly at: 'restore'; readonly file: OpenFile; readonly prepared: PreparedRestore }
  | { readonly at: 'merged'; readonly preview: MergePreview; readonly report: AppliedMerge }
  /** `name` of the file; '' for none. */
  | { readonly at: 'refused'; readonly problem: Problem; readonly name: string }

export interface Work {
  readonly what: 'saving' | 'checking' | 'reading' | 'copying' | 'checkingCopy' | 'applying' | 'preparing'
  readonly name: string
  readonly amount: WorkAmount | null
  readonly elapsedMs: number
}

/** Leaves a file that was read and is neither merged nor gone back to: nothing of it stays. `waits`: nobody said no to it. */
export async function giveUp(stage: Stage, waits: boolean): Promise<void> {
  if (stage.at !== 'preview' && stage.at !== 'restore') return
  if (stage.at === 'preview') await stage.preview.work.drop()
  else await dropPrepared(stage.prepared)
  await leaveFile(stage.file, waits)
}

export interface Running {
  readonly signal: AbortSignal
  tell(what: Work['what'], amount: WorkAmount): void
}

/** How making the safety copy before a merge or a restore is told: it is written, then read back. */
export function copyHooks({ signal, tell }: Running): BackupHooks {
  return {
    signal,
    onProgress: ({ stage, bytes, totalBytes }) =>
      tell(stage === 'writing' ? 'copying' : 'checkingCopy', { done: bytes, total: totalBytes, unit: 'bytes' }),
  }
}

/** How the work of a screen is begun, told and ended. */
export interface ExchangeWork {
  readonly stage: Stage
  begin(what: Work['what'], name: string): Running
  end(next: Stage): void
  refuse(problem: Problem): void
  guarded(work: () => Promise<void>): void
  stop(): void
  /** Puts what is shown aside, and with it a file that waits for an answer. */
  close(): void
}

/** One work at a time: where it stands, how it is stopped, and how it ends. Leaving the screen stops it. */
export function useWork(base: Base): ExchangeWork {
  const [stage, setStage] = useState<Stage>({ at: 'idle' })
  const running = useRef<AbortController | null>(null)
  const left = useRef<Stage>(stage)
  useEffect(() => void (left.current = stage), [stage])
  useEffect(
    () => () => {
      running.current?.abort()
      void giveUp(left.current, true)
    },
    [],
  )
  const end = (next: Stage): void => {
    running.current = null
    setStage(next)
  }
  // What is broken off before it began, as a dialog that is closed, leaves what was in sight.
  const refuse = (problem: Problem): void => {
    running.current = null
    const cancelled = problem.type === 'cancelled'
    setStage((before) => {
      if (!cancelled) return { at: 'refused', problem, name: before.at === 'working' ? before.work.name : '' }
      return before.at === 'working' ? { at: 'idle' } : before
    })
  }
  return {
    stage,
    end,
    refuse,
    begin: (what, name) => {
      const controller = new AbortController()
      running.current = controller
      let [step, startedAt] = [what, base.clock()]
      setStage({ at: 'working', work: { what, name, amount: null, elapsedMs: 0 } })
      return {
        signal: controller.signal,
        // Each step is timed by itself: the time left is reckoned from its own pace.
        tell: (now, amount) => {
          if (now !== step) [step, startedAt] = [now, base.clock()]
          setStage({ at: 'working', work: { what: now, name, amount, elapsedMs: base.clock() - startedAt } })
        },
      }
    },
    // What is thrown is a bug: the screen must not go on saying that work is under way.
    guarded: (work) =>
      void work().catch((error: unknown) => {
        refuse({ type: 'store-failed', detail: String(error) })
        throw error
      }),
    stop: () => running.current?.abort(),
    close: () => {
      void giveUp(stage, false)
      end({ at: 'idle' })
    },
  }
}
