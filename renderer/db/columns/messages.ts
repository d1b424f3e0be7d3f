import type { RecordType } from '../../../shared/fields/record-type'
import type { Money } from '../../../shared/fields/value'
import type { Day } from '../../../shared/kernel/day'
import type { Language } from '../../../shared/text/language'

/** A part of a table that is asked for. */
export interface WindowQuery {
  readonly type: RecordType
  readonly language: Language
  /** The local day: columns that depend on it are worked out again when it changes. */
  readonly today: Day
  /** null = by name. */
  readonly sort: { readonly id: string; readonly desc: boolean } | null
  /** A folded text; '' = every record. */
  readonly text: string
  readonly filters: readonly TableFilter[]
  /** The columns of money that are added up. */
  readonly sums: readonly string[]
  readonly from: number
  readonly to: number
}

/** What a column of a table must hold: one of some codes (`noValue` for nothing), or a period that meets the days from – to, '' for an open end. */
export type TableFilter =
  | { readonly column: string; readonly codes: readonly string[] }
  | { readonly column: string; readonly from: string; readonly to: string }

/** What is asked of a column: its codes among the records that pass the other filters. */
export interface CodesQuery extends Pick<WindowQuery, 'type' | 'language' | 'today' | 'text' | 'filters'> {
  readonly column: string
}

/** A code of a column: how many records hold it, and the name at the other end when it is a link. */
export interface CodeCount {
  readonly code: string
  readonly count: number
  readonly name: string | null
}

/** The records in a part of a table, in order, and how many there are. */
export interface WindowAnswer {
  readonly total: number
  readonly matching: number
  readonly from: number
  readonly ids: readonly string[]
  /** The sums asked for, by column, one for each currency, over every record that matches. */
  readonly sums: Readonly<Record<string, readonly Money[]>>
}

/** What a window says to the worker. `open` comes first, once. */
export type ToWorker =
  | { readonly say: 'open'; readonly database: string }
  | { readonly say: 'ask'; readonly number: number; readonly query: WindowQuery }
  | { readonly say: 'askCodes'; readonly number: number; readonly query: CodesQuery }

/** What the worker says: an answer, or that earlier answers may no longer hold. */
export type FromWorker =
  | { readonly say: 'answer'; readonly number: number; readonly answer: WindowAnswer }
  | { readonly say: 'codes'; readonly number: number; readonly codes: readonly CodeCount[] }
  | { readonly say: 'changed' }
