import { Checkbox, TextInput } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { noValue } from '../../../shared/fields/facts'
import type { RecordType } from '../../../shared/fields/record-type'
import { fold } from '../../../shared/kernel/fold'
import { localeOf } from '../../../shared/text/language'
import { useTexts } from '../../components/texts/use-texts'
import { useCodes } from '../../db/columns/use-table-window'
import { useToday } from '../../db/use-base'
import type { TableFilters } from './filters'
import type { FieldColumn } from './table-rows'

interface Props {
  readonly type: RecordType
  readonly column: FieldColumn
  readonly state: TableFilters
  readonly chosen: readonly string[]
  readonly nameOfCode: (column: FieldColumn, code: string) => string
}

const shownAtOnce = 100
const searchedFrom = 10

/** The codes of a column with the number of records that hold each, to be chosen from. */
export function CodesPanel({ type, column, state, chosen, nameOfCode }: Props): ReactNode {
  const { say, language } = useTexts()
  const today = useToday()
  const [looked, setLooked] = useState('')
  const counted = useCodes({ type, language, today, text: fold(state.text), filters: state.filters, column: column.id })
  const entries = useMemo(() => {
    if (!counted) return undefined
    const { field } = column.field
    const found = new Map(counted.map(({ code, count, name }) => [code, { count, name }]))
    const listed =
      field.kind === 'choice' || field.kind === 'choices' ? field.codes.filter((code) => found.has(code) || field.codes.length <= 12) : null
    const codes = [...new Set([...(listed ?? counted.map(({ code }) => code).filter((code) => code !== noValue)), ...chosen, noValue])]
    return codes
      .filter((code) => code !== noValue || found.has(noValue) || chosen.includes(noValue))
      .map((code) => ({ code, count: found.get(code)?.count ?? 0, name: found.get(code)?.name ?? nameOfCode(column, code) }))
  }, [counted, column, chosen, nameOfCode])
  if (!entries) return null
  const number = new Intl.NumberFormat(localeOf(language))
  const wanted = fold(looked)
  const matching = entries.filter(({ name }) => wanted === '' || fold(name).includes(wanted))
  const choose = (code: string, on: boolean): void => {
    const codes = on ? [...chosen, code] : chosen.filter((one) => one !== code)
    if (codes.length === 0) state.remove(column.id)
    else state.put({ column: column.id, codes })
  }
  return (
    <>
      {entries.length > searchedFrom && (
        <TextInput
          size="xs"
          data-autofocus
          aria-label={say('table.lookFor')}
          placeholder={say('table.lookFor')}
          value={looked}
          onChange={({ currentTarget }) => setLooked(currentTarget.value)}
        />
      )}
      <div className="filter-codes" role="group" aria-label={column.label}>
        {matching.slice(0, shownAtOnce).map(({ code, count, name }) => (
          <div key={code} className={count === 0 ? 'quiet' : ''}>
            <Checkbox
              size="xs"
              label={name}
              checked={chosen.includes(code)}
              onChange={({ currentTarget: { checked } }) => choose(code, checked)}
            />
            <span className="xs quiet push">{number.format(count)}</span>
          </div>
        ))}
        {matching.length > shownAtOnce && <p className="xs quiet">{say('table.more', { count: matching.length - shownAtOnce })}</p>}
        {matching.length === 0 && <p className="xs quiet">{say('form.nothing')}</p>}
      </div>
    </>
  )
}
