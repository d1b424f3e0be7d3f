import { createPassphrase, type AskPassphrase, type TypedAnswer } from '../../../shared/backup/passphrase'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, type Result } from '../../../shared/kernel/result'
import { call } from '../../bridge/bridge'
import type { Base } from '../base'
import { shortHash } from '../../../shared/kernel/hash'
import { keepPreference, readPreference } from '../preferences'

/** What this laptop knows of the passphrases of a base: its own first, then those of files that colleagues gave. */
export interface BasePassphrases {
  readonly known: readonly string[]
  /** Whether the system has a key store that keeps them. */
  readonly vault: boolean
}

/** The passphrases of a base. */
export async function readPassphrases(storeId: string): Promise<BasePassphrases> {
  const read = await call('key.read', { storeId })
  return read.ok ? { known: read.value.passphrases, vault: read.value.vault } : { known: [], vault: false }
}

/**
 * Whether the directorate has a passphrase already, as far as this laptop can tell: it used one before, or the base has other laptops, of which one
 * may have drawn it.
 */
export async function mayHavePassphrase(base: Base): Promise<boolean> {
  const laptops = await base.db.records('laptop').where('_del').equals(0).count()
  return laptops > 1 || (await readPreference<string | null>(markKey(base.storeId), null)) !== null
}

/** Whether a passphrase is another one than this laptop used so far; false when it used none. Ten words in another order are another one. */
export async function isUnusual(storeId: string, passphrase: string): Promise<boolean> {
  const mark = await readPreference<string | null>(markKey(storeId), null)
  return mark !== null && mark !== markOf(storeId, passphrase)
}

/** A passphrase for a base that has none; nothing is kept yet. */
export function drawPassphrase(base: Base): string {
  return createPassphrase(base.random)
}

/** Keeps a passphrase beside those known: as the base's own when there is none yet, else as one that a colleague uses. */
export async function keepPassphrase(storeId: string, { passphrase, unprotected }: TypedAnswer): Promise<void> {
  const { known } = await readPassphrases(storeId)
  await call('key.keep', { storeId, passphrases: [...new Set([...known, passphrase])].slice(0, 20), unprotected })
  await keepPreference(markKey(storeId), markOf(storeId, known[0] ?? passphrase))
}

// What tells the passphrase of a base from another one once it is forgotten, and cannot be turned back: 110 bits were drawn for it.
function markOf(storeId: string, passphrase: string): string {
  return shortHash(`${storeId}/${passphrase}`)
}

function markKey(storeId: string): string {
  return `passphrase/${storeId}`
}

/**
 * Opens a file with the passphrases that are known and, as long as none does, with those that a person types. `typed` is the one that opened it, to
 * be kept; null when it was known or not needed.
 */
export async function openWith<Value>(
  known: readonly string[],
  ask: AskPassphrase,
  open: (passphrases: readonly string[]) => Promise<Result<Value, Problem>>,
): Promise<{ readonly answer: Result<Value, Problem>; readonly typed: TypedAnswer | null }> {
  let answer = await open(known)
  let typed: TypedAnswer | null = null
  while (!answer.ok && needsPassphrase(answer.problem)) {
    typed = await ask(typed !== null)
    if (!typed) return { answer: failed({ type: 'cancelled' }), typed: null }
    answer = await open([typed.passphrase])
  }
  return { answer, typed }
}

/** Whether a file was refused only for want of the words that open it. */
export function needsPassphrase(problem: Problem): boolean {
  return problem.type === 'backup-refused' && (problem.reason === 'encrypted' || problem.reason === 'wrong-passphrase')
}
