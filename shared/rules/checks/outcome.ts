import type { Money } from '../../fields/value'
import type { PartialDay } from '../../kernel/day'
import type { ComputeContext } from '../../records/define-record'
import type { RecordRow } from '../../records/record-row'
import type { CheckId } from '../../records/shipped-settings'

/** What a sentence of a check is filled with. */
export type CheckValue =
  | { readonly day: PartialDay }
  | { readonly money: Money }
  | { readonly percent: number }
  | { readonly count: number }
  | { readonly text: string }
  | { readonly name: string }

/** What a check found in a record. */
export interface CheckOutcome {
  readonly id: CheckId
  /** Passed, or how grave it is: against the law, to be looked at, to be thought of in time. Nothing of it ever prevents saving. */
  readonly outcome: 'passed' | 'error' | 'warning' | 'reminder'
  /** The field where it is mended. */
  readonly field: string
  /** The text that it applies; null for a check of the directorate's own. */
  readonly source: string | null
  /** `name` holds a link, whose name is shown. */
  readonly values: Readonly<Record<string, CheckValue>>
}

/** A check without what its id says already. */
export type Found = Omit<CheckOutcome, 'source'>

/** What checks look at beside the record: the day and the settings, and the records that it points to. */
export interface CheckContext extends ComputeContext {
  /** The record at the other end of a link; null when it is not on this laptop. */
  recordOf(link: string): RecordRow | null
}
