import { field } from '../../fields/make'
import { defineRecord } from '../define-record'

/** One setting of the directorate, merged like a record; its id is computed from its key. `value` is canonical JSON text. */
export const setting = defineRecord({
  type: 'setting',
  place: 'settings',
  fields: {
    key: field('text', { required: 'always', maxLength: 80 }),
    value: field('longText', { required: 'always' }),
  },
  computed: {},
  create: ['key', 'value'],
  initial: {},
  sections: [{ name: 'identity', fields: ['key', 'value'] }],
  columns: [
    { field: 'key', width: 240, shown: true },
    { field: 'value', width: 360, shown: true },
  ],
  keyFacts: [],
  title: (row) => row.key ?? '',
})
