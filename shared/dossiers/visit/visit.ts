import type { DayRange } from '../../fields/value'
import { firstDay, lastDay, readDay, type Day, type PartialDay } from '../../kernel/day'
import { records } from '../../records'
import type { RowOf } from '../../records/define-record'
import type { RecordRow } from '../../records/record-row'

/** A delegation as its description names its values; what was never filled in is missing or null. */
export type Visit = RowOf<(typeof records)['delegation']['fields']>
/** One line of the list of participants. */
export type Participant = NonNullable<Visit['participants']>[number]
/** One moment of the programme. */
export type Moment = NonNullable<Visit['programme']>[number]
/** A contact as its description names its values. */
export type Person = RowOf<(typeof records)['contact']['fields']>
/** One function of a contact. */
export type Mandate = NonNullable<Person['mandates']>[number]

/** A row of the type delegation, read by its description. */
export function visitOf(row: RecordRow): Visit {
  return row as Visit
}

/** A row of the type contact, read by its description. */
export function personOf(row: RecordRow): Person {
  return row as Person
}

/** The first and the last whole day of a visit; `otherwise` where the record holds none. A visit known by its month alone lasts the whole month. */
export function daysOfVisit(dates: DayRange | null | undefined, otherwise: Day): { readonly first: Day; readonly last: Day } {
  const known = [dates?.from, dates?.to].filter((day): day is PartialDay => day != null && readDay(day) !== null)
  const [from = otherwise, to = from] = known
  const first = firstDay(from)
  const last = lastDay(to)
  return { first, last: last < first ? first : last }
}
