import { field } from '../../fields/make'
import { defineRecord } from '../define-record'

/** What somebody chose for a document and gave a name, for everybody. `chosen` is canonical JSON text: it is read by the document alone, and what it offers no more is left out. */
export const printSetting = defineRecord({
  type: 'print-setting',
  place: 'settings',
  fields: {
    name: field('text', { required: 'always', maxLength: 120 }),
    dossier: field('text', { required: 'always', maxLength: 60 }),
    chosen: field('longText', { required: 'always' }),
  },
  computed: {},
  create: ['name', 'dossier', 'chosen'],
  initial: {},
  sections: [{ name: 'identity', fields: ['name', 'dossier', 'chosen'] }],
  columns: [
    { field: 'name', width: 240, shown: true },
    { field: 'dossier', width: 160, shown: true },
  ],
  keyFacts: [],
  title: (row) => row.name ?? '',
})
