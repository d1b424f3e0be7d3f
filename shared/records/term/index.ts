import { field } from '../../fields/make'
import { defineRecord } from '../define-record'

/** A word that people added to a vocabulary; its id is computed from the vocabulary and the folded word, so the same word added twice is one. */
export const term = defineRecord({
  type: 'term',
  place: 'settings',
  fields: {
    label: field('text', { required: 'always', maxLength: 120 }),
    vocabulary: field('text', { required: 'always', maxLength: 40 }),
    retiredOn: field('day', { width: 'half' }),
  },
  computed: {},
  create: ['label', 'vocabulary'],
  initial: {},
  sections: [{ name: 'identity', fields: ['label', 'vocabulary', 'retiredOn'] }],
  columns: [
    { field: 'label', width: 240, shown: true },
    { field: 'vocabulary', width: 160, shown: true },
  ],
  keyFacts: ['vocabulary'],
  title: (row) => row.label ?? '',
})
