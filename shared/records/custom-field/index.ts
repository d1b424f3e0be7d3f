import { choice, choices, field } from '../../fields/make'
import { defineRecord } from '../define-record'

/** The kinds that a field added by the directorate may have. */
export const customFieldKinds = [
  'text',
  'longText',
  'choice',
  'choices',
  'day',
  'integer',
  'money',
  'percent',
  'yesNo',
  'country',
  'email',
  'phone',
  'url',
] as const

/** The record types that may carry added fields. */
export const customFieldOwners = [
  'partner',
  'contact',
  'convention',
  'delegation',
  'action',
  'programme',
  'payment',
  'commitment',
  'note',
  'document',
] as const

/** A field that the directorate added to a record type. Its values live in the records as `x/<id of this record>`. */
export const customField = defineRecord({
  type: 'custom-field',
  place: 'settings',
  fields: {
    label: field('text', { required: 'always', maxLength: 120 }),
    owners: choices(customFieldOwners, { required: 'always' }),
    kind: choice(customFieldKinds, { required: 'always' }),
    /** One a line, `code = label`. */
    codes: field('longText'),
    help: field('text'),
    retiredOn: field('day', { width: 'half' }),
  },
  computed: {},
  create: ['label', 'kind', 'owners', 'codes'],
  initial: {},
  sections: [{ name: 'identity', fields: ['label', 'owners', 'kind', 'codes', 'help', 'retiredOn'] }],
  columns: [
    { field: 'label', width: 240, shown: true },
    { field: 'kind', width: 120, shown: true },
    { field: 'owners', width: 240, shown: true },
  ],
  keyFacts: ['kind', 'owners'],
  title: (row) => row.label ?? '',
})
