import type { AnyRecordWords } from '../../record-words'
import { actionFr } from './action'
import { commitmentFr } from './commitment'
import { contactFr } from './contact'
import { conventionFr } from './convention'
import { delegationFr } from './delegation'
import { documentFr } from './document'
import { noteFr } from './note'
import { paymentFr } from './payment'
import { programmeFr } from './programme'
import { customFieldFr } from './custom-field'
import { laptopFr } from './laptop'
import { memberFr } from './member'
import { partnerFr } from './partner'
import { printSettingFr } from './print-setting'
import { settingFr } from './setting'
import { termFr } from './term'

/** The words of every record type. */
export const recordWordsFr: Readonly<Record<string, AnyRecordWords>> = {
  partner: partnerFr,
  contact: contactFr,
  convention: conventionFr,
  delegation: delegationFr,
  action: actionFr,
  programme: programmeFr,
  payment: paymentFr,
  commitment: commitmentFr,
  note: noteFr,
  document: documentFr,
  member: memberFr,
  laptop: laptopFr,
  term: termFr,
  'custom-field': customFieldFr,
  setting: settingFr,
  'print-setting': printSettingFr,
}
