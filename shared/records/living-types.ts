import type { RecordType } from '../fields/record-type'

/** The types that a note, a document or a commitment may be about: everything that has a life of its own. */
export const livingTypes = [
  'partner',
  'contact',
  'convention',
  'delegation',
  'action',
  'programme',
  'payment',
  'commitment',
] as const satisfies readonly RecordType[]
