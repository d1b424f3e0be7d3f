import type { document } from '../../../records/document'
import type { RecordWords } from '../../record-words'
import { confidentialityEn } from '../codes'

/** Document, in English. */
export const documentEn: RecordWords<(typeof document)['fields']> = {
  one: 'document',
  many: 'documents',
  title: 'Documents',
  fresh: 'New document',
  create: 'Add a document',
  none: 'No document yet',
  this: 'this document',
  untitled: 'Document without a title',
  fields: {
    title: { label: 'Title' },
    kind: {
      label: 'Type',
      codes: {
        agreement: 'Signed act',
        resolution: 'Resolution',
        receipt: 'Receipt',
        letter: 'Letter',
        minutes: 'Minutes',
        report: 'Report',
        programme: 'Programme',
        presentation: 'Presentation',
        photo: 'Photograph',
        print: 'Printed edition',
        press: 'Press',
        proof: 'Supporting document',
        translation: 'Translation',
        other: 'Other',
      },
    },
    on: { label: 'Date' },
    number: { label: 'Number or reference' },
    language: { label: 'Language' },
    authentic: { label: 'Authentic' },
    file: { label: 'File' },
    about: { label: 'About', one: 'record', add: 'Add a record', item: { to: { label: 'Record' } } },
    author: { label: 'Author' },
    shelf: { label: 'Shelf mark' },
    confidentiality: { label: 'Confidentiality', codes: confidentialityEn },
    notes: { label: 'Notes' },
  },
  computed: {},
  sections: { identity: 'Document', text: 'Text', relation: 'Relation' },
  pointing: { 'about/to': 'Documents' },
}
