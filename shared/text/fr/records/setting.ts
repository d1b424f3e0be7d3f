import type { setting } from '../../../records/setting'
import type { RecordWords } from '../../record-words'

/** Setting, in French. */
export const settingFr: RecordWords<(typeof setting)['fields']> = {
  one: 'réglage',
  many: 'réglages',
  title: 'Réglages',
  fresh: 'Nouveau réglage',
  create: 'Ajouter un réglage',
  none: 'Aucun réglage changé',
  this: 'ce réglage',
  untitled: 'Réglage sans nom',
  fields: { key: { label: 'Réglage' }, value: { label: 'Valeur' } },
  computed: {},
  sections: { identity: 'Réglage' },
  pointing: {},
}
