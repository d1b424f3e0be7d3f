import { firstDay } from '../../kernel/day'
import type { RecordRow } from '../../records/record-row'
import type { Teller } from '../telling/teller'

/** The notes that were written until the day of the document, the newest first; those without a day last. */
export function notesUntil(teller: Teller): readonly RecordRow[] {
  const day = (row: RecordRow): string => (typeof row['on'] === 'string' ? firstDay(row['on']) : '')
  return teller
    .rows('note')
    .filter((row) => day(row) <= teller.snapshot.asOf)
    .toSorted((a, b) => (day(a) > day(b) ? -1 : day(a) < day(b) ? 1 : 0))
}
