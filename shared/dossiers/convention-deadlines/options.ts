import { oneOf, parts, recipientChoice, whole, type OneOf, type Recipient } from '../choices'
import type { OptionsOf } from '../define-dossier'

/** The columns of the table, in their order. */
const deadlineColumns = ['act', 'partner', 'object', 'state', 'way', 'term', 'money', 'next', 'followedBy'] as const
export type DeadlineColumn = (typeof deadlineColumns)[number]

/** What the tracking table asks: which conventions, how far ahead, for whom, which columns in which order. */
export const deadlineChoices = {
  which: oneOf(['running', 'toRenew', 'all']),
  months: whole(1, 120, 12),
  grouping: oneOf(['none', 'state', 'country']),
  recipient: recipientChoice satisfies OneOf<Recipient>,
  columns: parts(deadlineColumns),
}
export type DeadlineOptions = OptionsOf<typeof deadlineChoices>
