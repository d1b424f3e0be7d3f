import { basename } from 'node:path'
import type { Problem } from '../../shared/kernel/problem'

/** What it means for a person that a file could not be written: no room, or else a protected folder or a stick that is gone. */
export function writeProblem(error: unknown, path: string): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'ENOSPC' ? { type: 'disk-full', freeBytes: 0 } : { type: 'file-unwritable', name: basename(path) }
}
