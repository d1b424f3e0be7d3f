import { useLocation } from 'wouter'
import { mostRows } from '../../../shared/dossiers/record-list'
import type { RecordType } from '../../../shared/fields/record-type'
import type { TableLayout } from '../../components/table/record-table'
import { pathOf } from '../../components/paths/paths'
import { columnsOf } from '../../db/columns/columns-client'
import type { WindowQuery } from '../../db/columns/messages'
import { handToPrint } from '../../db/printing'
import { useBase } from '../../db/use-base'
import type { TableFilters } from './filters'
import type { FieldColumn } from './table-rows'
import { useFilterWords } from './use-filter-words'

/** Nobody counts codes on paper, but a list of hundreds is no head of a table. */
const mostCodes = 12

interface Shown {
  readonly type: RecordType
  readonly columns: readonly FieldColumn[]
  readonly layout: TableLayout
  readonly filters: TableFilters
  readonly query: Omit<WindowQuery, 'from' | 'to'>
}

/** Prepares a table for the printer as it is on the screen: its shown columns, its filters, its order. */
export function usePrintTable({ type, columns, layout, filters, query }: Shown): () => void {
  const base = useBase()
  const [, navigate] = useLocation()
  const { wordsOf } = useFilterWords(type, filters.filters)
  const print = async (): Promise<void> => {
    const { ids, matching } = await columnsOf(base).ask({ ...query, from: 0, to: mostRows })
    const said = filters.filters.flatMap((filter) => {
      const column = columns.find(({ id }) => id === filter.column)
      return column ? [wordsOf(column, filter, mostCodes)] : []
    })
    await handToPrint('recordList', {
      type,
      ids,
      matching,
      columns: columns
        .filter(({ id, naming }) => !naming && !layout.hidden.includes(id))
        .map(({ id, width }) => ({ field: id, width: layout.widths[id] ?? width })),
      filters: [...said, ...(filters.text === '' ? [] : [`« ${filters.text} »`])],
    })
    navigate(pathOf.dossier('recordList', '-'))
  }
  return () => void print()
}
