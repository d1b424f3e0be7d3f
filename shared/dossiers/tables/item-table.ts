import type { Block, Cell } from '../../blocks/block'
import type { FieldSet } from '../../fields/field'
import type { RecordType } from '../../fields/record-type'
import { definitionOf } from '../../records'

import { wordsOf } from '../../text/words-of'
import { totalOf } from './filled-table'
import { isEmptyCell, sayValue, type Teller } from '../telling/teller'

/** An item of a list, met by the names of its properties. */
export type Item = { readonly id: string; readonly [property: string]: unknown }

/** A column of a table of items: a property, or something told of the item under a label. */
export interface ItemColumn<Of> {
  readonly share: number
  readonly align?: 'end'
  readonly property?: string
  readonly label?: string
  tell?(item: Of): Cell
}

/** The list of a record that a table is made of. */
export interface ListOf {
  readonly type: RecordType
  readonly list: string
}

/** A table of the items of a list; columns that no item fills are left out, and there is no table of nothing. */
export function itemTable<Of extends object>(
  teller: Teller,
  of: ListOf,
  items: readonly Of[],
  columns: readonly ItemColumn<Of>[],
  total?: (told: readonly ItemColumn<Of>[]) => readonly Cell[],
): readonly Block[] {
  if (items.length === 0) return []
  const told = columns
    .map((column) => ({ column, cells: items.map((item) => tell(teller, of, column, item)) }))
    .filter(({ cells }) => cells.some((cell) => !isEmptyCell(cell)))
  if (told.length === 0) return []
  const table: Block = {
    kind: 'table',
    keepRows: true,
    columns: told.map(({ column }) => ({
      label: column.label ?? propertyLabel(teller, of, column.property ?? ''),
      share: column.share,
      ...(column.align ? { align: column.align } : {}),
    })),
    rows: items.map((_, at) => told.map(({ cells }) => cells[at] ?? '')),
    ...totalOf(total?.(told.map(({ column }) => column))),
  }
  return [table]
}

/** What a property of the items of a list is called. */
export function propertyLabel({ language }: Pick<Teller, 'language'>, { type, list }: ListOf, property: string): string {
  return wordsOf(type, language).fields[list]?.item?.[property]?.label ?? ''
}

/** A property of an item in words, `segment/company` for a part of a group; '' for none. */
export function propertyText(teller: Teller, { type, list }: ListOf, item: object, path: string): string {
  const field = definitionOf(type).fields[list]
  const [property = '', part] = path.split('/')
  const inner = field?.kind === 'list' ? (field.item as FieldSet)[property] : undefined
  const words = wordsOf(type, teller.language).fields[list]?.item?.[property]
  const value = (item as Item)[property]
  if (!inner || !words) return ''
  const context = { language: teller.language, nameOf: teller.nameOf }
  if (part === undefined) return sayValue(inner, value, { ...context, words })
  const partField = inner.kind === 'group' ? (inner.parts as FieldSet)[part] : undefined
  const partWords = words.parts?.[part]
  if (!partField || !partWords || typeof value !== 'object' || value === null) return ''
  return sayValue(partField, (value as Readonly<Record<string, unknown>>)[part], { ...context, words: partWords })
}

function tell<Of extends object>(teller: Teller, of: ListOf, column: ItemColumn<Of>, item: Of): Cell {
  if (column.tell) return column.tell(item)
  return column.property === undefined ? '' : propertyText(teller, of, item, column.property)
}
