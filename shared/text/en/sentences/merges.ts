import type { Sentences } from '../../sentences'

/** What was merged on this laptop, and taking it back. */
export const merges: Sentences['merges'] = {
  title: 'Merges made here',
  text: 'Each can be read again, and taken back as one act.',
  when: 'When',
  from: 'File of',
  brought: 'Brought',
  who: '{{who}}, laptop {{laptop}}',
  open: 'Report',
  of: 'Merge of the file of {{who}}, {{when}}',
  undone: 'taken back',
  undoneAt: 'This merge was taken back {{when}}.',
  undo: 'Take this merge back…',
  undoNow: 'Take the merge back',
  askUndo_one: '{{count}} record goes back to what it was.',
  askUndo_many: '{{count}} records go back to what they were.',
  askUndo_other: '{{count}} records go back to what they were.',
  askLeft_one: '{{count}} record changed since keeps what was written since.',
  askLeft_many: '{{count}} records changed since keep what was written since.',
  askLeft_other: '{{count}} records changed since keep what was written since.',
  askNone: 'Nothing was written to these records since.',
  askNote: 'Taking back travels with your files, like any change.',
  takenBack: 'The merge is taken back',
  more_one: 'and {{count}} more',
  more_many: 'and {{count}} more',
  more_other: 'and {{count}} more',
}
