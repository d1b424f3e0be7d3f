import type { Money } from '../../fields/value'
import { compareDecimals } from '../../kernel/decimal'
import { shippedNumber } from '../../records/shipped-settings'
import type { CheckContext, Found } from './outcome'

interface Payment {
  readonly nature?: string | null
  readonly paid?: Money | null
  readonly committed?: Money | null
  readonly convention?: string | null
  readonly action?: string | null
}

/** A subsidy above the threshold calls for a convention, named here or by the action that it pays for. Other currencies than the euro are not compared. */
export function paymentChecks(row: Payment, context: CheckContext): readonly Found[] {
  const amount = row.committed ?? row.paid ?? null
  if (row.nature !== 'subsidy' || amount?.currency !== 'EUR') return []
  const threshold = shippedNumber(context, 'subsidy.threshold')
  if (compareDecimals(amount.amount, String(threshold)) <= 0) return []
  const ofAction = row.action == null ? null : context.recordOf(row.action)
  const named = row.convention != null || ofAction?.['convention'] != null
  return [
    {
      id: 'subsidyWithoutConvention',
      outcome: named ? 'passed' : 'warning',
      field: 'convention',
      values: { amount: { money: amount }, threshold: { money: { amount: String(threshold), currency: 'EUR' } } },
    },
  ]
}
