import type { AnyRecordWords } from '../../record-words'
import { actionEn } from './action'
import { commitmentEn } from './commitment'
import { contactEn } from './contact'
import { conventionEn } from './convention'
import { delegationEn } from './delegation'
import { documentEn } from './document'
import { noteEn } from './note'
import { paymentEn } from './payment'
import { programmeEn } from './programme'
import { customFieldEn } from './custom-field'
import { laptopEn } from './laptop'
import { memberEn } from './member'
import { partnerEn } from './partner'
import { printSettingEn } from './print-setting'
import { settingEn } from './setting'
import { termEn } from './term'

/** The words of every record type. */
export const recordWordsEn: Readonly<Record<string, AnyRecordWords>> = {
  partner: partnerEn,
  contact: contactEn,
  convention: conventionEn,
  delegation: delegationEn,
  action: actionEn,
  programme: programmeEn,
  payment: paymentEn,
  commitment: commitmentEn,
  note: noteEn,
  document: documentEn,
  member: memberEn,
  laptop: laptopEn,
  term: termEn,
  'custom-field': customFieldEn,
  setting: settingEn,
  'print-setting': printSettingEn,
}
