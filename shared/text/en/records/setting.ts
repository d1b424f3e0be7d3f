import type { setting } from '../../../records/setting'
import type { RecordWords } from '../../record-words'

/** Setting, in English. */
export const settingEn: RecordWords<(typeof setting)['fields']> = {
  one: 'setting',
  many: 'settings',
  title: 'Settings',
  fresh: 'New setting',
  create: 'Add a setting',
  none: 'No setting changed',
  this: 'this setting',
  untitled: 'Unnamed setting',
  fields: { key: { label: 'Setting' }, value: { label: 'Value' } },
  computed: {},
  sections: { identity: 'Setting' },
  pointing: {},
}
