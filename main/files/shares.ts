import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ShareFile } from '../../shared/ipc/contract'
import { createTurns } from './in-turn'
import { readPatiently } from './patiently'
import { writeAtomically } from './write-atomically'

/** The folders that the bases of this laptop share with their colleagues' laptops, in `shares.json`. What carries their files is not Ponte's matter. */
export interface Shares {
  /** null while none is chosen. */
  folderOf(storeId: string): Promise<string | null>
  /** null ends it; the files stay. */
  choose(storeId: string, folder: string | null): Promise<void>
  /** The backup files in a folder, last written first; null when it cannot be reached: a share that is away, a stick that was pulled out. */
  list(folder: string): Promise<readonly ShareFile[] | null>
}

const schema = z.record(z.string(), z.strictObject({ folder: z.string() }))
const mostFiles = 500

/** The shares file of a profile folder; one that cannot be read counts as empty. */
export function createShares(profile: string): Shares {
  const path = join(profile, 'shares.json')
  const inTurn = createTurns()
  const read = async (): Promise<z.infer<typeof schema>> => {
    const text = await readPatiently(path, '{}')
    try {
      return schema.parse(JSON.parse(text))
    } catch {
      return {}
    }
  }
  return {
    folderOf: async (storeId) => (await read())[storeId]?.folder ?? null,
    choose: (storeId, folder) =>
      inTurn(async () => {
        const others = Object.entries(await read()).filter(([base]) => base !== storeId)
        const chosen = folder === null ? [] : [[storeId, { folder }] as const]
        await writeAtomically(path, `${JSON.stringify(Object.fromEntries([...others, ...chosen]), null, 2)}\n`)
      }),
    list: async (folder) => {
      const names = await readdir(folder).catch(() => null)
      if (names === null) return null
      // What is being written has another ending, and what a program hides is its own.
      const backups = names.filter((name) => name.toLowerCase().endsWith('.ponte') && !/^[.~]/.test(name))
      const files = await Promise.all(
        backups.map(async (name) => {
          const found = await stat(join(folder, name)).catch(() => null)
          return found?.isFile() ? { name, size: found.size, modifiedAt: Math.round(found.mtimeMs) } : null
        }),
      )
      return files
        .filter((file) => file !== null)
        .toSorted((a, b) => b.modifiedAt - a.modifiedAt)
        .slice(0, mostFiles)
    },
  }
}
