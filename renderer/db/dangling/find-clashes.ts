import type { RecordType } from '../../../shared/fields/record-type'
import { definitions, titleOf } from '../../../shared/records'
import type { PonteDatabase } from '../database'
import { inParts } from '../in-parts'

/** A number that several living records bear. It is never refused: people may have quoted it. */
export interface NumberClash {
  readonly type: RecordType
  readonly number: string
  readonly records: readonly { readonly id: string; readonly title: string }[]
}

const batch = 1000

/** The numbers that more than one living record of a type bears, in their order. */
export async function findClashes(db: PonteDatabase): Promise<readonly NumberClash[]> {
  const clashes: NumberClash[] = []
  for (const { type, number } of definitions) {
    if (!number) continue
    const bearers = new Map<string, { id: string; title: string }[]>()
    for await (const rows of inParts(db.records(type), batch))
      for (const row of rows) {
        const value = (row as unknown as Readonly<Record<string, unknown>>)[number.field]
        if (row._del === 1 || typeof value !== 'string' || value === '') continue
        const own = bearers.get(value)
        const record = { id: row.id, title: titleOf(type, row) }
        if (own) own.push(record)
        else bearers.set(value, [record])
      }
    const several = [...bearers].filter(([, records]) => records.length > 1).toSorted(([a], [b]) => (a < b ? -1 : 1))
    clashes.push(...several.map(([value, records]) => ({ type, number: value, records })))
  }
  return clashes
}
