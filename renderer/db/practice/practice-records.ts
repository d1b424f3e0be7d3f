import actions from '../../../assets/practice/actions.json'
import commitments from '../../../assets/practice/commitments.json'
import contacts from '../../../assets/practice/contacts.json'
import conventions from '../../../assets/practice/conventions.json'
import delegations from '../../../assets/practice/delegations.json'
import documents from '../../../assets/practice/documents.json'
import notes from '../../../assets/practice/notes.json'
import partners from '../../../assets/practice/partners.json'
import payments from '../../../assets/practice/payments.json'
import programmes from '../../../assets/practice/programmes.json'
import type { RecordType } from '../../../shared/fields/record-type'
import type { PracticeRecord } from './plan-practice'

// The shape of each file is as wide as its records differ: what is in it is checked when it is planned.
const files: readonly (readonly [RecordType, unknown])[] = [
  ['partner', partners],
  ['contact', contacts],
  ['programme', programmes],
  ['convention', conventions],
  ['action', actions],
  ['delegation', delegations],
  ['payment', payments],
  ['commitment', commitments],
  ['document', documents],
  ['note', notes],
]

/** The records of the practice base: public bodies, programmes and events; persons by their office or under names marked as examples. */
export const practiceRecords = files as readonly (readonly [RecordType, readonly PracticeRecord[]])[]
