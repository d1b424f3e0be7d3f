import { field, link, list } from '../../fields/make'
import { defineRecord } from '../define-record'

/** A machine with its profile. Its code stands in the numbers drawn on it: `CONV-2026-AB-001`. */
export const laptop = defineRecord({
  type: 'laptop',
  place: 'settings',
  fields: {
    name: field('text', { required: 'always', maxLength: 120 }),
    code: field('text', {
      required: 'always',
      maxLength: 3,
      width: 'third',
      pattern: { source: '^[A-Z]{2,3}$', sentence: 'uppercase-code' },
    }),
    member: link('member', { width: 'half' }),
    /** The feeds it has written under: a new one after a restore or a copy. */
    feeds: list({ feed: field('text', { required: 'always', maxLength: 16 }) }, ['feed']),
    retiredOn: field('day', { width: 'half' }),
  },
  computed: {},
  create: ['name', 'code', 'member'],
  initial: {},
  sections: [{ name: 'identity', fields: ['name', 'code', 'member', 'feeds', 'retiredOn'] }],
  columns: [
    { field: 'name', width: 240, shown: true },
    { field: 'code', width: 80, shown: true },
    { field: 'member', width: 200, shown: true },
  ],
  keyFacts: ['code', 'member'],
  title: (row) => row.name ?? '',
})
