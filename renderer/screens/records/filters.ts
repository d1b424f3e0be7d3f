import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { RecordType } from '../../../shared/fields/record-type'
import { recordsPath } from '../../components/paths/paths'
import type { TableFilter } from '../../db/columns/messages'

/** What a table is filtered by, as its address says it: it is found again with « back » and can be asked for from any screen. */
export interface TableFilters {
  readonly text: string
  readonly filters: readonly TableFilter[]
  setText(text: string): void
  /** Puts a filter in the place of the one on the same column. */
  put(filter: TableFilter): void
  remove(column: string): void
  clear(): void
}

const textKey = 'texte'
const days = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/

/** Reads the filters of an address: codes joined by commas, or days « from..to ». */
export function readFilters(search: string): { readonly text: string; readonly filters: readonly TableFilter[] } {
  const given = [...new URLSearchParams(search)]
  const filters = given
    .filter(([column]) => column !== textKey)
    .map(([column, value]): TableFilter => {
      const [, from = '', to = ''] = days.exec(value) ?? []
      return days.test(value) ? { column, from, to } : { column, codes: value.split(',') }
    })
  return { text: given.find(([key]) => key === textKey)?.[1] ?? '', filters }
}

/** The filters as the parts of an address; the opposite of `readFilters`. */
export function filterParts(text: string, filters: readonly TableFilter[]): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...filters.map((filter): [string, string] => [
      filter.column,
      'codes' in filter ? filter.codes.join(',') : `${filter.from}..${filter.to}`,
    ]),
    ...(text === '' ? [] : [[textKey, text] as [string, string]]),
  ])
}

/** The filters of the table on screen. Changing them changes the address in its place: « back » leaves the table. */
export function useFilters(type: RecordType): TableFilters {
  const search = useSearch()
  const [, navigate] = useLocation()
  const { text, filters } = useMemo(() => readFilters(search), [search])
  const go = useCallback(
    (nextText: string, next: readonly TableFilter[]) => navigate(recordsPath(type, filterParts(nextText, next)), { replace: true }),
    [navigate, type],
  )
  return useMemo(
    () => ({
      text,
      filters,
      setText: (next) => go(next, filters),
      put: (filter) => {
        const known = filters.some(({ column }) => column === filter.column)
        go(text, known ? filters.map((one) => (one.column === filter.column ? filter : one)) : [...filters, filter])
      },
      remove: (column) =>
        go(
          text,
          filters.filter((one) => one.column !== column),
        ),
      clear: () => go('', []),
    }),
    [text, filters, go],
  )
}
