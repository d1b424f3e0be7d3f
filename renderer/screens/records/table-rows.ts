import { useMemo, useRef } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import { definitionOf } from '../../../shared/records'
import { fieldsOf, type NamedField } from '../../../shared/records/fields-of'
import { linksOf } from '../../../shared/records/links'
import { fieldWordsOf } from '../../../shared/text/words-of'
import type { TableColumn, TableRow } from '../../components/table/record-table'
import { useTexts } from '../../components/texts/use-texts'
import { useShower } from '../../components/values/use-shower'
import type { StoredRow } from '../../db/database'
import { useComputedRows } from '../../db/computed'
import { useNames, useRecordsById } from '../../db/live'
import { useCustomFields } from '../../db/use-base'
import { drawRow } from './draw-row'

const right: ReadonlySet<string> = new Set(['integer', 'money', 'percent', 'day'])

/** A column with the field that it shows. */
export interface FieldColumn extends TableColumn {
  readonly field: NamedField
}

/** The columns of a type: those of its description in their order, then the fields that the directorate added. */
export function useTableColumns(type: RecordType): readonly FieldColumn[] {
  const { language } = useTexts()
  const customFields = useCustomFields()
  return useMemo(() => {
    const fields = fieldsOf(type, customFields)
    const described = definitionOf(type).columns.map(({ field, width, shown }) => ({ name: field, width, shown }))
    const added = fields.filter(({ label }) => label !== null).map(({ name }) => ({ name, width: 140, shown: false }))
    return [...described, ...added].flatMap(({ name, width, shown }) => {
      const field = fields.find((one) => one.name === name)
      return field
        ? [
            {
              id: name,
              label: fieldWordsOf(type, field, language).label,
              width,
              shown,
              right: right.has(field.field.kind),
              naming: name === definitionOf(type).create[0],
              field,
            },
          ]
        : []
    })
  }, [type, language, customFields])
}

const none: ReadonlyMap<string, TableRow> = new Map()

/** The records of some ids as rows of the table, live. A row keeps its identity as long as its record and the names it shows do not change. */
export function useTableRows(type: RecordType, columns: readonly FieldColumn[], ids: readonly string[]): ReadonlyMap<string, TableRow> {
  const found = useRecordsById(type, ids)
  const stored = useMemo(() => found?.filter((row) => row !== undefined), [found])
  const links = useMemo(() => stored?.flatMap((row) => linksOf(type, row).map((held) => held.to)) ?? [], [stored, type])
  const names = useNames(links)
  const nameOf = useMemo(() => (link: string) => names(link).text, [names])
  const show = useShower(type, nameOf)
  const computed = useComputedRows(type)
  const kept = useRef(new Map<string, { readonly from: StoredRow; readonly made: TableRow }>())
  const keptFor = useRef<readonly unknown[]>([])
  return useMemo(() => {
    if (!stored) return none
    const drawing = { type, columns, computed, names, show }
    const depends = [columns, show, computed]
    if (depends.some((one, index) => one !== keptFor.current[index])) kept.current = new Map()
    keptFor.current = depends
    const next = new Map<string, { readonly from: StoredRow; readonly made: TableRow }>()
    const rows = stored.map((row): [string, TableRow] => {
      const before = kept.current.get(row.id)
      const made = before && before.from._l === row._l && before.from._cf === row._cf ? before.made : drawRow(row, drawing)
      next.set(row.id, { from: row, made })
      return [row.id, made]
    })
    kept.current = next
    return new Map(rows)
  }, [type, stored, columns, names, show, computed])
}
