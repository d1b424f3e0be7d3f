import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { parseStoredLine } from '../../../shared/merge/op'
import { readBeside, readHere, type LineReader, type LineThread } from './line-reader'

/** What a thread answers to a batch: the ids of its ops, or the line that is none. */
export type CheckedLines = Result<readonly string[], Problem>

/** A file of fewer bytes is read sooner than a thread starts. */
const large = 2 << 20
const most = 3

/** How the lines of a file are read: beside this thread where it is large and the machine has more than one core. */
export function lineReader(size: number, cores: number): LineReader {
  if (size < large || cores < 2) return readHere()
  return readBeside(Array.from({ length: Math.min(most, Math.max(2, cores - 1)) }, startThread), parseStoredLine)
}

// Answers come in the order of the questions.
function startThread(): LineThread {
  const worker = new Worker(new URL('./line-worker.ts', import.meta.url), { type: 'module' })
  const waiting: { readonly done: (answer: CheckedLines) => void; readonly refuse: (error: unknown) => void }[] = []
  worker.addEventListener('message', ({ data }: MessageEvent<CheckedLines>) =>
    waiting.shift()?.done(data.ok ? ok(data.value) : failed(data.problem)),
  )
  worker.addEventListener('error', ({ error, message }) => {
    for (const { refuse } of waiting.splice(0)) refuse(error ?? new Error(`line worker: ${message}`))
  })
  return {
    check: (lines) =>
      new Promise((done, refuse) => {
        waiting.push({ done, refuse })
        worker.postMessage(lines)
      }),
    close: () => worker.terminate(),
  }
}
