import type { RecordType } from '../../../shared/fields/record-type'
import { headsOf } from '../../../shared/merge/heads'
import { definitionOf, definitions, titleOf } from '../../../shared/records'
import type { PonteDatabase } from '../database'
import { inParts } from '../in-parts'
import { opsOfRecords } from '../project'
import { recordRules } from '../record-rules'

/** A number that several living records bear. It is never refused: people may have quoted it. */
export interface NumberClash {
  readonly type: RecordType
  readonly number: string
  readonly records: readonly NumberBearer[]
}

/** A record that bears a number, and the last who wrote the number there. */
export interface NumberBearer {
  readonly id: string
  readonly title: string
  readonly by: string
  readonly at: number
}

const batch = 1000
/** Numbers told with who wrote them: more nobody looks at in one go. */
const told = 200

/** The numbers that more than one living record of a type bears, in their order. */
export async function findClashes(db: PonteDatabase): Promise<readonly NumberClash[]> {
  const clashes: NumberClash[] = []
  for (const { type, number } of definitions) {
    if (!number) continue
    const bearers = new Map<string, NumberBearer[]>()
    for await (const rows of inParts(db.records(type), batch))
      for (const row of rows) {
        const value = (row as unknown as Readonly<Record<string, unknown>>)[number.field]
        if (row._del === 1 || typeof value !== 'string' || value === '') continue
        const own = bearers.get(value)
        const record = { id: row.id, title: titleOf(type, row), by: row._by, at: row._at }
        if (own) own.push(record)
        else bearers.set(value, [record])
      }
    const several = [...bearers].filter(([, records]) => records.length > 1).toSorted(([a], [b]) => (a < b ? -1 : 1))
    clashes.push(...several.map(([value, records]) => ({ type, number: value, records })))
  }
  return withWriters(db, clashes)
}

// A row knows who wrote to it last; who wrote its number is in its ops.
async function withWriters(db: PonteDatabase, clashes: readonly NumberClash[]): Promise<readonly NumberClash[]> {
  const keys = clashes.slice(0, told).flatMap(({ type, records }) => records.map(({ id }) => `${type}:${id}`))
  const ops = await opsOfRecords(db, keys)
  return clashes.map(({ type, number, records }) => {
    const field = definitionOf(type).number?.field ?? ''
    const written = records.map((record) => {
      const key = `${type}:${record.id}`
      const last = headsOf(key, ops.get(key) ?? [], recordRules).winner(field)
      return last ? { ...record, by: last.envelope.u, at: last.envelope.t } : record
    })
    return { type, number, records: written.toSorted((a, b) => a.at - b.at) }
  })
}
