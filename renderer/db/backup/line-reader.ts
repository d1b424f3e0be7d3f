import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import type { Op } from '../../../shared/merge/op'
import { readOpLine } from '../../../shared/merge/read-line'

/** Reads the lines of a file, batch after batch, in their order. */
export interface LineReader {
  /** Takes a batch. It may be read while the next ones come: a line that is no op is told now or at the end. */
  add(lines: readonly string[]): Promise<Problem | null>
  /** Every op in its order, or why a line is none. */
  end(): Promise<Result<readonly Op[], Problem>>
  /** Ends the reading wherever it stands. */
  close(): void
}

/** Reads every line in this thread, as it comes. */
export function readHere(): LineReader {
  const ops: Op[] = []
  return {
    add: (lines) => {
      for (const line of lines) {
        const op = readOpLine(line)
        if (!op.ok) return Promise.resolve({ type: 'backup-refused', ...op.problem })
        ops.push(op.value)
      }
      return Promise.resolve(null)
    },
    end: () => Promise.resolve(ok(ops)),
    close: () => undefined,
  }
}

/** A thread that checks lines: their ids in their order, or why one of them is no op. */
export interface LineThread {
  check(lines: readonly string[]): Promise<Result<readonly string[], Problem>>
  close(): void
}

/** Batches that one thread may have before it: it never waits, and the file is not held in memory twice. */
const ahead = 2

/** Reads lines in threads beside this one: checking the hash of every value is most of the work of a large file. */
export function readBeside(threads: readonly LineThread[], parse: (line: string, id: string) => Op): LineReader {
  const parts: Promise<Result<readonly Op[], Problem>>[] = []
  const running = threads.map((thread) => ({ thread, batches: 0 }))
  let refused: Problem | null = null
  const freed: (() => void)[] = []
  const free = async (): Promise<(typeof running)[number]> => {
    for (;;) {
      const least = running.reduce((best, one) => (one.batches < best.batches ? one : best))
      if (least.batches < ahead) return least
      await new Promise<void>((done) => freed.push(done))
    }
  }
  const readPart = async (at: (typeof running)[number], lines: readonly string[]): Promise<Result<readonly Op[], Problem>> => {
    const checked = await at.thread.check(lines).finally(() => {
      at.batches -= 1
      freed.shift()?.()
    })
    if (checked.ok) return ok(lines.map((line, index) => parse(line, checked.value[index] ?? '')))
    refused ??= checked.problem
    return checked
  }
  return {
    add: async (lines) => {
      const at = await free()
      at.batches += 1
      const part = readPart(at, lines)
      // A thread that dies is heard at the end.
      part.catch(() => undefined)
      parts.push(part)
      return refused
    },
    end: async () => {
      const ops: Op[] = []
      for (const part of parts) {
        const read = await part
        if (!read.ok) return failed(read.problem)
        for (const op of read.value) ops.push(op)
      }
      return ok(ops)
    },
    close: () => threads.forEach((thread) => thread.close()),
  }
}
