import type { Key } from '../../shared/merge/op'
import type { Base } from './base'
import { dropDraft, keepDraft, wordsKey } from './drafts'
import { laptopDatabase } from './laptop-database'
import { useLiveQuery } from './live-query'

/** Words that somebody wrote for a document, by the names of its choices. */
export type WrittenWords = { readonly [choice: string]: string }

/** The words written here for a document about a record, or about none; null until they are read. */
export function useWrittenWords(base: Base, about: Key | null, dossier: string): WrittenWords | null {
  const key = wordsKey(base, about, dossier)
  const kept = useLiveQuery(async () => ((await laptopDatabase.drafts.get(key))?.draft as WrittenWords | undefined) ?? none, [key])
  return kept ?? null
}

const none: WrittenWords = {}

/** Keeps what was written so far, so that leaving the document loses none of it; forgets it when there is nothing. False when there was no room for it. */
export async function keepWords(base: Base, about: Key | null, dossier: string, words: WrittenWords): Promise<boolean> {
  const key = wordsKey(base, about, dossier)
  if (Object.keys(words).length > 0) return await keepDraft(base, key, words, null)
  await dropDraft(key)
  return true
}
