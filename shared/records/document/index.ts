import { choice, field, link, list } from '../../fields/make'
import { confidentialityLevels } from '../confidentiality'
import { defineRecord } from '../define-record'
import { livingTypes } from '../living-types'

/** A paper or a file: one file of one version, for any records. */
export const document = defineRecord({
  type: 'document',
  place: 'life',
  fields: {
    title: field('text', { required: 'always', maxLength: 300 }),
    kind: choice(
      [
        'agreement',
        'resolution',
        'receipt',
        'letter',
        'minutes',
        'report',
        'programme',
        'presentation',
        'photo',
        'print',
        'press',
        'proof',
        'translation',
        'other',
      ],
      { width: 'half' },
    ),
    on: field('day', { width: 'half' }),
    number: field('text', { width: 'half', maxLength: 120 }),
    language: field('language', { width: 'half' }),
    authentic: field('yesNo', { width: 'half' }),
    file: field('file'),
    about: list({ to: link(livingTypes, { required: 'always' }) }, ['to']),
    author: field('text', { width: 'half', maxLength: 200 }),
    shelf: field('text', { width: 'half', maxLength: 200, level: 'internal' }),
    confidentiality: choice(confidentialityLevels, { segmented: true, width: 'half', level: 'confidential' }),
    notes: field('longText', { level: 'confidential' }),
  },
  computed: {},
  create: ['title', 'kind', 'on', 'file', 'about.to'],
  initial: {},
  sections: [
    { name: 'identity', fields: ['title', 'kind', 'on', 'number', 'file'] },
    { name: 'text', fields: ['language', 'authentic', 'author', 'shelf'] },
    { name: 'relation', fields: ['about', 'confidentiality', 'notes'] },
  ],
  columns: [
    { field: 'title', width: 320, shown: true },
    { field: 'kind', width: 150, shown: true },
    { field: 'on', width: 110, shown: true },
    { field: 'language', width: 110, shown: true },
    { field: 'authentic', width: 110, shown: true },
    { field: 'file', width: 220, shown: true },
    { field: 'about', width: 240, shown: true },
  ],
  sortedBy: { field: 'on', descending: true },
  keyFacts: ['kind', 'on', 'language', 'authentic', 'file'],
  startsToday: 'on',
  title: (row) => row.title ?? '',
})
