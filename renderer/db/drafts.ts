import { useLiveQuery } from 'dexie-react-hooks'
import type { RecordType } from '../../shared/fields/record-type'
import type { FieldName, Key } from '../../shared/merge/op'
import type { Draft } from '../../shared/records/draft'
import type { Base } from './base'
import type { StoredRow } from './database'
import { laptopDatabase, type DraftRow } from './laptop-database'
import { keepIfRoom } from './store-full'

/** A draft as it was left: what was typed, and the row that was on screen when editing began (null for a new record). */
export interface KeptDraft {
  readonly draft: Draft
  readonly shown: StoredRow | null
  readonly keptAt: number
}

/** Where the draft of a record is kept; `new` for one that does not exist yet. */
export function draftKey(base: Base, type: RecordType, id: string): string {
  return `${base.storeId}/${type}/${id}`
}

/** The draft left for a record, if any. */
export async function loadDraft(key: string): Promise<KeptDraft | null> {
  const row = await laptopDatabase.drafts.get(key)
  return row === undefined ? null : { draft: row.draft, shown: row.shown as StoredRow | null, keptAt: row.keptAt }
}

/** Keeps what was typed so far; written over at each call. False when there was no room for it: it is then on screen alone. */
export async function keepDraft(base: Base, key: string, draft: Draft, shown: StoredRow | null): Promise<boolean> {
  return await keepIfRoom(() => laptopDatabase.drafts.put({ key, draft, shown, keptAt: base.clock() }))
}

/** Forgets a draft: it was saved, or given up. */
export async function dropDraft(key: string): Promise<void> {
  await laptopDatabase.drafts.delete(key)
}

/** Forgets the drafts of records of which values were erased: the row that was on screen, kept beside what was typed, still held them. */
export async function dropDraftsOf(base: Base, records: readonly Key[]): Promise<void> {
  await laptopDatabase.drafts.bulkDelete(records.map((key) => `${base.storeId}/${key.replace(':', '/')}`))
  const others = records.flatMap((key) => [typedKey(base, key, ''), wordsKey(base, key, '')])
  await laptopDatabase.drafts.where('key').startsWithAnyOf(others).delete()
}

/** Where a value is kept that was typed to settle a disagreement and is not yet taken. It is not among the drafts of records. */
export function typedKey(base: Base, record: Key, field: FieldName): string {
  return `settle/${base.storeId}/${record}/${field}`
}

/** Where the words are kept that were written for a document about a record, or about none. They are not among the drafts of records. */
export function wordsKey(base: Base, about: Key | null, dossier: string): string {
  return `words/${base.storeId}/${about ?? ''}/${dossier}`
}

/** The drafts of a base. */
export async function keptDrafts(base: Base): Promise<readonly DraftRow[]> {
  return laptopDatabase.drafts.where('key').startsWith(`${base.storeId}/`).toArray()
}

/** Forgets the drafts that began on a record; those of new records stay. */
export async function dropDraftsOnRecords(base: Base): Promise<void> {
  const begun = (await keptDrafts(base)).filter(({ shown }) => shown !== null)
  await laptopDatabase.drafts.bulkDelete(begun.map(({ key }) => key))
}

/** The keys of the drafts of a base that wait for their save. */
export function useDraftKeys(base: Base): readonly string[] {
  return useLiveQuery(() => laptopDatabase.drafts.where('key').startsWith(`${base.storeId}/`).primaryKeys(), [base.storeId]) ?? []
}
