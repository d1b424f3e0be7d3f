import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { readTypedDay } from '../../../shared/fields/typed/read-day'
import { addDays, firstDay, lastDay, type Day } from '../../../shared/kernel/day'
import { shortDay } from '../../../shared/text/format'
import type { Say } from '../../../shared/text/i18n'
import { useTexts } from '../../components/texts/use-texts'
import type { TableFilter } from '../../db/columns/messages'
import { useToday } from '../../db/use-base'
import type { TableFilters } from './filters'
import type { FieldColumn } from './table-rows'

type DaysFilter = Extract<TableFilter, { readonly from: string }>

/** A period in words: « du 01/03/2026 au 31/03/2026 », « depuis le … », « jusqu’au … ». */
export function daysText({ from, to }: DaysFilter, say: Say): string {
  if (from !== '' && to !== '') return say('table.between', { from: shortDay(from), to: shortDay(to) })
  return from === '' ? say('table.until', { to: shortDay(to) }) : say('table.since', { from: shortDay(from) })
}

interface Props {
  readonly column: FieldColumn
  readonly state: TableFilters
  readonly filter: DaysFilter | null
  readonly onDone: () => void
}

/** A period to filter by: typed, or one of those asked for most. */
export function DaysPanel({ column, state, filter, onDone }: Props): ReactNode {
  const { say } = useTexts()
  const today = useToday()
  const [from, setFrom] = useState(filter?.from ? shortDay(filter.from) : '')
  const [to, setTo] = useState(filter?.to ? shortDay(filter.to) : '')
  const [asked, setAsked] = useState(false)
  const read = (text: string, end: (day: string) => Day): string | null => {
    if (text.trim() === '') return ''
    const answer = readTypedDay(text, false)
    return answer.ok ? end(answer.value) : null
  }
  const [first, last] = [read(from, firstDay), read(to, lastDay)]
  const put = (start: string, end: string): void => {
    state.put({ column: column.id, from: start, to: end })
    onDone()
  }
  const apply = (): void => {
    setAsked(true)
    if (first === null || last === null) return
    if (first === '' && last === '') {
      state.remove(column.id)
      onDone()
    } else put(first, last)
  }
  const year = today.slice(0, 4)
  const periods: readonly (readonly [string, string, string])[] = [
    [say('table.thisYear'), `${year}-01-01`, `${year}-12-31`],
    [say('table.next90'), today, addDays(today, 90)],
    [say('table.past'), '', addDays(today, -1)],
  ]
  const error = (wrong: boolean): { readonly error?: string } => (asked && wrong ? { error: say('form.errors.day', { max: '' }) } : {})
  return (
    <form
      className="filter-days"
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <div className="line">
        <TextInput
          size="xs"
          data-autofocus
          label={say('table.from')}
          placeholder="jj/mm/aaaa"
          value={from}
          {...error(first === null)}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={say('table.to')}
          placeholder="jj/mm/aaaa"
          value={to}
          {...error(last === null)}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
      </div>
      <div className="line">
        {periods.map(([name, start, end]) => (
          <Button key={name} size="compact-xs" variant="default" onClick={() => put(start, end)}>
            {name}
          </Button>
        ))}
      </div>
      <Button type="submit" size="compact-sm">
        {say('table.apply')}
      </Button>
    </form>
  )
}
