import { dialog } from 'electron'
import { storeSchemaVersion } from '../../shared/kernel/store-version'
import type { BasesFile } from '../files/bases'
import type { MainWords } from './main-words'

/** Stops before a window exists when a newer app wrote a store of this profile: opening it could lose what that app knows. Answers whether it stopped. */
export async function refuseNewerStores(bases: BasesFile, words: MainWords): Promise<boolean> {
  const newer = (await bases.read()).find((note) => note.schemaVersion > storeSchemaVersion)
  if (!newer) return false
  dialog.showErrorBox(words.newer, words.newerText.replace('{{app}}', newer.app))
  return true
}
