import type { DayRange } from '../fields/value'
import type { RecordType } from '../fields/record-type'
import { addDays, firstDay, lastDay, type Day, type PartialDay } from '../kernel/day'
import type { ComputeContext } from '../records/define-record'
import { endsOn, lastDayToDenounce, lastSigningOf, willRenew, type ConventionDates } from '../records/convention/term'
import type { RecordRow } from '../records/record-row'
import { shippedNumber } from '../records/shipped-settings'

/** The kinds of dated duty. */
export const dutyKinds = [
  'transmit',
  'denounce',
  'renew',
  'committee',
  'commitment',
  'visit',
  'purge',
  'controllerReport',
  'jointReport',
] as const
export type DutyKind = (typeof dutyKinds)[number]

/** Something that a record asks to be done by a day. */
export interface Duty {
  readonly kind: DutyKind
  readonly day: Day
  /** Once its day has passed it cannot be caught up. */
  readonly pressing: boolean
}

/** What a record asks to be done, and by when, as things stand on a day. Past days stay as long as the thing is not done; what can no longer be done, or needs no doing, is left out. */
export function dutiesOf(type: RecordType, row: RecordRow, context: ComputeContext): readonly Duty[] {
  if (type === 'convention') return conventionDuties(row as ConventionRow, context)
  if (type === 'delegation') return delegationDuties(row as DelegationRow, context)
  if (type === 'commitment') return commitmentDuties(row as CommitmentRow)
  if (type === 'action') return actionDuties(row as ActionRow)
  return []
}

/** The types that may ask for something by a day. */
export const typesWithDuties = ['convention', 'delegation', 'commitment', 'action'] as const satisfies readonly RecordType[]

interface ConventionRow extends ConventionDates {
  readonly committeeOn?: PartialDay | null
}

const running = new Set(['signed', 'transmitted'])

function conventionDuties(row: ConventionRow, context: ComputeContext): readonly Duty[] {
  const { today } = context
  const duties: Duty[] = []
  const signed = lastSigningOf(row)
  if (row.step === 'signed' && signed !== null)
    duties.push({ kind: 'transmit', day: addDays(lastDay(signed), shippedNumber(context, 'convention.transmissionDays')), pressing: false })
  if (!running.has(row.step ?? '')) return duties
  if (row.committeeOn != null) duties.push({ kind: 'committee', day: lastDay(row.committeeOn), pressing: false })
  if (row.step !== 'transmitted') return duties
  const end = endsOn(row, today)
  const denounceBy = lastDayToDenounce(row, today)
  if (denounceBy !== null && denounceBy >= today) duties.push({ kind: 'denounce', day: denounceBy, pressing: true })
  if (end !== null && lastDay(end) >= today && !willRenew(row, today)) duties.push({ kind: 'renew', day: lastDay(end), pressing: false })
  return duties
}

interface DelegationRow {
  readonly step?: string | null
  readonly dates?: DayRange | null
  readonly papers?: readonly unknown[] | null
  readonly participants?: readonly { readonly menu?: string | null; readonly access?: string | null }[] | null
}

function delegationDuties({ step, dates, papers, participants }: DelegationRow, context: ComputeContext): readonly Duty[] {
  const from = dates?.from ?? dates?.to ?? null
  if (from === null) return []
  const [start, end] = [firstDay(from), lastDay(dates?.to ?? from)]
  const duties: Duty[] = []
  if (end >= context.today && step !== 'cancelled' && step !== 'done')
    duties.push({ kind: 'visit', day: start < context.today ? context.today : start, pressing: true })
  const sensitive = (papers ?? []).length > 0 || (participants ?? []).some(({ menu, access }) => menu != null || access != null)
  if (sensitive && end < context.today)
    duties.push({ kind: 'purge', day: addDays(end, shippedNumber(context, 'delegation.purgeDays')), pressing: false })
  return duties
}

interface CommitmentRow {
  readonly step?: string | null
  readonly dueOn?: PartialDay | null
}

function commitmentDuties({ step, dueOn }: CommitmentRow): readonly Duty[] {
  return step === 'open' && dueOn != null ? [{ kind: 'commitment', day: lastDay(dueOn), pressing: false }] : []
}

interface ActionRow {
  readonly step?: string | null
  readonly reports?:
    | readonly {
        readonly controllerOn?: PartialDay | null
        readonly jointOn?: PartialDay | null
        readonly sentOn?: PartialDay | null
      }[]
    | null
}

function actionDuties({ step, reports }: ActionRow): readonly Duty[] {
  if (step === 'closed' || step === 'refused' || step === 'abandoned') return []
  return (reports ?? [])
    .filter(({ sentOn }) => sentOn == null)
    .flatMap(({ controllerOn, jointOn }): readonly Duty[] => [
      ...(controllerOn == null ? [] : [{ kind: 'controllerReport' as const, day: lastDay(controllerOn), pressing: true }]),
      ...(jointOn == null ? [] : [{ kind: 'jointReport' as const, day: lastDay(jointOn), pressing: true }]),
    ])
}
