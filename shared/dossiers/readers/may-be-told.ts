import type { FieldLevel } from '../../fields/field'
import type { Recipient } from '../choices'

/** Whether a reader is told what is of a level: our own colleagues all of it, a partner what is not confidential, the public what is public. */
export function mayBeTold(recipient: Recipient, level: FieldLevel | 'public'): boolean {
  if (recipient === 'internal') return true
  return recipient === 'partner' ? level !== 'confidential' : level === 'public'
}
