import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { copyNote, copyReason, type CopyNote } from '../../shared/ipc/copy-note'
import { createTurns } from './in-turn'
import { copiesToDrop } from './keep-copies'
import { readPatiently, renamePatiently } from './patiently'
import { readCopyNote } from './read-copy-note'
import { writeAtomically } from './write-atomically'

/** The safety copies of a profile, in `copies/<storeId>/`: complete backup files beside the browser's storage, each read back before it counts. */
export interface Copies {
  /** Those that are there, the last made first: clocks may be wrong. A copy whose note was lost is among them. */
  list(storeId: string): Promise<readonly CopyNote[]>
  /** Where a new one is written; its folder is made. */
  pathFor(storeId: string, name: string): Promise<string>
  pathOf(storeId: string, name: string): string
  /** How many bytes one has now. */
  sizeOf(storeId: string, name: string): Promise<number>
  /** Takes note of one that was read back whole, and drops those that it makes needless: never before. */
  keep(storeId: string, note: CopyNote): Promise<void>
  /** Takes note of what a reading of one found. */
  noteRead(storeId: string, name: string, read: Pick<CopyNote, 'health' | 'readAt' | 'sha256'>): Promise<void>
  /** Removes what a power cut left half written. For the start, when none is being written. */
  sweep(): Promise<void>
  /** Removes some; the one made last always stays. */
  forget(storeId: string, names: readonly string[]): Promise<void>
}

// What notes of before say less, and what notes of a newer app say more.
const notesOf = z.array(
  z.object({
    ...copyNote.shape,
    reason: copyReason.catch('asked'),
    blobs: copyNote.shape.blobs.default(null),
    health: copyNote.shape.health.default('sound'),
    readAt: copyNote.shape.readAt.default(null),
  }),
)

/** The copies in a profile folder. */
export function createCopies(profile: string): Copies {
  const folderOf = (storeId: string): string => join(profile, 'copies', storeId)
  const notesPath = (storeId: string): string => join(folderOf(storeId), 'copies.json')
  const pathOf = (storeId: string, name: string): string => join(folderOf(storeId), name)
  const inTurn = createTurns()
  async function list(storeId: string): Promise<readonly CopyNote[]> {
    const present = await filesIn(folderOf(storeId))
    const notes = (await readNotes(notesPath(storeId))) ?? []
    const noted = new Set(notes.map(({ name }) => name))
    const found = await Promise.all([...present].filter((name) => !noted.has(name)).map((name) => readCopyNote(pathOf(storeId, name))))
    return withFound(
      notes.filter(({ name }) => present.has(name)),
      found.filter((note) => note !== null),
    )
  }
  async function writeNotes(storeId: string, notes: readonly CopyNote[]): Promise<void> {
    const path = notesPath(storeId)
    if ((await readNotes(path)) === null) await renamePatiently(path, `${path}.damaged`)
    await writeAtomically(path, `${JSON.stringify(notes, null, 2)}\n`)
  }
  return {
    list,
    pathOf,
    sizeOf: async (storeId, name) => (await stat(pathOf(storeId, name)).catch(() => null))?.size ?? 0,
    pathFor: async (storeId, name) => {
      await mkdir(folderOf(storeId), { recursive: true })
      return pathOf(storeId, name)
    },
    keep: (storeId, note) =>
      inTurn(async () => {
        const notes = [note, ...(await list(storeId)).filter(({ name }) => name !== note.name)]
        const dropped = new Set(copiesToDrop(notes))
        await writeNotes(
          storeId,
          notes.filter(({ name }) => !dropped.has(name)),
        )
        for (const name of dropped) await rm(pathOf(storeId, name), { force: true })
      }),
    noteRead: (storeId, name, read) =>
      inTurn(async () =>
        writeNotes(
          storeId,
          (await list(storeId)).map((note) => (note.name === name ? { ...note, ...read } : note)),
        ),
      ),
    sweep: async () => {
      const found = await readdir(join(profile, 'copies'), { recursive: true }).catch(() => [])
      for (const name of found.filter((one) => one.endsWith('.part'))) await rm(join(profile, 'copies', name), { force: true })
    },
    forget: (storeId, names) =>
      inTurn(async () => {
        const [last, ...others] = await list(storeId)
        if (!last) return
        const gone = others.filter(({ name }) => names.includes(name))
        for (const { name } of gone) await rm(pathOf(storeId, name), { force: true })
        await writeNotes(storeId, [last, ...others.filter((note) => !gone.includes(note))])
      }),
  }
}

async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => name.endsWith('.ponte'))
  const sizes = await Promise.all(files.map((name) => stat(join(folder, name)).catch(() => null)))
  return new Set(files.filter((_, at) => sizes[at]?.isFile()))
}

// A found copy has nothing but its clock to say where it stands among the others.
function withFound(notes: readonly CopyNote[], found: readonly CopyNote[]): readonly CopyNote[] {
  const all = [...notes]
  for (const copy of found.toSorted((a, b) => a.at - b.at)) {
    const older = all.findIndex(({ at }) => at <= copy.at)
    all.splice(older === -1 ? all.length : older, 0, copy)
  }
  return all
}

// null for a list that is there but says nothing readable.
async function readNotes(path: string): Promise<readonly CopyNote[] | null> {
  const text = await readPatiently(path, '[]')
  try {
    return notesOf.parse(JSON.parse(text))
  } catch {
    return null
  }
}
