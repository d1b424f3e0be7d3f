import { firstDay, readDuration } from '../kernel/day'
import { fold } from '../kernel/fold'
import type { Field } from './field'
import type { DayRange, LocalTime, Money } from './value'

/**
 * The text by which a value sorts, compared by code unit; '' for no value, which always comes last. `shown` is the value as the interface shows it:
 * what reads as words sorts as words, folded; codes sort in the order of their list, days by their first day, numbers by size, money by currency then amount.
 */
export function sortKeyOf(field: Field, value: unknown, shown: string): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return ''
  switch (field.kind) {
    case 'choice':
      return String(field.codes.indexOf(String(value)) + 1000)
    case 'day':
      return `${firstDay(String(value))} ${String(value).length}`
    case 'dayRange': {
      const { from, to } = value as DayRange
      return `${from === null ? '0000' : firstDay(from)} ${to === null ? '9999' : firstDay(to)}`
    }
    case 'localTime':
      return (value as LocalTime).at
    case 'duration': {
      const period = readDuration(String(value))
      return period ? numberKey(period.months * 30.44 + period.days) : ''
    }
    case 'integer':
    case 'percent':
      return numberKey(Number(value))
    case 'money':
      return `${(value as Money).currency} ${numberKey(Number((value as Money).amount))}`
    case 'yesNo':
      return value === true ? '1' : '2'
    default:
      return fold(shown)
  }
}

// Numbers as text of one length, negative ones before positive ones.
function numberKey(value: number): string {
  return (value + 1e15).toFixed(6).padStart(24, '0')
}
