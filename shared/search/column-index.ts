/** A record as tables order, filter and find it: folded keys and facts, no values. */
export interface IndexedRow {
  readonly id: string
  /** The folded name; '' for none. It orders what the sorted column leaves equal. */
  readonly title: string
  /** The sort key of each column; '' for no value. */
  readonly keys: readonly string[]
  /** What each column holds besides: codes, a first and a last day, or a currency and an amount. */
  readonly facts: readonly (readonly string[])[]
  /** The folded words that the record is found by. */
  readonly words: string
}

/** Which column orders the records; null = their names. */
export interface IndexSort {
  readonly column: number
  readonly descending: boolean
}

/** What a column must hold: one of some codes, or a period that meets the days from – to, '' for an open end. */
export type ColumnFilter =
  | { readonly column: number; readonly codes: readonly string[] }
  | { readonly column: number; readonly from: string; readonly to: string }

/** The records of one type, ready to be ordered by any column, filtered by any, and by what is typed. */
export interface ColumnIndex {
  readonly size: () => number
  /** Takes a record in, in place of what was known of it. */
  readonly put: (row: IndexedRow) => void
  readonly remove: (id: string) => void
  /** The records that hold every word of a folded text and pass every filter, in order; those without a value come last in both directions. '' = all of them. */
  readonly read: (sort: IndexSort | null, text: string, filters: readonly ColumnFilter[]) => readonly IndexedRow[]
}

interface Order {
  readonly compare: (a: IndexedRow, b: IndexedRow) => number
  rows: IndexedRow[]
  /** The last text and filters asked for and their answer: scrolling asks for the same many times. */
  found: { readonly text: string; readonly filters: string; readonly rows: readonly IndexedRow[] } | null
}

/** An empty index. Each order is made when it is first asked for, and kept up to date from then on. */
export function createColumnIndex(): ColumnIndex {
  const rows = new Map<string, IndexedRow>()
  const orders = new Map<string, Order>()

  const remove = (id: string): void => {
    const known = rows.get(id)
    if (!known) return
    rows.delete(id)
    for (const order of orders.values()) {
      order.rows.splice(placeOf(order, known), 1)
      order.found = null
    }
  }
  return {
    size: () => rows.size,
    put: (row) => {
      remove(row.id)
      rows.set(row.id, row)
      for (const order of orders.values()) {
        order.rows.splice(placeOf(order, row), 0, row)
        order.found = null
      }
    },
    remove,
    read: (sort, text, filters) => {
      const order = orderOf(orders, rows, sort)
      if (text === '' && filters.length === 0) return order.rows
      const named = JSON.stringify(filters)
      if (order.found?.text !== text || order.found.filters !== named)
        order.found = { text, filters: named, rows: holding(order, text, filters, named) }
      return order.found.rows
    },
  }
}

function orderOf(orders: Map<string, Order>, rows: ReadonlyMap<string, IndexedRow>, sort: IndexSort | null): Order {
  const name = sort ? `${sort.column} ${sort.descending}` : ''
  const made = orders.get(name)
  if (made) return made
  const compare = compareBy(sort)
  const order: Order = { compare, rows: [...rows.values()].toSorted(compare), found: null }
  orders.set(name, order)
  return order
}

// A text that goes on from the last one, under the same filters, is looked for among what that one found.
function holding(order: Order, text: string, filters: readonly ColumnFilter[], named: string): readonly IndexedRow[] {
  const { found } = order
  const words = text === '' ? [] : text.split(' ')
  const answers = (row: IndexedRow): boolean => words.every((word) => row.words.includes(word))
  if (found?.filters === named && text.startsWith(found.text)) return found.rows.filter(answers)
  const passing = filters.map(passes)
  return order.rows.filter((row) => passing.every((pass) => pass(row)) && answers(row))
}

function passes(filter: ColumnFilter): (row: IndexedRow) => boolean {
  if ('codes' in filter) {
    const codes = new Set(filter.codes)
    return ({ facts }) => facts[filter.column]?.some((code) => codes.has(code)) ?? false
  }
  const { column, from, to } = filter
  return ({ facts }) => {
    const [first, last] = facts[column] ?? []
    if (first === undefined || last === undefined) return false
    return (from === '' || last === '' || last >= from) && (to === '' || first <= to)
  }
}

// Where a row stands or belongs: orders are total, since ids differ.
function placeOf(order: Order, row: IndexedRow): number {
  let [low, high] = [0, order.rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const there = order.rows[middle]
    if (there && order.compare(there, row) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function compareBy(sort: IndexSort | null): (a: IndexedRow, b: IndexedRow) => number {
  const byName = (a: IndexedRow, b: IndexedRow): number => compareKeys(a.title, b.title, false) || compareKeys(a.id, b.id, false)
  if (!sort) return byName
  const { column, descending } = sort
  return (a, b) => compareKeys(a.keys[column] ?? '', b.keys[column] ?? '', descending) || byName(a, b)
}

function compareKeys(a: string, b: string, descending: boolean): number {
  if (a === b) return 0
  if (a === '') return 1
  if (b === '') return -1
  return a < b !== descending ? -1 : 1
}
