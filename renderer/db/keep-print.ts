import type { RecordLink } from '../../shared/fields/record-type'
import type { Day } from '../../shared/kernel/day'
import type { Problem } from '../../shared/kernel/problem'
import type { Result } from '../../shared/kernel/result'
import type { Base } from './base'
import { createRecord } from './commands/create-record'
import { storeBytes } from './files'
import { numberAfter } from './numbers'

/** A print that is to be kept. */
export interface PrintToKeep {
  readonly title: string
  readonly number: string
  readonly on: Day
  readonly fileName: string
  readonly bytes: Uint8Array
  /** The record that it is about; null for one about the whole base. */
  readonly about: RecordLink | null
  /** Whether the public may read it: as it was printed for. */
  readonly confidentiality: 'public' | 'internal'
}

/** Freezes a print as a document of the record that it is about. Answers with the document; it is undone like any act. */
export async function keepPrint(base: Base, print: PrintToKeep): Promise<Result<{ readonly id: string }, Problem>> {
  const file = await storeBytes(base, print.bytes, { name: print.fileName, mime: 'application/pdf' })
  if (!file.ok) return file
  const { title, number, on, about, confidentiality } = print
  return createRecord(base, 'document', {
    title,
    number,
    on,
    confidentiality,
    kind: 'print',
    file: file.value,
    about: about === null ? [] : [{ id: base.newId(), to: about }],
  })
}

/** A number for a print that nobody on this laptop used: `ED-2026-AB-004`. */
export async function nextPrintNumber(base: Base, day: Day): Promise<string> {
  const prefix = `ED-${day.slice(0, 4)}-${base.author.laptopCode}-`
  const kept = await base.db.records('document').toArray()
  const greatest = kept.reduce((most, row) => {
    const number = typeof row['number'] === 'string' && row['number'].startsWith(prefix) ? Number(row['number'].slice(prefix.length)) : 0
    return Number.isInteger(number) ? Math.max(most, number) : most
  }, 0)
  return numberAfter(prefix, greatest)
}
