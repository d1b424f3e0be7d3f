import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { renamePatiently } from './patiently'

/** Writes a small file so that it is always either the old or the new one, also after a power cut. One that cannot be written leaves nothing beside it. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const part = `${path}.part`
  try {
    const file = await open(part, 'w', 0o600)
    try {
      await file.writeFile(text, 'utf8')
      await file.sync()
    } finally {
      await file.close()
    }
    await renameDurably(part, path)
  } catch (error) {
    // Half of a file would take the little room that is left. What cannot be removed either is written over the next time.
    await rm(part, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Renames, also a file that another program holds for a moment, and makes the new name last: the folder is flushed too, where the system can. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await renamePatiently(from, to)
  // Windows has no handle on a folder; its rename is written through.
  if (process.platform === 'win32') return
  const folder = await open(dirname(to), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
