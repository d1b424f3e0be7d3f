import type { printSetting } from '../../../records/print-setting'
import type { RecordWords } from '../../record-words'

/** Print setting, in French. */
export const printSettingFr: RecordWords<(typeof printSetting)['fields']> = {
  one: 'réglage d’impression',
  many: 'réglages d’impression',
  title: 'Réglages d’impression',
  fresh: 'Nouveau réglage',
  create: 'Enregistrer un réglage',
  none: 'Aucun réglage pour l’instant',
  this: 'ce réglage',
  untitled: 'Réglage sans nom',
  fields: { name: { label: 'Nom' }, dossier: { label: 'Document' }, chosen: { label: 'Choix' } },
  computed: {},
  sections: { identity: 'Identité' },
  pointing: {},
}
