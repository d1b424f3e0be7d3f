import type { Manifest } from '../../../shared/backup/manifest'
import type { ShareFile } from '../../../shared/ipc/contract'
import { call } from '../../bridge/bridge'
import { startMergeWork } from '../backup/merge-work'
import { readPassphrases } from '../backup/passphrases'
import type { Base } from '../base'
import { needFact } from '../meta'
import { ownFileName } from './share-file'

/** A file of a colleague's laptop in the shared folder that holds changes which are not here. */
export interface ShareOffer {
  readonly file: ShareFile
  /** null: it cannot be read yet. It is still being copied, damaged, or encrypted with words that this laptop does not know. */
  readonly from: Manifest['from'] | null
}

/** What files said of themselves, as long as they stay what they are. */
export type KnownFiles = Map<string, Manifest | null>

/** The files in a shared folder that are worth a look, last written first. Files of other bases, and those that bring nothing, are left out. */
export async function findOffers(base: Base, files: readonly ShareFile[], known: KnownFiles): Promise<readonly ShareOffer[]> {
  const storeId = await needFact(base.db, 'storeId')
  const { known: passphrases } = await readPassphrases(base.storeId)
  const offers: ShareOffer[] = []
  for (const file of files) {
    if (file.name === ownFileName(base)) continue
    const manifest = await manifestOf(base, file, passphrases, known)
    if (manifest === null) offers.push({ file, from: null })
    else if (manifest.st === storeId && (await bringsNews(base, manifest))) offers.push({ file, from: manifest.from })
  }
  return offers
}

async function manifestOf(base: Base, file: ShareFile, passphrases: readonly string[], known: KnownFiles): Promise<Manifest | null> {
  // A file that could not be read is tried again once another passphrase is known.
  const state = `${file.name}/${file.size}/${file.modifiedAt}/${passphrases.length}`
  const kept = known.get(state)
  if (kept !== undefined) return kept
  const manifest = await peek(base, file, passphrases)
  known.set(state, manifest)
  return manifest
}

async function peek(base: Base, { name }: ShareFile, passphrases: readonly string[]): Promise<Manifest | null> {
  const opened = await call('share.open', { storeId: base.storeId, name })
  if (!opened.ok) return null
  const work = startMergeWork(opened.value)
  try {
    const told = await work.peek(passphrases)
    return told.ok ? told.value : null
  } finally {
    work.end()
    await call('file.abort', { token: opened.value.token })
  }
}

// A file tells the ends of every feed that it holds: whoever has those ops has all that they build on.
async function bringsNews(base: Base, { tips }: Manifest): Promise<boolean> {
  for (const [, id] of Object.values(tips).flat()) if ((await base.db.ops.where('ids').equals(id).count()) === 0) return true
  return false
}
