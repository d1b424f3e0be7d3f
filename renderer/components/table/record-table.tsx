import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { growingAmong, Row, widthStyle } from './table-row'

/** One column of a table of records. */
export interface TableColumn {
  readonly id: string
  readonly label: string
  readonly width: number
  readonly shown: boolean
  /** Numbers, dates and money stand at the right. */
  readonly right: boolean
  /** Names the record: it stands out. */
  readonly naming: boolean
}

/** A row: its id, the text of its cells by column, whether it holds a disagreement, and the columns whose links lead to records that do. */
export interface TableRow {
  readonly id: string
  readonly cells: Readonly<Record<string, string>>
  readonly disagrees: boolean
  readonly pointsToDisagreement: ReadonlySet<string>
  /** The column that tells how the record stands, and its code: it is drawn as a mark. */
  readonly status: { readonly column: string; readonly code: string } | null
}

/** The part of the table that is at hand: the ids from a place on, and the rows of those already read. */
export interface TablePart {
  readonly count: number
  readonly from: number
  readonly ids: readonly string[]
  readonly rows: ReadonlyMap<string, TableRow>
}

export interface TableLayout {
  readonly hidden: readonly string[]
  readonly widths: Readonly<Record<string, number>>
  readonly sort: { readonly id: string; readonly desc: boolean } | null
}

/** The steps by which a column grows or shrinks from the keyboard, in pixels. */
const widthStep = 16

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  columnSizingFeature,
  columnResizingFeature,
  columnOrderingFeature,
})
type Features = typeof features

const helper = createColumnHelper<Features, TableRow>()
const rowHeight = 34
// The library keeps columns, widths and order; rows come ordered and filtered from outside.
const noRows: TableRow[] = []

interface Props {
  readonly label: string
  readonly columns: readonly TableColumn[]
  readonly part: TablePart
  /** Tells which places are in sight, so that the part can follow. */
  readonly onSight: (first: number, last: number) => void
  readonly layout: TableLayout
  readonly onLayout: (layout: TableLayout) => void
  readonly onOpen: (id: string) => void
  /** Moves a column one place to the left (-1) or to the right (1). */
  readonly onMove: (id: string, by: -1 | 1) => void
  readonly words: { readonly resize: (name: string) => string; readonly header: string }
}

/** A table of records: only the rows in sight are in the page; arrows move, Enter opens, headers sort. */
export function RecordTable({ label, columns, part, onSight, layout, onLayout, onOpen, onMove, words }: Props): ReactNode {
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(0)
  const definitions = useMemo(
    () =>
      helper.columns(
        columns.map((column) =>
          helper.accessor((row) => row.cells[column.id] ?? '', { id: column.id, header: column.label, size: column.width, minSize: 60 }),
        ),
      ),
    [columns],
  )
  const visibility = useMemo(() => Object.fromEntries(columns.map(({ id }) => [id, !layout.hidden.includes(id)])), [columns, layout.hidden])
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    manualSorting: true,
    getRowId: (row) => row.id,
    columnResizeMode: 'onChange',
    state: {
      sorting: layout.sort ? [{ id: layout.sort.id, desc: layout.sort.desc }] : [],
      columnVisibility: visibility,
      columnSizing: layout.widths,
    },
    onSortingChange: (change) => {
      const next = typeof change === 'function' ? change(layout.sort ? [layout.sort] : []) : change
      onLayout({ ...layout, sort: next[0] ?? null })
    },
    onColumnSizingChange: (change) => {
      const next = typeof change === 'function' ? change(layout.widths) : change
      onLayout({ ...layout, widths: next })
    },
  })
  const virtualizer = useVirtualizer({
    count: part.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    useFlushSync: false,
  })
  const items = virtualizer.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => onSight(first, last), [onSight, first, last])
  const visible = table.getVisibleLeafColumns()
  const shape = visible.map((column) => `${column.id}:${column.getSize()}`).join(' ')
  const { ids, widths } = useMemo(() => readShape(shape), [shape])
  const naming = columns.find((column) => column.naming)?.id
  const growing = useMemo(() => growingAmong(columns, layout.widths), [columns, layout.widths])
  const rights = useMemo(() => new Set(columns.filter(({ right }) => right).map(({ id }) => id)), [columns])
  const move = (event: KeyboardEvent): void => {
    const step = stepOf(event.key, part.count, scroller.current?.clientHeight ?? 340)
    if (step !== undefined) {
      const next = Math.min(Math.max(0, focused + step), Math.max(0, part.count - 1))
      setFocused(next)
      virtualizer.scrollToIndex(next)
      event.preventDefault()
    } else if (event.key === 'Enter' && event.target === scroller.current) {
      const id = idAt(part, focused)
      if (id !== undefined) onOpen(id)
    }
  }
  const focusedId = idAt(part, focused)
  return (
    <div
      ref={scroller}
      className="table-scroll"
      role="grid"
      aria-label={label}
      aria-rowcount={part.count + 1}
      aria-colcount={ids.length}
      tabIndex={0}
      aria-activedescendant={focusedId === undefined ? undefined : `row-${focusedId}`}
      onKeyDown={move}
    >
      <div className="table-head" role="row" aria-rowindex={1}>
        {table.getHeaderGroups().flatMap((group) =>
          group.headers.map((header, index) => {
            const sorted = header.column.getIsSorted()
            return (
              <div
                key={header.id}
                role="columnheader"
                className={`cell header${index === 0 ? ' first' : ''}${rights.has(header.column.id) ? ' right' : ''}`}
                style={widthStyle(header.getSize(), growing.has(header.column.id))}
                aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
              >
                <button
                  type="button"
                  title={words.header}
                  onClick={() => header.column.toggleSorting(sorted === 'asc')}
                  onKeyDown={(event) => {
                    const by = arrowWithAlt(event)
                    if (by === 0) return
                    if (event.shiftKey) onMove(header.column.id, by)
                    else onLayout(wider(layout, header.column.id, header.getSize() + by * widthStep))
                  }}
                >
                  <table.FlexRender header={header} />
                  {sorted === 'asc' && <IconArrowUp size={13} />}
                  {sorted === 'desc' && <IconArrowDown size={13} />}
                </button>
                <span
                  className="grip"
                  title={words.resize(String(header.column.columnDef.header))}
                  onPointerDown={(event) => header.getResizeHandler()(event)}
                />
              </div>
            )
          }),
        )}
      </div>
      <div className="table-body" role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const id = idAt(part, item.index)
          const row = id === undefined ? undefined : part.rows.get(id)
          return row ? (
            <Row
              key={row.id}
              row={row}
              ids={ids}
              widths={widths}
              rights={rights}
              growing={growing}
              naming={naming}
              index={item.index}
              top={item.start}
              focused={item.index === focused}
              onOpen={onOpen}
            />
          ) : (
            <div key={item.key} className="table-row" aria-hidden style={{ transform: `translateY(${item.start}px)` }} />
          )
        })}
      </div>
    </div>
  )
}

// Alt with an arrow to the left (-1) or to the right (1), taken in hand; 0 for any other key.
function arrowWithAlt(event: KeyboardEvent): -1 | 0 | 1 {
  if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return 0
  event.preventDefault()
  event.stopPropagation()
  return event.key === 'ArrowLeft' ? -1 : 1
}

function wider(layout: TableLayout, id: string, width: number): TableLayout {
  return { ...layout, widths: { ...layout.widths, [id]: Math.max(60, width) } }
}

function idAt(part: TablePart, index: number): string | undefined {
  return part.ids[index - part.from]
}

// How far a key moves the focus; undefined for a key that moves nothing.
function stepOf(key: string, rows: number, height: number): number | undefined {
  const page = Math.max(1, Math.floor(height / rowHeight) - 2)
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -rows, End: rows }
  return steps[key]
}

// Ids and widths keep their identity as long as they are the same: rows are not drawn again for nothing.
function readShape(shape: string): { readonly ids: readonly string[]; readonly widths: Readonly<Record<string, number>> } {
  const pairs = shape.split(' ').map((pair): [string, number] => {
    const [id = '', width = ''] = pair.split(':')
    return [id, Number(width)]
  })
  return { ids: pairs.map(([id]) => id), widths: Object.fromEntries(pairs) }
}
