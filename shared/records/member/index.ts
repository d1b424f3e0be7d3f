import { field } from '../../fields/make'
import { defineRecord } from '../define-record'

/** A colleague who uses Ponte; its id is the author of every change that person makes. */
export const member = defineRecord({
  type: 'member',
  place: 'settings',
  fields: {
    name: field('text', { required: 'always', maxLength: 120 }),
    initials: field('text', { required: 'always', maxLength: 4, width: 'third' }),
    function: field('text', { maxLength: 200 }),
    email: field('email', { width: 'half' }),
    left: field('yesNo', { width: 'third' }),
  },
  computed: {},
  create: ['name', 'initials', 'function'],
  initial: {},
  sections: [{ name: 'identity', fields: ['name', 'initials', 'function', 'email', 'left'] }],
  columns: [
    { field: 'name', width: 240, shown: true },
    { field: 'initials', width: 80, shown: true },
    { field: 'function', width: 240, shown: true },
  ],
  keyFacts: ['initials', 'function'],
  title: (row) => row.name ?? '',
})
