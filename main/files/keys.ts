import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { createTurns } from './in-turn'
import { writeAtomically } from './write-atomically'

/** The system's key store, as far as it is used here. */
export interface Vault {
  /** Whether what is sealed is protected: false where the system has no key store, or only pretends to. */
  available(): boolean
  seal(text: string): Buffer
  open(sealed: Buffer): string
}

/** The passphrases of the bases of this laptop, in `keys.json`. */
export interface KeysFile {
  read(storeId: string): Promise<readonly string[]>
  keep(storeId: string, passphrases: readonly string[], unprotected: boolean): Promise<void>
}

const entries = z.record(z.string(), z.strictObject({ sealed: z.string().optional(), plain: z.array(z.string()).optional() }))
type Entries = z.infer<typeof entries>

/**
 * The keys file of a profile folder. Passphrases are sealed by the system's key store; where there is none they are written as they are only when the
 * person chose so, and else live in memory. A key store that opens no more (another session, a copied profile) counts as knowing nothing.
 */
export function createKeysFile(folder: string, vault: Vault): KeysFile {
  const path = join(folder, 'keys.json')
  const told = new Map<string, readonly string[]>()
  const inTurn = createTurns()
  return {
    read: async (storeId) => {
      const kept = opened((await readEntries(path))[storeId], vault)
      return [...new Set([...kept, ...(told.get(storeId) ?? [])])]
    },
    keep: async (storeId, passphrases, unprotected) => {
      told.set(storeId, passphrases)
      const protects = vault.available()
      if (!protects && !unprotected) return
      const entry = protects ? { sealed: vault.seal(JSON.stringify(passphrases)).toString('base64') } : { plain: [...passphrases] }
      await inTurn(async () => writeAtomically(path, `${JSON.stringify({ ...(await readEntries(path)), [storeId]: entry }, null, 2)}\n`))
    },
  }
}

async function readEntries(path: string): Promise<Entries> {
  const text = await readFile(path, 'utf8').catch(() => '{}')
  try {
    return entries.parse(JSON.parse(text))
  } catch {
    return {}
  }
}

function opened(entry: Entries[string] | undefined, vault: Vault): readonly string[] {
  if (entry?.sealed === undefined) return entry?.plain ?? []
  try {
    return z.array(z.string()).parse(JSON.parse(vault.open(Buffer.from(entry.sealed, 'base64'))))
  } catch {
    return []
  }
}
