import { choice, field, link } from '../../fields/make'
import { daysBetween, lastDay, type Day, type PartialDay } from '../../kernel/day'
import { defineRecord } from '../define-record'
import { shippedNumber } from '../shipped-settings'

/** How a commitment stands on a day. */
export const commitmentStates = ['overdue', 'soon', 'open', 'done', 'dropped'] as const

/** What somebody owes to somebody by a day, promised in a convention or during a visit. */
export const commitment = defineRecord({
  type: 'commitment',
  place: 'records',
  fields: {
    number: field('text', { width: 'third', maxLength: 60 }),
    title: field('text', { required: 'always', maxLength: 300 }),
    by: link(['partner', 'contact', 'member'], { width: 'half' }),
    to: link(['partner', 'contact', 'member'], { width: 'half' }),
    side: choice(['ours', 'theirs'], { required: 'always', segmented: true, width: 'half' }),
    dueOn: field('day', { width: 'half' }),
    from: link(['convention', 'delegation', 'action'], { width: 'half' }),
    step: choice(['open', 'done', 'dropped'], { required: 'always', segmented: true, width: 'half' }),
    doneOn: field('day', { required: ['done'], width: 'half' }),
    proof: link('document', { width: 'half' }),
    followedBy: link('member', { width: 'half', level: 'internal' }),
    detail: field('longText', { level: 'internal' }),
  },
  computed: {
    state: {
      field: choice(commitmentStates),
      today: true,
      of: (row, context) => commitmentStateOn(row, context.today, shippedNumber(context, 'commitment.soonDays')),
    },
  },
  create: ['title', 'side', 'by', 'dueOn', 'from'],
  initial: { step: 'open', side: 'ours' },
  sections: [
    { name: 'identity', fields: ['title', 'number', 'side', 'by', 'to', 'dueOn', 'from', 'followedBy', 'detail'] },
    { name: 'sequel', fields: ['step', 'doneOn', 'proof'] },
  ],
  columns: [
    { field: 'title', width: 340, shown: true },
    { field: 'side', width: 110, shown: true },
    { field: 'by', width: 220, shown: true },
    { field: 'dueOn', width: 120, shown: true },
    { field: 'state', width: 120, shown: true },
    { field: 'from', width: 260, shown: true },
    { field: 'to', width: 200, shown: false },
    { field: 'doneOn', width: 120, shown: false },
    { field: 'followedBy', width: 150, shown: true },
    { field: 'number', width: 150, shown: false },
  ],
  sortedBy: { field: 'dueOn', descending: false },
  keyFacts: ['side', 'by', 'to', 'dueOn', 'from'],
  status: 'state',
  step: 'step',
  number: { field: 'number', prefix: 'ENG' },
  title: (row) => row.title ?? '',
})

/** Done and dropped stay so; an open one is overdue from the day after its day on, and near it within `soonDays`. */
export function commitmentStateOn(
  { step, dueOn }: { readonly step?: string | null; readonly dueOn?: PartialDay | null },
  today: Day,
  soonDays: number,
): (typeof commitmentStates)[number] {
  if (step === 'done' || step === 'dropped') return step
  if (dueOn == null) return 'open'
  const last = lastDay(dueOn)
  if (last < today) return 'overdue'
  return daysBetween(today, last) <= soonDays ? 'soon' : 'open'
}
