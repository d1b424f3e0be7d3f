import { useCallback, useMemo } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import { labelled } from '../../../shared/text/format'
import { useTexts } from '../../components/texts/use-texts'
import type { TableFilter } from '../../db/columns/messages'
import { useNames } from '../../db/live'
import { useCodeNames } from './code-names'
import { daysText } from './days-panel'
import type { FieldColumn } from './table-rows'

/** How filters are said. */
export interface FilterWords {
  nameOfCode(column: FieldColumn, code: string): string
  /** « État : signée, transmise »; with at most so many codes named. */
  wordsOf(column: FieldColumn, filter: TableFilter, most: number): string
}

/** Says what a table is filtered by, in the interface language. */
export function useFilterWords(type: RecordType, filters: readonly TableFilter[]): FilterWords {
  const { say, language } = useTexts()
  const links = useMemo(
    () => filters.flatMap((filter) => ('codes' in filter ? filter.codes.filter((code) => code.includes(':')) : [])),
    [filters],
  )
  const names = useNames(links)
  const nameOfCode = useCodeNames(type, (link) => names(link).text)
  const wordsOf = useCallback(
    (column: FieldColumn, filter: TableFilter, most: number): string => {
      if (!('codes' in filter)) return labelled(column.label, daysText(filter, say), language)
      const named = filter.codes.slice(0, most).map((code) => nameOfCode(column, code))
      const more = filter.codes.length > most ? ` ${say('table.more', { count: filter.codes.length - most })}` : ''
      return labelled(column.label, `${named.join(', ')}${more}`, language)
    },
    [say, language, nameOfCode],
  )
  return { nameOfCode, wordsOf }
}
