import type { RecordType } from '../../../shared/fields/record-type'
import type { Day } from '../../../shared/kernel/day'
import type { Duty, DutyKind } from '../../../shared/rules/duties'

/** A duty and the record that it comes from. */
export interface DueRecord extends Duty {
  readonly type: RecordType
  readonly id: string
  readonly title: string
  /** The link to the partner that it concerns first; null for none. */
  readonly partner: string | null
  /** Whether the record waits for somebody to settle a disagreement. */
  readonly disagrees: boolean
}

/** What is late or due within the horizon: how many of each kind, and the first ones by day. */
export interface AgendaAnswer {
  readonly due: readonly DueRecord[]
  /** Duties that are late, by kind. */
  readonly late: Readonly<Partial<Record<DutyKind, number>>>
  /** Duties from today to the horizon, by kind. */
  readonly ahead: Readonly<Partial<Record<DutyKind, number>>>
  /** Visits that are going on or begin before Sunday is over. */
  readonly visitsOfTheWeek: number
}

export type ToAgenda =
  | { readonly say: 'open'; readonly database: string }
  | { readonly say: 'ask'; readonly number: number; readonly today: Day }

export type FromAgenda = { readonly say: 'answer'; readonly number: number; readonly answer: AgendaAnswer } | { readonly say: 'changed' }
