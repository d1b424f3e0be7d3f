import { carriedAs, type Manifest } from '../../../shared/backup/manifest'
import type { ShareFile } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { call } from '../../bridge/bridge'
import { startMergeWork } from '../backup/merge-work'
import { needsPassphrase, readPassphrases } from '../backup/passphrases'
import type { Base } from '../base'
import { needFact } from '../meta'

/** A file in the shared folder that holds changes or attachments which are not here, or that needs words which this laptop does not know. */
export interface ShareOffer {
  readonly file: ShareFile
  /** null: it is encrypted with words that this laptop does not know. */
  readonly from: Manifest['from'] | null
}

/** A file in the shared folder that no laptop can read as it is. */
export interface RefusedFile {
  readonly file: ShareFile
  readonly problem: Problem
}

/** What lies in a shared folder and is worth a look. */
export interface ShareFinds {
  readonly offers: readonly ShareOffer[]
  readonly refused: readonly RefusedFile[]
}

/** What a file in the folder says of itself. */
export type Peeked = Result<Manifest, Problem>

/** What files said of themselves, as long as they stay what they are. */
export type KnownFiles = Map<string, Peeked>

/**
 * The files in a shared folder that are worth a look, last written first. Files of other bases, and those that bring nothing, are left out. A file
 * that bears this laptop's own name is looked at like every other: a copy of this laptop may have written it.
 */
export async function lookInto(base: Base, files: readonly ShareFile[], known: KnownFiles): Promise<ShareFinds> {
  const { known: passphrases } = await readPassphrases(base.storeId)
  const offers: ShareOffer[] = []
  const refused: RefusedFile[] = []
  for (const file of files) {
    const peeked = await peekOnce(base, file, passphrases, known)
    if (!peeked.ok && needsPassphrase(peeked.problem)) offers.push({ file, from: null })
    else if (!peeked.ok) refused.push({ file, problem: peeked.problem })
    else if (await bringsNews(base, peeked.value)) offers.push({ file, from: peeked.value.from })
  }
  return { offers, refused }
}

/**
 * Whether a file in the folder may be written over: it is of this base and brings nothing, or nobody can ever read it. What cannot be read here
 * only stays.
 */
export async function mayBeReplaced(base: Base, file: ShareFile): Promise<boolean> {
  const { known } = await readPassphrases(base.storeId)
  const peeked = await peek(base, file, known)
  if (peeked.ok) return peeked.value.st === (await needFact(base.db, 'storeId')) && !(await bringsNews(base, peeked.value))
  const { problem } = peeked
  return problem.type === 'backup-refused' && !needsPassphrase(problem) && problem.reason !== 'newer-format'
}

/** The state of a file: it changes with whatever changes the file. */
export function stateOf({ name, size, modifiedAt }: ShareFile): string {
  return `${name}/${size}/${modifiedAt}`
}

async function peekOnce(base: Base, file: ShareFile, passphrases: readonly string[], known: KnownFiles): Promise<Peeked> {
  // A file that could not be read is tried again once another passphrase is known.
  const state = `${stateOf(file)}/${passphrases.length}`
  const kept = known.get(state)
  if (kept !== undefined) return kept
  const peeked = await peek(base, file, passphrases)
  // What could not be opened may be in the hands of the program that carries it, for a moment.
  if (peeked.ok || peeked.problem.type === 'backup-refused') known.set(state, peeked)
  return peeked
}

async function peek(base: Base, { name }: ShareFile, passphrases: readonly string[]): Promise<Peeked> {
  const opened = await call('share.open', { storeId: base.storeId, name })
  if (!opened.ok) return failed(opened.problem)
  const work = startMergeWork(opened.value)
  try {
    const told = await work.peek(passphrases)
    return told.ok ? ok(told.value) : told
  } finally {
    work.end()
    await call('file.abort', { token: opened.value.token })
  }
}

// A file tells the ends of every feed that it holds: whoever has those ops has all that they build on. It may still carry attachments whose bytes are
// not here: those that values name are taken from it, and then it brings nothing any more. Files of other bases bring nothing.
async function bringsNews(base: Base, { st, tips, carries = [] }: Manifest): Promise<boolean> {
  if (st !== (await needFact(base.db, 'storeId'))) return false
  for (const [, id] of Object.values(tips).flat()) if ((await base.db.ops.where('ids').equals(id).count()) === 0) return true
  if (carries.length === 0) return false
  const carried = new Set(carries)
  return (await base.db.blobs.where('have').equals(0).primaryKeys()).some((hash) => carried.has(carriedAs(hash)))
}
