import type { DayRange } from '../../fields/value'
import { firstDay, lastDay, type PartialDay } from '../../kernel/day'
import type { CheckContext, Found } from './outcome'

interface Delegation {
  readonly direction?: string | null
  readonly step?: string | null
  readonly level?: string | null
  readonly elected?: string | null
  readonly dates?: DayRange | null
  readonly mandate?: { readonly number?: string | null; readonly day?: PartialDay | null } | null
}

/** Elected members who travel need a special mandate voted before they leave; it cannot be given afterwards (CE, 11 January 2006). */
export function delegationChecks(row: Delegation, _context: CheckContext): readonly Found[] {
  const from = row.dates?.from ?? row.dates?.to ?? null
  const elected = row.level === 'executive' || row.level === 'elected' || row.elected != null
  if (row.direction !== 'outgoing' || row.step === 'cancelled' || !elected || from === null) return []
  const voted = row.mandate?.day ?? null
  const values = { from: { day: from } }
  if (voted === null) return [{ id: 'mandateMissing', outcome: row.step === 'project' ? 'reminder' : 'warning', field: 'mandate', values }]
  return [{ id: 'mandateMissing', outcome: firstDay(voted) > lastDay(from) ? 'error' : 'passed', field: 'mandate', values }]
}
