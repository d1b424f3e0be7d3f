import { randomUUID } from 'node:crypto'
import type { Answer, JobEnd, JobProgress } from '../../shared/ipc/contract'
import type { Clock } from '../../shared/kernel/ids'
import type { Log } from './log'
import { isDiskFull } from './write-problem'

/** What a job may use while it runs. */
export interface JobHooks {
  readonly signal: AbortSignal
  progress(done: number, total: number | null, unit: JobProgress['unit']): void
}

/** Long work: answered at once, told at most ten times a second, cancelled from outside, with one end. */
export interface Jobs {
  start(work: (hooks: JobHooks) => Promise<JobEnd['answer']>): string
  cancel(job: string): void
  cancelAll(): void
}

type Send = (channel: 'job.progress' | 'job.ended', payload: JobProgress | JobEnd) => void

/** The jobs of one window; `send` tells it of progress and end. */
export function createJobs(send: Send, clock: Clock, log: Log): Jobs {
  const running = new Map<string, AbortController>()
  return {
    start: (work) => {
      const job = randomUUID()
      const controller = new AbortController()
      running.set(job, controller)
      let toldAt = 0
      const progress: JobHooks['progress'] = (done, total, unit) => {
        if (Math.abs(clock() - toldAt) < 100) return
        toldAt = clock()
        send('job.progress', { job, done, total, unit })
      }
      const end = (answer: Answer<never> | JobEnd['answer']): void => {
        running.delete(job)
        send('job.ended', { job, answer })
      }
      work({ signal: controller.signal, progress }).then(end, (error: unknown) => {
        const { message, stack } = error instanceof Error ? error : new Error(String(error))
        log.write('error', 'job', message, stack)
        end({ ok: false, problem: isDiskFull(error) ? { type: 'disk-full', freeBytes: 0 } : { type: 'store-failed', detail: message } })
      })
      return job
    },
    cancel: (job) => running.get(job)?.abort(),
    cancelAll: () => running.forEach((controller) => controller.abort()),
  }
}
