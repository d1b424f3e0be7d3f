import type { customField } from '../../../records/custom-field'
import type { RecordWords } from '../../record-words'

/** Added field, in English. */
export const customFieldEn: RecordWords<(typeof customField)['fields']> = {
  one: 'added field',
  many: 'added fields',
  title: 'Added fields',
  fresh: 'New field',
  create: 'Add a field',
  none: 'No added field',
  this: 'this field',
  untitled: 'Unnamed field',
  fields: {
    label: { label: 'Label' },
    owners: {
      label: 'Records concerned',
      codes: {
        partner: 'Partners',
        contact: 'Contacts',
        convention: 'Conventions',
        delegation: 'Delegations',
        action: 'Actions',
        programme: 'Programmes',
        payment: 'Payments',
        commitment: 'Commitments',
        note: 'Notes',
        document: 'Documents',
      },
    },
    kind: {
      label: 'Kind',
      codes: {
        text: 'Text',
        longText: 'Long text',
        choice: 'Choice',
        choices: 'Several choices',
        day: 'Date',
        integer: 'Number',
        money: 'Amount',
        percent: 'Percentage',
        yesNo: 'Yes or no',
        country: 'Country',
        email: 'E-mail',
        phone: 'Phone',
        url: 'Web address',
      },
    },
    codes: { label: 'Proposed values', help: 'One a line: code = label.' },
    help: { label: 'Help' },
    retiredOn: { label: 'Retired on' },
  },
  computed: {},
  sections: { identity: 'Field' },
  pointing: {},
}
