import { basename } from 'node:path'
import type { Problem } from '../../shared/kernel/problem'

/** What it means for a person that a file could not be written: no room, or else a protected folder or a stick that is gone. */
export function writeProblem(error: unknown, path: string): Problem {
  return isDiskFull(error) ? { type: 'disk-full', freeBytes: 0 } : { type: 'file-unwritable', name: basename(path) }
}

/** Whether what was thrown says that a disk, or the part of it that this user may fill, has no room left. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}
