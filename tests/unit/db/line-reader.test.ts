import { expect, test } from 'vitest'
import { readBeside, readHere, type LineThread } from '../../../renderer/db/backup/line-reader'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { parseStoredLine } from '../../../shared/merge/op'
import { readOpLine } from '../../../shared/merge/read-line'
import { sampleOps } from '../../helpers/backup-bytes'

const lines = sampleOps().map(({ line }) => line)
const batches = Array.from({ length: 12 }, (_, at) => [lines[at % 3] ?? ''])

interface Slow extends LineThread {
  most: number
}

/** A thread that takes its time: the later batches of one may be done before the earlier ones of another. */
function slowThread(turns: number): Slow {
  let under = 0
  const thread: Slow = {
    most: 0,
    check: async (asked) => {
      under += 1
      thread.most = Math.max(thread.most, under)
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate)
      under -= 1
      const ids: string[] = []
      for (const line of asked) {
        const op = readOpLine(line)
        if (!op.ok) return failed<Problem>({ type: 'backup-refused', ...op.problem })
        ids.push(op.value.id)
      }
      return ok(ids)
    },
    close: () => undefined,
  }
  return thread
}

async function readAll(reader: ReturnType<typeof readHere>, given: readonly (readonly string[])[]): Promise<Result<unknown, Problem>> {
  for (const batch of given) {
    const refused = await reader.add(batch)
    if (refused) return failed(refused)
  }
  return reader.end()
}

test('lines that are read beside come out as those read here, in the order of the file, with a bounded number under way', async () => {
  const threads = [slowThread(7), slowThread(1), slowThread(3)]
  const beside = await readAll(readBeside(threads, parseStoredLine), batches)
  expect(beside).toEqual(await readAll(readHere(), batches))
  expect(beside.ok).toBe(true)
  expect(Math.max(...threads.map(({ most }) => most))).toBeLessThanOrEqual(2)
})

test('a line that is no op is refused in the same words wherever it is read, also as the very last', async () => {
  for (const at of [0, 5, 11]) {
    const spoilt = batches.with(at, ['{}\t{}'])
    const beside = await readAll(readBeside([slowThread(2), slowThread(5)], parseStoredLine), spoilt)
    expect(beside).toEqual(await readAll(readHere(), spoilt))
    expect(beside).toMatchObject({ ok: false, problem: { reason: 'bad-change' } })
  }
})

test('a thread that dies is a bug that is heard, never a file that was read', async () => {
  const dead: LineThread = { check: () => Promise.reject(new Error('the thread is gone')), close: () => undefined }
  await expect(readAll(readBeside([dead], parseStoredLine), batches.slice(0, 2))).rejects.toThrow('the thread is gone')
})
