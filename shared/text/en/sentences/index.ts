import type { Sentences } from '../../sentences'
import { agenda } from './agenda'
import { backups } from './backups'
import { bin } from './bin'
import { checks } from './checks'
import { common } from './common'
import { compare } from './compare'
import { disagreements } from './disagreements'
import { documents } from './documents'
import { form } from './form'
import { help } from './help'
import { home } from './home'
import { laptops } from './laptops'
import { merges } from './merges'
import { passphrase } from './passphrase'
import { problems } from './problems'
import { record } from './record'
import { restore } from './restore'
import { safety } from './safety'
import { settings } from './settings'
import { share } from './share'
import { shell } from './shell'
import { start } from './start'
import { table } from './table'

/** Every sentence of the interface in English. */
export const sentencesEn: Sentences = {
  agenda,
  backups,
  bin,
  checks,
  common,
  compare,
  disagreements,
  documents,
  form,
  help,
  home,
  laptops,
  merges,
  passphrase,
  problems,
  record,
  restore,
  safety,
  settings,
  share,
  shell,
  start,
  table,
}
