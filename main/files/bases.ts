import { join } from 'node:path'
import { z } from 'zod'
import { baseNote, type BaseNote, type KeptBaseNote } from '../../shared/ipc/contract'
import { createTurns } from './in-turn'
import { readPatiently, renamePatiently } from './patiently'
import { writeAtomically } from './write-atomically'

const kept = z.array(
  z.looseObject({ ...baseNote.shape, database: baseNote.shape.database.default(''), app: z.string(), electron: z.string() }),
)

/** `bases.json`: what main knows of each base, outside the browser's storage. */
export interface BasesFile {
  read(): Promise<readonly KeptBaseNote[]>
  note(note: BaseNote): Promise<void>
  forget(storeId: string): Promise<void>
}

/** The bases file of a profile folder. Writes follow one another; a file that cannot be read counts as empty and is kept beside as it was. */
export function createBasesFile(folder: string, versions: { readonly app: string; readonly electron: string }): BasesFile {
  const path = join(folder, 'bases.json')
  const inTurn = createTurns()

  async function read(): Promise<readonly KeptBaseNote[]> {
    return (await readNotes(path)) ?? []
  }
  function change(make: (notes: readonly KeptBaseNote[]) => readonly KeptBaseNote[]): Promise<void> {
    return inTurn(async () => {
      const notes = await readNotes(path)
      if (notes === null) await renamePatiently(path, `${path}.damaged`).catch(() => undefined)
      await writeAtomically(path, `${JSON.stringify(make(notes ?? []), null, 2)}\n`)
    })
  }
  return {
    read,
    note: (note) => change((notes) => [...notes.filter(({ storeId }) => storeId !== note.storeId), { ...note, ...versions }]),
    forget: (gone) => change((notes) => notes.filter(({ storeId }) => storeId !== gone)),
  }
}

// null for a file that is there but says nothing readable.
async function readNotes(path: string): Promise<readonly KeptBaseNote[] | null> {
  const text = await readPatiently(path, '[]')
  try {
    const parsed = kept.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
