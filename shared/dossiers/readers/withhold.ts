import type { Field, FieldSet } from '../../fields/field'
import { levelOf, levelOfItem } from '../../fields/field-level'
import type { RecordLink, RecordType } from '../../fields/record-type'
import { definitionOf } from '../../records'
import { linksOf } from '../../records/links'
import type { RecordRow } from '../../records/record-row'
import type { Recipient } from '../choices'
import { mayBeTold } from './may-be-told'
import type { SnapshotConflict, SnapshotContents, Withheld } from '../snapshot'

/** Fields by the type of their records. */
export type Tells = { readonly [Type in RecordType]?: readonly string[] }

/**
 * What was collected, without the values that its reader is not told, whatever the dossier read: fields, properties and items above the reader's level,
 * what is sensitive, what this version does not describe, and what only they name. What was there, is left out, and is among what the document otherwise tells, is said by its place, never by its value.
 */
export function withhold(contents: SnapshotContents, recipient: Recipient, tells?: Tells): SnapshotContents {
  if (recipient === 'internal') return contents
  const left = new Map<string, Withheld>()
  const before = new Set<RecordLink>()
  const after = new Set<RecordLink>()
  const records: { [Type in RecordType]?: readonly RecordRow[] } = {}
  for (const type of Object.keys(contents.records) as RecordType[])
    records[type] = (contents.records[type] ?? []).map((row) => {
      const open = openRow(type, row, recipient, (place) => left.set(JSON.stringify(place), place))
      for (const { to } of linksOf(type, row)) before.add(to)
      for (const to of [`${type}:${row.id}` as RecordLink, ...linksOf(type, open).map((held) => held.to)]) after.add(to)
      return open
    })
  const hidden = (link: RecordLink): boolean => before.has(link) && !after.has(link)
  const shown = JSON.stringify(records)
  return {
    ...contents,
    records,
    names: Object.fromEntries(Object.entries(contents.names).filter(([link]) => !hidden(link as RecordLink))),
    otherNames: Object.fromEntries(Object.entries(contents.otherNames).filter(([link]) => !hidden(link as RecordLink))),
    conflicts: contents.conflicts.filter((conflict) => !hidden(conflict.record) && isToldOf(conflict, records, recipient)),
    pictures: contents.pictures.filter((hash) => shown.includes(hash)),
    withheld: [...left.values()].filter(({ type, field }) => !tells || tells[type]?.includes(field.startsWith('x/') ? 'x' : field)),
  }
}

type Note = (place: Withheld) => void

function openRow(type: RecordType, row: RecordRow, recipient: Recipient, note: Note): RecordRow {
  const described: FieldSet = definitionOf(type).fields
  const kept: { [name: string]: unknown } = {}
  for (const [name, value] of Object.entries(row)) {
    const field = described[name]
    const place = (more: Partial<Withheld> = {}): Withheld => ({ type, field: name, property: null, code: null, ...more })
    if (name === 'id' || name.startsWith('_')) kept[name] = value
    // What the directorate added was never said to be for others.
    else if (name === 'x') addedNames(value).forEach((added) => note(place({ field: added })))
    else if (field === undefined || !mayBeTold(recipient, levelOf(field))) {
      if (field !== undefined && field.sensitive !== true && !isEmpty(value)) note(place())
    } else kept[name] = openValue(field, value, recipient, (more) => note(place(more)))
  }
  return { ...kept, id: row.id }
}

function openValue(field: Field, value: unknown, recipient: Recipient, note: (more: Partial<Withheld>) => void): unknown {
  if (field.kind === 'list' && Array.isArray(value))
    return (value as readonly Item[]).flatMap((item): readonly Item[] => {
      const { level, code } = levelOfItem(field, item)
      if (mayBeTold(recipient, level)) return [openParts(field.item, item, recipient, note)]
      note({ code })
      return []
    })
  if (field.kind === 'group' && typeof value === 'object' && value !== null) return openParts(field.parts, value as Item, recipient, note)
  return value
}

type Item = Readonly<Record<string, unknown>>

function openParts(parts: FieldSet, item: Item, recipient: Recipient, note: (more: Partial<Withheld>) => void): Item {
  return Object.fromEntries(
    Object.entries(item).filter(([name, value]) => {
      const part = parts[name]
      if (name === 'id' || (part !== undefined && mayBeTold(recipient, levelOf(part)))) return true
      if (part !== undefined && part.sensitive !== true && !isEmpty(value)) note({ property: name })
      return false
    }),
  )
}

function addedNames(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([id, one]) => (isEmpty(one) ? [] : [`x/${id}`]))
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}

// That a value is not settled is told of those alone that are told themselves.
function isToldOf({ record, field: path }: SnapshotConflict, records: SnapshotContents['records'], recipient: Recipient): boolean {
  const [type, id] = record.split(':') as [RecordType, string]
  const [name = '', itemId, property] = path.split('/')
  if (name === '$del') return true
  const field = (definitionOf(type).fields as FieldSet)[name]
  if (field === undefined || !mayBeTold(recipient, levelOf(field))) return false
  if (field.kind !== 'list' || itemId === undefined) return true
  const inner = property === undefined ? undefined : field.item[property]
  if (inner !== undefined && !mayBeTold(recipient, levelOf(inner))) return false
  if (!field.itemLevels) return true
  const row = records[type]?.find((one) => one.id === id)
  const items = row?.[name]
  return Array.isArray(items) && items.some((item: Item) => item['id'] === itemId)
}
