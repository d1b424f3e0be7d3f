import { expect, test } from 'vitest'
import { createJobs } from '../../../main/files/jobs'

const quiet = { path: '', settled: async () => undefined, write: () => undefined }
const cancelled = { ok: false, problem: { type: 'cancelled' } } as const

function listening() {
  const told: { readonly channel: string; readonly payload: unknown }[] = []
  let now = 1000
  const jobs = createJobs(
    (channel, payload) => told.push({ channel, payload }),
    () => now,
    quiet,
  )
  return { told, jobs, pass: (ms: number) => (now += ms) }
}

test('progress is told at most ten times a second, and the end once', async () => {
  const { told, jobs, pass } = listening()
  const job = jobs.start(async ({ progress }) => {
    for (let done = 0; done < 100; done += 1) {
      progress(done, 100, 'bytes')
      pass(10)
    }
    return cancelled
  })
  await expect.poll(() => told.at(-1)).toEqual({ channel: 'job.ended', payload: { job, answer: cancelled } })
  expect(told.filter(({ channel }) => channel === 'job.progress').length).toBe(10)
})

test('progress goes on being told when the clock of the laptop is set back', async () => {
  const { told, jobs, pass } = listening()
  jobs.start(async ({ progress }) => {
    progress(1, 2, 'bytes')
    pass(-3_600_000)
    progress(2, 2, 'bytes')
    return cancelled
  })
  await expect.poll(() => told.filter(({ channel }) => channel === 'job.progress').length).toBe(2)
})

test('a cancelled job hears it and has its one end', async () => {
  const { told, jobs } = listening()
  const job = jobs.start(({ signal }) => new Promise((done) => signal.addEventListener('abort', () => done(cancelled))))
  jobs.cancel(job)
  jobs.cancel(job)
  await expect.poll(() => told).toEqual([{ channel: 'job.ended', payload: { job, answer: cancelled } }])
})

test('a bug in a job is its end too', async () => {
  const { told, jobs } = listening()
  jobs.start(() => Promise.reject(new Error('broken')))
  await expect.poll(() => told).toMatchObject([{ payload: { answer: { ok: false, problem: { detail: 'broken' } } } }])
})

test('a disk without room ends a job as one, and not as a bug', async () => {
  const { told, jobs } = listening()
  jobs.start(() => Promise.reject(Object.assign(new Error('quota'), { code: 'EDQUOT' })))
  await expect.poll(() => told).toMatchObject([{ payload: { answer: { ok: false, problem: { type: 'disk-full' } } } }])
})
