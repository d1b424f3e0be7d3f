import type { Sentences } from '../../sentences'

/** A record beside what a safety copy holds of it. */
export const compare: Sentences['compare'] = {
  open: 'Compare with a copy…',
  title: '“{{name}}” in a safety copy',
  lead: 'The copy is only read. This is not an undo: values taken back are added to the history like a correction, and go to colleagues with the next exchange.',
  none: 'This laptop has no safety copy yet.',
  choose: 'Read the copy ({{when}})',
  read: 'Read',
  reading: 'Reading the copy',
  readingText: 'Nothing is written. The copy is read whole: only its end proves that it is sound.',
  absent: 'This record was not yet in this copy.',
  wasDeleted: 'In this copy the record was in the bin.',
  same: 'The copy says the same as the record.',
  field: 'Data',
  now: 'Now',
  before: 'In the copy ({{when}})',
  takeField: 'Take “{{label}}” back',
  takeNone: 'Take back',
  take_one: 'Take {{count}} value back',
  take_many: 'Take {{count}} values back',
  take_other: 'Take {{count}} values back',
  taken: 'Taken back from the copy: {{name}}',
  another: 'Another copy',
  nothing: 'nothing',
}
