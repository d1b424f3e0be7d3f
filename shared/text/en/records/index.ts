import type { AnyRecordWords } from '../../record-words'
import { customFieldEn } from './custom-field'
import { laptopEn } from './laptop'
import { memberEn } from './member'
import { partnerEn } from './partner'
import { settingEn } from './setting'
import { termEn } from './term'

/** The words of every record type. */
export const recordWordsEn: Readonly<Record<string, AnyRecordWords>> = {
  partner: partnerEn,
  member: memberEn,
  laptop: laptopEn,
  term: termEn,
  'custom-field': customFieldEn,
  setting: settingEn,
}
