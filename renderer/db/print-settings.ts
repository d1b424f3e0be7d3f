import { canonicalJson, type Json } from '../../shared/kernel/json'
import type { Problem } from '../../shared/kernel/problem'
import type { Result } from '../../shared/kernel/result'
import type { Base } from './base'
import { createRecord } from './commands/create-record'
import { saveRecord } from './commands/save-record'
import type { StoredRow } from './database'
import { useLiveQuery } from './live-query'
import { useBase } from './use-base'

/** What somebody chose for a document under a name; everybody has it once files were exchanged. */
export interface PrintSetting {
  readonly row: StoredRow
  readonly name: string
  /** null where a colleague's app kept what this one cannot read. */
  readonly chosen: Json
}

const none: readonly PrintSetting[] = []

/** The named settings of a document, by name, live. */
export function usePrintSettings(dossier: string): readonly PrintSetting[] {
  const base = useBase()
  const rows = useLiveQuery(() => base.db.records('print-setting').where('_del').equals(0).toArray(), [base])
  if (!rows) return none
  return rows
    .filter((row) => row['dossier'] === dossier)
    .toSorted((a, b) => (a._key < b._key ? -1 : 1))
    .map((row) => ({ row, name: String(row['name'] ?? ''), chosen: read(row['chosen']) }))
}

/** Keeps what was chosen under a name: in place of the setting that is given, or as a new one. */
export async function keepPrintSetting(
  base: Base,
  dossier: string,
  name: string,
  chosen: Json,
  known: PrintSetting | null,
): Promise<Result<{ readonly group: string | null }, Problem>> {
  const values = { name, dossier, chosen: canonicalJson(chosen) }
  return known ? saveRecord(base, 'print-setting', known.row, values) : createRecord(base, 'print-setting', values)
}

function read(text: unknown): Json {
  try {
    return JSON.parse(String(text)) as Json
  } catch {
    return null
  }
}
