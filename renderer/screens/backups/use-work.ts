import { useEffect, useRef, useState } from 'react'
import type { CommittedFile, OpenFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { call } from '../../bridge/bridge'
import type { WorkAmount } from '../../components/long-work/long-work'
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
  | { readonly at: 'refused'; readonly problem: Problem }

export interface Work {
  readonly what: 'saving' | 'checking' | 'reading' | 'copying' | 'applying' | 'preparing'
  readonly name: string
  readonly amount: WorkAmount | null
  readonly elapsedMs: number
}

/** Leaves a file that was read and is neither merged nor gone back to: nothing of it stays. */
export async function giveUp(stage: Stage): Promise<void> {
  if (stage.at !== 'preview' && stage.at !== 'restore') return
  if (stage.at === 'preview') await stage.preview.work.drop()
  else await dropPrepared(stage.prepared)
  await call('file.abort', { token: stage.file.token })
}

export interface Running {
  readonly signal: AbortSignal
  tell(what: Work['what'], amount: WorkAmount): void
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
      void giveUp(left.current)
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
    close: () => {
      void giveUp(stage)
      end({ at: 'idle' })
    },
  }
}
