import { failed, ok } from '../../../shared/kernel/result'
import { readOpLine } from '../../../shared/merge/read-line'
import type { CheckedLines } from './line-threads'

// Checks lines of a file for the thread that reads it; keeps nothing.

self.addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => self.postMessage(check(data)))

function check(lines: readonly string[]): CheckedLines {
  const ids: string[] = []
  for (const line of lines) {
    const op = readOpLine(line)
    if (!op.ok) return failed({ type: 'backup-refused', ...op.problem })
    ids.push(op.value.id)
  }
  return ok(ids)
}
