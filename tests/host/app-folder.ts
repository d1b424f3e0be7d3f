import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the project lies: the nearest folder above this file that has a package.json, whether it was built or not. */
export const appFolder = nearest(dirname(fileURLToPath(import.meta.url)))

function nearest(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : nearest(dirname(folder))
}
