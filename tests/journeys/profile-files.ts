import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Everything under a folder, by its path there; none where it is not. */
export function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
}

/** The safety copies of a profile, by their paths under `copies`. */
export function copiesIn(profile: string): readonly string[] {
  return filesIn(join(profile, 'copies')).filter((name) => name.endsWith('.ponte'))
}
