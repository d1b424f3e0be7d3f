import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'ponte-bench-'))

/** A path in the folder of this run: profiles and files that nobody needs afterwards. */
export function benchPath(name: string): string {
  mkdirSync(folder, { recursive: true })
  return join(folder, name)
}

/** Removes all that the run left in its folder. */
export function emptyBenchFolder(): void {
  rmSync(folder, { recursive: true, force: true })
}
