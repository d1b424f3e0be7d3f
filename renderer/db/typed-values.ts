import type { FieldConflict } from '../../shared/merge/conflicts'
import type { FieldName, Key, OpId } from '../../shared/merge/op'
import type { Base } from './base'
import { dropDraft, keepDraft, loadDraft, typedKey } from './drafts'
import { laptopDatabase } from './laptop-database'

// A value typed beside a disagreement, until it is taken: kept with the values that stood against each other, so that it is never offered for another
// disagreement of the same field.

/** Keeps what was typed so far. False when there was no room for it: it is then on screen alone. */
export async function keepTyped(base: Base, record: Key, { field, heads }: FieldConflict, value: unknown): Promise<boolean> {
  return keepDraft(base, typedKey(base, record, field), { value, heads }, null)
}

/** What was typed to settle a disagreement and left; null for nothing. */
export async function loadTyped(base: Base, record: Key, { field, heads }: FieldConflict): Promise<{ readonly value: unknown } | null> {
  const key = typedKey(base, record, field)
  const kept = await loadDraft(key)
  if (!kept) return null
  const then = (kept.draft['heads'] ?? []) as readonly OpId[]
  if (then.some((id) => heads.includes(id))) return { value: kept.draft['value'] }
  await dropDraft(key)
  return null
}

/** Forgets what was typed: it was taken, or given up. */
export async function dropTyped(base: Base, record: Key, field: FieldName): Promise<void> {
  await dropDraft(typedKey(base, record, field))
}

/** The fields of a record for which something was typed and left. */
export async function fieldsTyped(base: Base, record: Key): Promise<ReadonlySet<FieldName>> {
  const prefix = typedKey(base, record, '')
  const keys = await laptopDatabase.drafts.where('key').startsWith(prefix).primaryKeys()
  return new Set(keys.map((key) => key.slice(prefix.length)))
}
