import { linkTo } from '../../fields/record-type'
import type { DayRange } from '../../fields/value'
import { firstDay, type PartialDay } from '../../kernel/day'
import type { RecordRow } from '../../records/record-row'

/** A convention and how far below its frame it stands. */
export interface Branch {
  readonly row: RecordRow
  readonly depth: number
}

/**
 * Conventions, the latest signed first, each followed by those that amend or apply it. One whose frame is not among them stands by itself, and no
 * ring of frames hides any.
 */
export function asTree(rows: readonly RecordRow[]): readonly Branch[] {
  const links = new Set(rows.map((row) => linkTo('convention', row.id)))
  const parentOf = (row: RecordRow): string | null =>
    [row['amends'], row['frame']].find((link): link is string => typeof link === 'string' && links.has(link)) ?? null
  const placed = new Set<string>()
  const branch = (row: RecordRow, depth: number): readonly Branch[] => {
    if (placed.has(row.id)) return []
    placed.add(row.id)
    const link = linkTo('convention', row.id)
    return [{ row, depth }, ...sorted.filter((one) => parentOf(one) === link).flatMap((one) => branch(one, depth + 1))]
  }
  const sorted = latestFirst(rows, (row) => (typeof row['signedOn'] === 'string' ? row['signedOn'] : '9999'))
  return [...sorted.filter((row) => parentOf(row) === null), ...sorted].flatMap((row) => branch(row, 0))
}

/** Rows by a day of theirs, the latest first, those without one last. */
export function latestFirst(rows: readonly RecordRow[], dayOf: (row: RecordRow) => PartialDay | null | undefined): readonly RecordRow[] {
  const key = (row: RecordRow): string => firstDay(dayOf(row) ?? '1000')
  return rows.toSorted((a, b) => (key(a) > key(b) ? -1 : key(a) < key(b) ? 1 : 0))
}

/** The first day of the period of a row. */
export function startOf(row: RecordRow, name: string): PartialDay | null | undefined {
  return (row[name] as DayRange | null | undefined)?.from
}
