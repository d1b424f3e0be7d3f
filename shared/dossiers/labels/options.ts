import { countryCodes } from '../../fields/countries'
import { records } from '../../records'
import { flag, millimetres, oneOf, onlyWhen, pick, whole } from '../choices'

/** What may be said of a page of labels: for whom, on which sheet, from which place on. */
export const labelChoices = {
  of: oneOf(['all', 'leaders', 'partner', 'delegation']),
  partner: onlyWhen({ of: 'partner' }, pick('partner')),
  delegation: onlyWhen({ of: 'delegation' }, pick('delegation')),
  country: oneOf(['any', ...countryCodes]),
  kind: oneOf(['any', ...records.partner.fields.kind.codes]),
  followedBy: pick('member'),
  paper: oneOf(['l7160', 'l7163', 'own', 'measured']),
  columns: onlyWhen({ paper: 'measured' }, whole(1, 20, 3)),
  rows: onlyWhen({ paper: 'measured' }, whole(1, 50, 7)),
  width: onlyWhen({ paper: 'measured' }, millimetres(10, 210, 63.5)),
  height: onlyWhen({ paper: 'measured' }, millimetres(5, 297, 38.1)),
  left: onlyWhen({ paper: 'measured' }, millimetres(0, 200, 7.2)),
  top: onlyWhen({ paper: 'measured' }, millimetres(0, 290, 15.1)),
  gapX: onlyWhen({ paper: 'measured' }, millimetres(0, 100, 2.5)),
  gapY: onlyWhen({ paper: 'measured' }, millimetres(0, 100, 0)),
  first: whole(1, 100, 1),
  marks: flag(false),
  listed: flag(true),
}
