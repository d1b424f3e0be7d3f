import type { RecordType } from '../../fields/record-type'
import type { RecordRow } from '../../records/record-row'
import { checkSources } from '../../records/shipped-settings'
import { actionChecks } from './action'
import { conventionChecks } from './convention'
import { delegationChecks } from './delegation'
import type { CheckContext, CheckOutcome, Found } from './outcome'
import { paymentChecks } from './payment'

const byType: Partial<Record<RecordType, (row: never, context: CheckContext) => readonly Found[]>> = {
  convention: conventionChecks,
  action: actionChecks,
  payment: paymentChecks,
  delegation: delegationChecks,
}

const order = { error: 0, warning: 1, reminder: 2, passed: 3 } as const

/** Whether records of a type are checked at all. */
export function hasChecks(type: RecordType): boolean {
  return type in byType
}

/** The checks that concern a record as it stands, the gravest first; one that the directorate switched off is not made. Types without checks have none. */
export function checksOf(type: RecordType, row: RecordRow, context: CheckContext): readonly CheckOutcome[] {
  const found = byType[type]?.(row as never, context) ?? []
  return found
    .filter(({ id }) => context.setting(`check.${id}`) !== false)
    .map((one) => ({ ...one, source: checkSources[one.id] }))
    .toSorted((a, b) => order[a.outcome] - order[b.outcome])
}

/** The links whose records the checks of a row look at. */
export function linksForChecks(type: RecordType, row: RecordRow): readonly string[] {
  if (type === 'convention') {
    const parties: readonly { readonly partner?: unknown }[] = Array.isArray(row['parties']) ? row['parties'] : []
    return parties.flatMap(({ partner }) => (typeof partner === 'string' ? [partner] : []))
  }
  return type === 'payment' && typeof row['action'] === 'string' ? [row['action']] : []
}
