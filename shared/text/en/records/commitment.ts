import type { commitment } from '../../../records/commitment'
import type { RecordWords } from '../../record-words'

/** Commitment, in English. */
export const commitmentEn: RecordWords<(typeof commitment)['fields']> = {
  one: 'commitment',
  many: 'commitments',
  title: 'Commitments',
  fresh: 'New commitment',
  create: 'Create a commitment',
  none: 'No commitment yet',
  this: 'this commitment',
  untitled: 'Commitment without a label',
  fields: {
    number: { label: 'Number', help: 'Given at creation.' },
    title: { label: 'What is promised' },
    by: { label: 'Promised by' },
    to: { label: 'Promised to' },
    side: { label: 'Direction', codes: { ours: 'We owe', theirs: 'They owe us' } },
    dueOn: { label: 'Due on' },
    from: { label: 'Made in', help: 'The convention, delegation or action where it was promised.' },
    step: { label: 'Step', codes: { open: 'To keep', done: 'Kept', dropped: 'Dropped' } },
    doneOn: { label: 'Kept on' },
    proof: { label: 'Proof' },
    followedBy: { label: 'Followed by' },
    detail: { label: 'Detail' },
  },
  computed: {
    state: { label: 'State', codes: { overdue: 'Overdue', soon: 'Due soon', open: 'To keep', done: 'Kept', dropped: 'Dropped' } },
  },
  sections: { identity: 'Commitment', sequel: 'Sequel' },
  pointing: {
    by: 'Commitments made',
    to: 'Commitments received',
    from: 'Commitments',
    proof: 'Proof of',
    followedBy: 'Commitments followed',
  },
}
