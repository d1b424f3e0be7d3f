import type { FieldSet } from '../../shared/fields/field'
import { readLink, type RecordType } from '../../shared/fields/record-type'
import type { Change, FieldName, Op } from '../../shared/merge/op'
import { definitionOf, isKnownType } from '../../shared/records'
import type { StoredRow } from './database'

const knownKinds: ReadonlySet<string> = new Set(['put', 'erase', 'hello'])

/**
 * How many of these ops only a newer version understands: of another kind, on records of a type that is not known here, or setting fields that no
 * description here has. They are kept and passed on.
 */
export function countNewer(ops: Iterable<Op>): number {
  let count = 0
  for (const op of ops) if (isOfNewerKind(op) || op.envelope.c.some(isStrange)) count += 1
  return count
}

/** The fields of a record that hold something which no description here has, so that no screen shows it: `seal`, `mandates/rank` for all its items. */
export function newerFieldsIn(type: RecordType, row: StoredRow): readonly FieldName[] {
  const aside = Object.entries(row._x).filter(([name, value]) => value !== null && !isOwn(name.split('/').at(-1) ?? ''))
  const inItems = Object.entries(definitionOf(type).fields).flatMap(([name, field]) => {
    const items = row[name]
    if (field.kind !== 'list' || !Array.isArray(items)) return []
    return (items as readonly Readonly<Record<string, unknown>>[]).flatMap((item) =>
      Object.entries(item).flatMap(([property, value]) =>
        value === null || isDescribed(field.item, property) ? [] : [`${name}/${property}`],
      ),
    )
  })
  return [...new Set([...aside.map(([name]) => withoutElement(name)), ...inItems])].toSorted()
}

/** Whether a change is of a kind that only a newer version understands. */
export function isOfNewerKind({ envelope }: Op): boolean {
  return !knownKinds.has(envelope.k)
}

function isStrange({ key, f }: Change): boolean {
  const target = readLink(key)
  if (target === null || !isKnownType(target.type)) return true
  const { fields } = definitionOf(target.type)
  return f.some((name) => !Object.hasOwn(fields, name) && isNewerField(fields, name))
}

// `x/<id>` is described by a record of the base, `$del` and `$order` by the engine.
function isNewerField(fields: FieldSet, name: FieldName): boolean {
  const [first = '', , property] = name.split('/')
  if (first === 'x' || isOwn(first)) return false
  const field = Object.hasOwn(fields, first) ? fields[first] : undefined
  return field === undefined || (field.kind === 'list' && property !== undefined && !isDescribed(field.item, property))
}

function isDescribed(properties: FieldSet, name: string): boolean {
  return name === 'id' || isOwn(name) || Object.hasOwn(properties, name)
}

function isOwn(name: string): boolean {
  return name.startsWith('$')
}

function withoutElement(name: FieldName): FieldName {
  const [first = '', , property] = name.split('/')
  return property === undefined ? first : `${first}/${property}`
}
