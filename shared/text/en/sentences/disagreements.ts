import type { Sentences } from '../../sentences'

/** Values that two people wrote without knowing of each other. */
export const disagreements: Sentences['disagreements'] = {
  lead: 'Your colleagues wrote these values without knowing yours. Nothing is lost: keep one, the other stays in the history.',
  nothing: 'No disagreement',
  nothingText: 'All that was received reads together.',
  count_one: '{{count}} disagreement',
  count_many: '{{count}} disagreements',
  count_other: '{{count}} disagreements',
  said: '{{who}}, {{when}}',
  empty: 'empty',
  record: 'The whole record',
  item: 'An item of a list',
  deleted: 'Moved to the bin, without knowing these changes',
  change: '{{label}}: {{value}}',
  taken: 'Kept: {{value}}',
  kept: 'Record kept',
  binned: 'Moved to the bin',
  dangling: 'Links to look at',
  danglingText: 'These records point to one in the bin, or one that this laptop has not received. The link is kept as it is.',
  seeDeleted: 'See the record',
  more: 'The first {{shown}} records of {{total}}.',
}
