import type { AnyRecordWords } from '../../record-words'
import { customFieldFr } from './custom-field'
import { laptopFr } from './laptop'
import { memberFr } from './member'
import { partnerFr } from './partner'
import { settingFr } from './setting'
import { termFr } from './term'

/** The words of every record type. */
export const recordWordsFr: Readonly<Record<string, AnyRecordWords>> = {
  partner: partnerFr,
  member: memberFr,
  laptop: laptopFr,
  term: termFr,
  'custom-field': customFieldFr,
  setting: settingFr,
}
