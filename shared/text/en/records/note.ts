import type { note } from '../../../records/note'
import type { RecordWords } from '../../record-words'
import { confidentialityEn } from '../codes'

/** Note, in English. */
export const noteEn: RecordWords<(typeof note)['fields']> = {
  one: 'note',
  many: 'notes',
  title: 'Notes',
  fresh: 'New note',
  create: 'Write a note',
  none: 'No note yet',
  this: 'this note',
  untitled: 'Empty note',
  fields: {
    about: { label: 'About' },
    on: { label: 'Date' },
    kind: {
      label: 'Kind',
      codes: { call: 'Call', meeting: 'Meeting', mail: 'Letter', visit: 'Visit', decision: 'Decision', remark: 'Remark' },
    },
    text: { label: 'Text' },
    people: { label: 'People' },
    confidentiality: { label: 'Confidentiality', codes: confidentialityEn },
  },
  computed: {},
  sections: { identity: 'Note' },
  pointing: { about: 'Notes', people: 'Notes' },
}
