import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { copyNote, type CopyNote } from '../../shared/ipc/contract'
import { createTurns } from './in-turn'
import { copiesToDrop } from './keep-copies'
import { writeAtomically } from './write-atomically'

/** The safety copies of a profile, in `copies/<storeId>/`: complete backup files beside the browser's storage, each read back before it counts. */
export interface Copies {
  /** Those that are there, newest first. */
  list(storeId: string): Promise<readonly CopyNote[]>
  /** Where a new one is written; its folder is made. */
  pathFor(storeId: string, name: string): Promise<string>
  pathOf(storeId: string, name: string): string
  /** Takes note of one that was read back whole, and drops those that it makes needless: never before. */
  keep(storeId: string, note: CopyNote): Promise<void>
  /** Removes what a power cut left half written. For the start, when none is being written. */
  sweep(): Promise<void>
  /** Removes some, whatever else there is. */
  forget(storeId: string, names: readonly string[]): Promise<void>
}

const notesOf = z.array(copyNote)

/** The copies in a profile folder. */
export function createCopies(profile: string): Copies {
  const folderOf = (storeId: string): string => join(profile, 'copies', storeId)
  const notesPath = (storeId: string): string => join(folderOf(storeId), 'copies.json')
  const pathOf = (storeId: string, name: string): string => join(folderOf(storeId), name)
  const inTurn = createTurns()
  async function list(storeId: string): Promise<readonly CopyNote[]> {
    const notes = await readNotes(notesPath(storeId))
    const present = await Promise.all(notes.map(async ({ name }) => (await stat(pathOf(storeId, name)).catch(() => null)) !== null))
    return notes.filter((_, at) => present[at]).toSorted((a, b) => b.at - a.at)
  }
  return {
    list,
    pathOf,
    pathFor: async (storeId, name) => {
      await mkdir(folderOf(storeId), { recursive: true })
      return pathOf(storeId, name)
    },
    keep: (storeId, note) =>
      inTurn(async () => {
        const notes = [note, ...(await list(storeId)).filter(({ name }) => name !== note.name)]
        const dropped = new Set(copiesToDrop(notes))
        const kept = notes.filter(({ name }) => !dropped.has(name))
        await writeAtomically(notesPath(storeId), `${JSON.stringify(kept, null, 2)}\n`)
        for (const name of dropped) await rm(pathOf(storeId, name), { force: true })
      }),
    sweep: async () => {
      const found = await readdir(join(profile, 'copies'), { recursive: true }).catch(() => [])
      for (const name of found.filter((one) => one.endsWith('.part'))) await rm(join(profile, 'copies', name), { force: true })
    },
    forget: (storeId, names) =>
      inTurn(async () => {
        const notes = await list(storeId)
        const gone = notes.filter(({ name }) => names.includes(name))
        for (const { name } of gone) await rm(pathOf(storeId, name), { force: true })
        await writeAtomically(
          notesPath(storeId),
          `${JSON.stringify(
            notes.filter((note) => !gone.includes(note)),
            null,
            2,
          )}\n`,
        )
      }),
  }
}

async function readNotes(path: string): Promise<readonly CopyNote[]> {
  const text = await readFile(path, 'utf8').catch(() => '[]')
  try {
    return notesOf.parse(JSON.parse(text))
  } catch {
    return []
  }
}
