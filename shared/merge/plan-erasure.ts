import { deletionChange } from './deletion'
import type { ErasedValues } from './erase'
import { isDeletion, lastSegment, scopeOf } from './field-name'
import { changeOf, type FieldName, type Key, type Op, type RecRow } from './op'
import type { MergeRules } from './rules'
import { allHeads, cellOf } from './shown'
import type { RecordChange } from './write'

/** What erasing writes: what the record shows is first cleared, then every value that it ever had is named. */
export interface ErasurePlan {
  readonly changes: readonly RecordChange[]
  readonly erase: readonly ErasedValues[]
}

/** What of a record is erased: all of it, which deletes it too, or some of its fields with all their values and items. */
export type ErasureOf = 'record' | ReadonlySet<FieldName>

/**
 * What takes values of a record out for good, from all its ops and the row on screen. A name in `what` stands for itself and for all below it
 * (`mandates` for every item). Names that the engine keeps for itself hold nothing that a person typed, and stay.
 */
export function planErasure(key: Key, what: ErasureOf, ops: readonly Op[], row: RecRow, rules: MergeRules): ErasurePlan {
  const isMeant = (field: FieldName): boolean => !lastSegment(field).startsWith('$') && (what === 'record' || isAmong(what, field))
  const erase: ErasedValues[] = []
  const fields = new Set<FieldName>()
  for (const op of ops) {
    const change = op.envelope.k === 'put' ? changeOf(op, key) : undefined
    const index = change ? op.envelope.c.indexOf(change) : -1
    const own = (change?.f ?? []).filter((field) => isMeant(field) && op.payload.d?.[index]?.[field] === undefined)
    for (const field of own) fields.add(field)
    if (own.length > 0) erase.push({ op: op.id, f: own })
  }
  const isQuiet = (field: FieldName): boolean => rules.isQuiet(key, field)
  if (row._del === 1) return { changes: [], erase }
  if (what === 'record') return { changes: [deletionChange(key, row, '', isQuiet)], erase }
  const scopes = [...new Set([...fields].map(scopeOf))].filter((scope) => scope !== '' && isShown(row, scope))
  const cleared = [...fields].filter((field) => scopeOf(field) === '' && cellOf(row, field) !== undefined && !isDeletion(field))
  const changes = scopes.map((scope) => deletionChange(key, row, scope, isQuiet))
  if (cleared.length > 0) changes.push(clearing(key, row, cleared))
  return { changes, erase }
}

function clearing(key: Key, row: RecRow, fields: readonly FieldName[]): RecordChange {
  return {
    key,
    set: Object.fromEntries(fields.map((field) => [field, cellOf(row, field) === true && field.includes('/') ? false : null])),
    base: Object.fromEntries(fields.map((field) => [field, allHeads(row, field)] as const).filter(([, heads]) => heads.length > 0)),
  }
}

function isAmong(what: ReadonlySet<FieldName>, field: FieldName): boolean {
  return [...what].some((name) => field === name || field.startsWith(`${name}/`))
}

function isShown(row: RecRow, scope: string): boolean {
  const [list = '', id = ''] = scope.split('/')
  const items: unknown = (row as unknown as Readonly<Record<string, unknown>>)[list]
  return Array.isArray(items) && items.some((item: { readonly id?: unknown }) => item.id === id)
}
