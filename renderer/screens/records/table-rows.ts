import { useLiveQuery } from '../../db/live-query'
import { useMemo, useRef } from 'react'
import { sortKeyOf } from '../../../shared/fields/sort-key'
import type { RecordType } from '../../../shared/fields/record-type'
import { fold } from '../../../shared/kernel/fold'
import { definitionOf } from '../../../shared/records'
import { fieldsOf, valueIn, type NamedField } from '../../../shared/records/fields-of'
import { linksOf } from '../../../shared/records/links'
import { fieldWordsOf } from '../../../shared/text/words-of'
import type { TableColumn, TableRow } from '../../components/table/record-table'
import { useTexts } from '../../components/texts/use-texts'
import { useShower } from '../../components/values/use-shower'
import type { StoredRow } from '../../db/database'
import { useComputedRows } from '../../db/computed'
import { useNames } from '../../db/live'
import { useBase, useCustomFields } from '../../db/use-base'

const right: ReadonlySet<string> = new Set(['integer', 'money', 'percent', 'day'])

interface FieldColumn extends TableColumn {
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
        ? [{ id: name, label: fieldWordsOf(type, field, language).label, width, shown, right: right.has(field.field.kind), field }]
        : []
    })
  }, [type, language, customFields])
}

/** Every record of a type as rows of the table, live. A row keeps its identity as long as its record and the names it shows do not change. */
export function useTableRows(type: RecordType, columns: readonly FieldColumn[]): readonly TableRow[] | undefined {
  const base = useBase()
  const stored = useLiveQuery(async () => {
    const rows = await base.db.records(type).orderBy('_key').toArray()
    const alive = rows.filter((row) => row._del === 0)
    // A record without a name comes last, not first.
    return [...alive.filter((row) => row._key !== ''), ...alive.filter((row) => row._key === '')]
  }, [base, type])
  const links = useMemo(() => stored?.flatMap((row) => linksOf(type, row).map((held) => held.to)) ?? [], [stored, type])
  const names = useNames(links)
  const nameOf = useMemo(() => (link: string) => names(link).text, [names])
  const show = useShower(type, nameOf)
  const computed = useComputedRows(type)
  const kept = useRef(new Map<string, { readonly from: StoredRow; readonly made: TableRow }>())
  const keptFor = useRef<readonly unknown[]>([])
  return useMemo(() => {
    if (!stored) return undefined
    const depends = [columns, show, computed]
    if (depends.some((one, index) => one !== keptFor.current[index])) kept.current = new Map()
    keptFor.current = depends
    const next = new Map<string, { readonly from: StoredRow; readonly made: TableRow }>()
    const rows = stored.map((row) => {
      const before = kept.current.get(row.id)
      const made = before && before.from._l === row._l && before.from._cf === row._cf ? before.made : makeRow(row)
      next.set(row.id, { from: row, made })
      return made
    })
    kept.current = next
    return rows

    function makeRow(row: StoredRow): TableRow {
      const values = computed(row)
      const cells = Object.fromEntries(
        columns.map(({ id, field }) => {
          const value = field.computed ? values[id] : valueIn(row, id)
          const text = show(field, value)
          return [id, { text, sort: sortKeyOf(field.field, value, text) }]
        }),
      )
      const words = fold(
        Object.values(cells)
          .map(({ text }) => text)
          .join(' '),
      )
      return { id: row.id, cells, words, disagrees: row._cf > 0 }
    }
  }, [stored, columns, show, computed])
}
