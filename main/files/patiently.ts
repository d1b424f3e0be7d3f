import { readFile, rename } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** What touches the disk, and how it is waited. */
export interface Disk {
  readonly rename: (from: string, to: string) => Promise<void>
  readonly readFile: (path: string, encoding: 'utf8') => Promise<string>
  readonly pause: (ms: number) => Promise<unknown>
}

const disk: Disk = { rename, readFile, pause: (ms) => pause(ms) }

// On Windows an antivirus, an indexer or the program that carries a folder holds a file for a moment; what is asked of it meanwhile is refused so.
const held: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY'])
/** How long is waited before each further try: about two seconds in all. */
export const pausesMs: readonly number[] = [10, 20, 40, 80, 160, 320, 640, 800]

/** Renames a file. One that another program holds is tried again for about two seconds; then what the last try told is thrown. */
export function renamePatiently(from: string, to: string, on: Disk = disk): Promise<void> {
  return patiently(() => on.rename(from, to), on)
}

/**
 * The text of a small file of ours: `missing` when it is not there, '' when it cannot be read. One that another program holds is tried again for about
 * two seconds: taken for missing, it would be written anew without what it holds.
 */
export async function readPatiently(path: string, missing: string, on: Disk = disk): Promise<string> {
  return patiently(() => on.readFile(path, 'utf8'), on).catch((error: unknown) => (codeOf(error) === 'ENOENT' ? missing : ''))
}

async function patiently<Value>(work: () => Promise<Value>, on: Disk): Promise<Value> {
  for (const ms of pausesMs) {
    try {
      return await work()
    } catch (error) {
      if (!held.has(codeOf(error))) throw error
      await on.pause(ms)
    }
  }
  return work()
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
