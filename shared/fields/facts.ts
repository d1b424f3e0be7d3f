import { firstDay, lastDay } from '../kernel/day'
import type { Field, FieldKind } from './field'
import type { DayRange, LocalTime, Money } from './value'

/** How the values of a kind can be filtered: by what they are, by when they are; null for those that only a text finds. */
export type FilterKind = 'codes' | 'days'

const kinds: Partial<Record<FieldKind, FilterKind>> = {
  choice: 'codes',
  choices: 'codes',
  tags: 'codes',
  yesNo: 'codes',
  country: 'codes',
  language: 'codes',
  link: 'codes',
  links: 'codes',
  day: 'days',
  dayRange: 'days',
  localTime: 'days',
}

/** How a field can be filtered; a list by the link that names its items. */
export function filterKindOf(field: Field): FilterKind | null {
  if (field.kind === 'list') return linkOf(field) === null ? null : 'codes'
  return kinds[field.kind] ?? null
}

/** The code of records where a field holds nothing. */
export const noValue = ''

const none: readonly string[] = [noValue]

/**
 * What tables know of a value besides its text. Of one that is filtered by codes: its codes, links as `type:id`, `yes` and `no`, or the one code
 * `noValue`. Of one that is filtered by days: its first and its last day, '' for an open end; empty when it has none. Of money: currency and amount.
 */
export function factsOf(field: Field, value: unknown): readonly string[] {
  switch (field.kind) {
    case 'choice':
    case 'country':
    case 'language':
    case 'link':
      return value === null || value === undefined ? none : [String(value)]
    case 'yesNo':
      return value === null || value === undefined ? none : [value === true ? 'yes' : 'no']
    case 'choices':
      return codesOf(value, '')
    case 'tags':
      return codesOf(value, 'term:')
    case 'links':
      return codesOf(value, `${field.to[0]}:`)
    case 'list':
      return linksIn(field, value)
    case 'day':
      return typeof value === 'string' ? [firstDay(value), lastDay(value)] : []
    case 'dayRange': {
      const { from, to } = (value ?? { from: null, to: null }) as DayRange
      return from === null && to === null ? [] : [from === null ? '' : firstDay(from), to === null ? '' : lastDay(to)]
    }
    case 'localTime': {
      const at = (value as LocalTime | null)?.at.slice(0, 10)
      return at === undefined ? [] : [at, at]
    }
    case 'money': {
      const money = (value ?? null) as Money | null
      return money === null ? [] : [money.currency, money.amount]
    }
    default:
      return []
  }
}

function codesOf(value: unknown, prefix: string): readonly string[] {
  return Array.isArray(value) && value.length > 0 ? value.map((code) => prefix + String(code)) : none
}

function linkOf(field: Extract<Field, { kind: 'list' }>): string | null {
  return field.naming.find((name) => field.item[name]?.kind === 'link') ?? null
}

function linksIn(field: Extract<Field, { kind: 'list' }>, value: unknown): readonly string[] {
  const name = linkOf(field)
  if (name === null || !Array.isArray(value)) return none
  const links = value.flatMap((item: Readonly<Record<string, unknown>>) => (typeof item[name] === 'string' ? [item[name]] : []))
  return links.length > 0 ? [...new Set(links)] : none
}
