import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { createTurns } from './in-turn'
import { readPatiently } from './patiently'
import { writeAtomically } from './write-atomically'

/** The system's key store, as far as it is used here. */
export interface Vault {
  /** Whether what is sealed is protected: false where the system has no key store, or only pretends to. */
  available(): boolean
  /** Throws where the key store is locked or refuses. */
  seal(text: string): Buffer
  /** Throws where the key store is locked or is another one than that which sealed. */
  open(sealed: Buffer): string
}

/** The passphrases of the bases of this laptop, in `keys.json`. */
export interface KeysFile {
  read(storeId: string): Promise<readonly string[]>
  keep(storeId: string, passphrases: readonly string[], unprotected: boolean): Promise<void>
}

const entrySchema = z.looseObject({
  sealed: z.string().optional(),
  plain: z.array(z.string()).optional(),
  /** What was sealed before and did not open when something else was kept: a locked key store opens again one day. */
  shut: z.array(z.string()).optional(),
})
const entriesSchema = z.record(z.string(), entrySchema)
type Entry = z.infer<typeof entrySchema>

const most = 20

/**
 * The keys file of a profile folder. Passphrases are sealed by the system's key store; where there is none they are written as they are only when the
 * person chose so, and else live in memory. A key store that does not open (locked, another session, a copied profile) counts as knowing nothing, but
 * what it sealed is never written over, nor is a file that cannot be read.
 */
export function createKeysFile(folder: string, vault: Vault): KeysFile {
  const path = join(folder, 'keys.json')
  const told = new Map<string, readonly string[]>()
  const inTurn = createTurns()
  return {
    read: async (storeId) => {
      const kept = openedOf(((await readEntries(path)) ?? {})[storeId], vault)
      return [...new Set([...kept, ...(told.get(storeId) ?? [])])]
    },
    keep: async (storeId, passphrases, unprotected) => {
      told.set(storeId, passphrases)
      await inTurn(async () => {
        const entries = await readEntries(path)
        if (entries === null) await copyFile(path, `${path}.unreadable`)
        const entry = entryOf(entries?.[storeId], passphrases, unprotected, vault)
        if (entry) await writeAtomically(path, `${JSON.stringify({ ...entries, [storeId]: entry }, null, 2)}\n`)
      })
    },
  }
}

// null: nothing may be written; the passphrases live in memory until Ponte ends.
function entryOf(before: Entry | undefined, passphrases: readonly string[], unprotected: boolean, vault: Vault): Entry | null {
  const all = [...new Set([...passphrases, ...openedOf(before, vault)])].slice(0, most)
  const shut = sealedOf(before).filter((sealed) => openOne(sealed, vault) === null)
  const kept = shut.length > 0 ? { shut } : {}
  const sealed = vault.available() ? sealOrNull(all, vault) : null
  if (sealed !== null) return { sealed, ...kept }
  return unprotected ? { plain: all, ...kept } : null
}

// null when the file is there and is not ours.
async function readEntries(path: string): Promise<Readonly<Record<string, Entry>> | null> {
  const text = await readPatiently(path, '{}')
  try {
    return entriesSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function openedOf(entry: Entry | undefined, vault: Vault): readonly string[] {
  return [...sealedOf(entry).flatMap((sealed) => openOne(sealed, vault) ?? []), ...(entry?.plain ?? [])]
}

function sealedOf(entry: Entry | undefined): readonly string[] {
  return [...(entry?.sealed === undefined ? [] : [entry.sealed]), ...(entry?.shut ?? [])]
}

function openOne(sealed: string, vault: Vault): readonly string[] | null {
  try {
    return z.array(z.string()).parse(JSON.parse(vault.open(Buffer.from(sealed, 'base64'))))
  } catch {
    return null
  }
}

function sealOrNull(passphrases: readonly string[], vault: Vault): string | null {
  try {
    return vault.seal(JSON.stringify(passphrases)).toString('base64')
  } catch {
    return null
  }
}
