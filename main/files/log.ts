import { appendFile, mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../shared/kernel/ids'
import { renamePatiently } from './patiently'

/** The journal of the app: starts, rebuilds, imports, problems and bugs. Never a value of a record. */
export interface Log {
  readonly path: string
  write(level: 'info' | 'warning' | 'error', area: string, message: string, stack?: string): void
  /** Resolves when everything written so far is in the file. */
  settled(): Promise<void>
}

const maxBytes = 1_000_000
const kept = 5

/** A log of five files of 1 MB in `folder/logs`. Writing never fails the caller. */
export function createLog(folder: string, clock: Clock): Log {
  const logs = join(folder, 'logs')
  const path = join(logs, 'ponte.log')
  let last: Promise<unknown> = mkdir(logs, { recursive: true }).catch(() => undefined)

  async function append(line: string): Promise<void> {
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    )
    if (size + line.length > maxBytes) await rotate(logs)
    await appendFile(path, line, 'utf8')
  }
  return {
    path,
    write: (level, area, message, stack) => {
      const detail = stack === undefined ? '' : `\n  ${stack.replaceAll('\n', '\n  ')}`
      const line = `${new Date(clock()).toISOString()} ${level} ${area} ${message.replaceAll('\n', ' ')}${detail}\n`
      last = last.then(() => append(line)).catch(() => undefined)
    },
    settled: async () => {
      await last
    },
  }
}

async function rotate(logs: string): Promise<void> {
  const name = (index: number): string => join(logs, index === 0 ? 'ponte.log' : `ponte.${index}.log`)
  for (let index = kept - 2; index >= 0; index -= 1) await renamePatiently(name(index), name(index + 1)).catch(() => undefined)
}
