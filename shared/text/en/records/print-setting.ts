import type { printSetting } from '../../../records/print-setting'
import type { RecordWords } from '../../record-words'

/** Print setting, in English. */
export const printSettingEn: RecordWords<(typeof printSetting)['fields']> = {
  one: 'print setting',
  many: 'print settings',
  title: 'Print settings',
  fresh: 'New setting',
  create: 'Save a setting',
  none: 'No setting yet',
  this: 'this setting',
  untitled: 'Setting without a name',
  fields: { name: { label: 'Name' }, dossier: { label: 'Document' }, chosen: { label: 'Choices' } },
  computed: {},
  sections: { identity: 'Identity' },
  pointing: {},
}
