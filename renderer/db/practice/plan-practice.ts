import type { Field } from '../../../shared/fields/field'
import { linkTo, type RecordLink, type RecordType } from '../../../shared/fields/record-type'
import { addDays, addDuration, addMonths, type Day } from '../../../shared/kernel/day'
import type { Json } from '../../../shared/kernel/json'
import { definitionOf } from '../../../shared/records'
import type { Draft } from '../../../shared/records/draft'
import { invalidFields } from '../../../shared/records/valid'

/** A record of the practice base as it is written down: `key` names it for the links of others, `$year` is the year of its number. */
export type PracticeRecord = Readonly<Record<string, Json>> & { readonly key: string }

/** What the practice base is made for: the day that « today » stands for, who practises on which laptop, and ids. */
export interface PracticeContext {
  readonly today: Day
  /** The member whom `@me` stands for. */
  readonly me: string
  readonly laptopCode: string
  newId(): string
}

/** A record ready to be written. */
export interface PlannedRecord {
  readonly type: RecordType
  readonly id: string
  readonly draft: Draft
}

/**
 * Turns the records as they are written down into drafts: `@partner/sardegna` becomes a link, `@me` the one who practises, `@today-3y+100d` a day
 * before or after today (`…T09:30` a time on it), `@year-1` a year, `@year-1-03-15` a day of it, `@year@today-20d` the year of a day.
 * Throws on a key that nobody has, a field that its type does not know, and a value that is not in form: a slip in the examples is a bug.
 */
export function planPractice(
  records: readonly (readonly [RecordType, readonly PracticeRecord[]])[],
  context: PracticeContext,
): readonly PlannedRecord[] {
  const ids = new Map<string, string>([['member/me', context.me]])
  for (const [type, rows] of records) for (const { key } of rows) ids.set(`${type}/${key}`, context.newId())
  const counted = new Map<string, number>()
  return records.flatMap(([type, rows]) =>
    rows.map((row): PlannedRecord => {
      const { key, $year: year, ...given } = row
      const reader = createReader(ids, context, `${type}/${key}`)
      const values = Object.entries(given).map(([name, value]): [string, unknown] => [name, reader.field(fieldOf(type, name), value, name)])
      const number = numberOf(type, year === undefined ? null : reader.plain(year), context, counted)
      const draft: Draft = { ...definitionOf(type).initial, ...number, ...Object.fromEntries(values) }
      const invalid = invalidFields(type, draft, [])
      if (invalid.length > 0) throw new Error(`${type}/${key}: not in form: ${invalid.join(', ')}`)
      return { type, id: ids.get(`${type}/${key}`) ?? '', draft }
    }),
  )
}

function fieldOf(type: RecordType, name: string): Field {
  const field = definitionOf(type).fields[name]
  if (!field) throw new Error(`${type}: no field ${name}`)
  return field
}

interface Reader {
  /** A value of a field in its normal form. */
  field(field: Field, value: Json | undefined, name: string): unknown
  /** A text or a number with what stands for days and links put in. */
  plain(value: Json): Json
}

function createReader(ids: ReadonlyMap<string, string>, context: PracticeContext, where: string): Reader {
  const plain = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(plain)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner ?? null)]))
    if (typeof value !== 'string' || !value.startsWith('@')) return value
    return dayIn(value, context.today) ?? linkIn(value)
  }
  const linkIn = (text: string): RecordLink => {
    const [type = '', key = ''] = text === '@me' ? ['member', 'me'] : text.slice(1).split('/')
    const id = ids.get(`${type}/${key}`)
    if (id === undefined) throw new Error(`${where}: nobody is called ${text}`)
    return linkTo(type as RecordType, id)
  }
  const field = (one: Field, value: Json | undefined, name: string): unknown => {
    if (value === null || value === undefined) return null
    if (one.kind === 'list' && Array.isArray(value))
      return value.map((item) => ({ id: context.newId(), ...inside(one.item, item as Readonly<Record<string, Json>>, name) }))
    if (one.kind === 'group') {
      const given = inside(one.parts, value as Readonly<Record<string, Json>>, name)
      return Object.fromEntries(Object.keys(one.parts).map((part) => [part, given[part] ?? null]))
    }
    const read = plain(value)
    return one.kind === 'links' && Array.isArray(read) ? read.map((link) => String(link).slice(String(link).indexOf(':') + 1)) : read
  }
  const inside = (
    fields: Readonly<Record<string, Field>>,
    values: Readonly<Record<string, Json>>,
    name: string,
  ): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(values).map(([property, value]) => {
        const inner = fields[property]
        if (!inner) throw new Error(`${where}: no field ${name}.${property}`)
        return [property, field(inner, value, `${name}.${property}`)]
      }),
    )
  return { field, plain }
}

const relative = /^@today((?:[+-]\d+[dmy])*)(T\d{2}:\d{2})?$/
const ofYear = /^@year([+-]\d+)(-\d{2}(?:-\d{2})?)?$/

// The day or the year that a text stands for; null for a text that stands for a record.
function dayIn(text: string, today: Day): string | number | null {
  const [, steps, time = ''] = relative.exec(text) ?? []
  if (steps !== undefined) return `${moved(today, steps)}${time}`
  if (text.startsWith('@year@')) return Number(String(dayIn(text.slice(5), today)).slice(0, 4))
  const [, years, rest] = ofYear.exec(text) ?? []
  if (years === undefined) return null
  const year = Number(today.slice(0, 4)) + Number(years)
  return rest === undefined ? year : `${year}${rest}`
}

function moved(from: Day, steps: string): Day {
  let day = from
  for (const [, count = '0', unit] of steps.matchAll(/([+-]\d+)([dmy])/g)) {
    if (unit === 'd') day = addDays(day, Number(count))
    else if (unit === 'm') day = addMonths(day, Number(count))
    else day = Number(count) < 0 ? addMonths(day, 12 * Number(count)) : addDuration(day, `P${Number(count)}Y`)
  }
  return day
}

function numberOf(
  type: RecordType,
  year: Json,
  { today, laptopCode }: PracticeContext,
  counted: Map<string, number>,
): Readonly<Record<string, string>> {
  const { number } = definitionOf(type)
  if (!number) return {}
  const prefix = `${number.prefix}-${year === null ? today.slice(0, 4) : String(year)}-${laptopCode}-`
  const next = (counted.get(prefix) ?? 0) + 1
  counted.set(prefix, next)
  return { [number.field]: `${prefix}${String(next).padStart(3, '0')}` }
}
