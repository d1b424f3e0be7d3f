import type { RecordType } from '../../../shared/fields/record-type'
import { fold } from '../../../shared/kernel/fold'
import { definitions, titleOf } from '../../../shared/records'
import type { Base } from '../base'
import type { StoredRow } from '../database'

/** A record that answers what was typed. */
export interface FoundRecord {
  readonly type: RecordType
  readonly id: string
  readonly title: string
  /** What tells it from others of the same name. */
  readonly context: string
  /** Whether it waits for somebody to settle a disagreement. */
  readonly disagrees: boolean
}

/** Only records whose field holds one of these codes. */
export interface SearchWhere {
  readonly field: string
  readonly codes: readonly string[]
}

const perType = 2000

/**
 * Records whose title answers every word typed, wherever it stands in the title; those whose title begins with the text come first.
 * Case, accents and Arabic marks do not matter. Nothing typed: nothing found.
 */
export async function searchRecords(
  base: Base,
  text: string,
  limit: number,
  types?: readonly RecordType[],
  where?: SearchWhere,
): Promise<readonly FoundRecord[]> {
  const wanted = fold(text)
  if (wanted === '') return []
  const words = wanted.split(' ')
  const searched = definitions.filter(({ type, place }) => (types ? types.includes(type) : place !== 'settings'))
  const found = await Promise.all(
    searched.map(async ({ type }) => {
      const rows = await base.db
        .records(type)
        .orderBy('_key')
        .filter((row) => row._del === 0 && words.every((word) => row._key.includes(word)) && fits(row, where))
        .limit(perType)
        .toArray()
      return rows.toSorted((a, b) => rank(a, wanted) - rank(b, wanted)).map((row) => toFound(type, row))
    }),
  )
  return found.flat().slice(0, limit)
}

/** The first records of some types in the order of their names: what is offered before anything is typed. */
export async function firstRecords(
  base: Base,
  types: readonly RecordType[],
  limit: number,
  where?: SearchWhere,
): Promise<readonly FoundRecord[]> {
  const found = await Promise.all(
    types.map(async (type) => {
      const rows = await base.db
        .records(type)
        .orderBy('_key')
        .filter((row) => row._del === 0 && row._key !== '' && fits(row, where))
        .limit(limit)
        .toArray()
      return rows.map((row) => toFound(type, row))
    }),
  )
  return found.flat().slice(0, limit)
}

function fits(row: StoredRow, where: SearchWhere | undefined): boolean {
  return where === undefined || where.codes.includes(String(row[where.field]))
}

function rank(row: StoredRow, wanted: string): number {
  if (row._key.startsWith(wanted)) return 0
  return row._key.includes(` ${wanted}`) ? 1 : 2
}

/** A record as it is offered: its name, and what tells it from others of the same name. */
export function toFound(type: RecordType, row: StoredRow): FoundRecord {
  const own = ['number', 'acronym', 'seat'].map((name) => row[name]).filter((value): value is string => typeof value === 'string')
  const mandates = Array.isArray(row['mandates']) ? (row['mandates'] as readonly { readonly title?: string | null }[]) : []
  const context = [...own, ...mandates.flatMap(({ title }) => title ?? []).slice(0, 1)]
  return { type, id: row.id, title: titleOf(type, row), context: context.join(', '), disagrees: row._cf > 0 }
}
