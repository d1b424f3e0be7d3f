import { countryCodes } from '../../fields/countries'
import { records } from '../../records'
import { flag, oneOf, onlyWhen, pick, whole } from '../choices'

/** What may be said of a page of labels: for whom, on which sheet, from which place on. */
export const labelChoices = {
  of: oneOf(['all', 'leaders', 'partner', 'delegation']),
  partner: onlyWhen({ of: 'partner' }, pick('partner')),
  delegation: onlyWhen({ of: 'delegation' }, pick('delegation')),
  country: oneOf(['any', ...countryCodes]),
  kind: oneOf(['any', ...records.partner.fields.kind.codes]),
  followedBy: pick('member'),
  paper: oneOf(['l7160', 'l7163', 'own']),
  first: whole(1, 100, 1),
  marks: flag(false),
  listed: flag(true),
}
