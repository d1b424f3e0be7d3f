import { useCallback, useMemo } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import { definitionOf } from '../../../shared/records'
import type { TableLayout } from '../../components/table/record-table'
import { usePreference } from '../../db/preferences'
import { useTableColumns, type FieldColumn } from './table-rows'

interface KeptLayout extends TableLayout {
  /** The columns that a person moved, in their order; those not named follow as described. */
  readonly order?: readonly string[]
}

/** How the table of a type is laid out on this laptop: its columns in their order, and what changes them. */
export interface Layout {
  readonly columns: readonly FieldColumn[]
  readonly layout: TableLayout
  keepLayout(layout: TableLayout): void
  /** Moves a shown column past its neighbour. */
  move(id: string, by: -1 | 1): void
  reset(): void
}

/** The layout of the table of a type, kept on this laptop. */
export function useLayout(type: RecordType): Layout {
  const described = useTableColumns(type)
  const original = useMemo<KeptLayout>(() => {
    const { columns: all, sortedBy } = definitionOf(type)
    return {
      hidden: all.filter(({ shown }) => !shown).map(({ field }) => field),
      widths: {},
      sort: sortedBy ? { id: sortedBy.field, desc: sortedBy.descending } : null,
    }
  }, [type])
  const [kept, keep] = usePreference<KeptLayout>(`table/${type}`, original)
  const columns = useMemo(() => inOrder(described, kept.order ?? []), [described, kept.order])
  const keepLayout = useCallback((layout: TableLayout) => keep({ ...kept, ...layout }), [keep, kept])
  const move = useCallback(
    (id: string, by: -1 | 1) => {
      const shown = columns.filter((column) => !kept.hidden.includes(column.id))
      const at = shown.findIndex((column) => column.id === id)
      const neighbour = shown[at + by]
      // The first column names the record and stays where it is.
      if (!neighbour || at === 0 || at + by === 0) return
      const ids = columns.map((column) => column.id).filter((one) => one !== id)
      ids.splice(ids.indexOf(neighbour.id) + (by === 1 ? 1 : 0), 0, id)
      keep({ ...kept, order: ids })
    },
    [columns, keep, kept],
  )
  const reset = useCallback(() => keep(original), [keep, original])
  return { columns, layout: kept, keepLayout, move, reset }
}

function inOrder(columns: readonly FieldColumn[], order: readonly string[]): readonly FieldColumn[] {
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  return columns.toSorted((a, b) => place(a.id) - place(b.id))
}
