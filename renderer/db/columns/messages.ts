import type { RecordType } from '../../../shared/fields/record-type'
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
  readonly from: number
  readonly to: number
}

/** The records in a part of a table, in order, and how many there are. */
export interface WindowAnswer {
  readonly total: number
  readonly matching: number
  readonly from: number
  readonly ids: readonly string[]
}

/** What a window says to the worker. `open` comes first, once. */
export type ToWorker =
  | { readonly say: 'open'; readonly storeId: string }
  | { readonly say: 'ask'; readonly number: number; readonly query: WindowQuery }

/** What the worker says: an answer, or that earlier answers may no longer hold. */
export type FromWorker = { readonly say: 'answer'; readonly number: number; readonly answer: WindowAnswer } | { readonly say: 'changed' }
