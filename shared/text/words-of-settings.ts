import type { SettingKey } from '../records/shipped-settings'
import { settingWordsEn } from './en/settings'
import { settingWordsFr } from './fr/settings'
import { withFrenchSpaces } from './french-spaces'
import type { Language } from './language'

/** What a setting is called. */
export interface SettingWords {
  readonly label: string
  /** One sentence under the label. */
  readonly help?: string
  /** What its number counts, where its kind does not say it. */
  readonly unit?: string
}

/** Words for every setting that ships: one that lacks them does not compile. */
export type WordsOfSettings = Readonly<Record<SettingKey, SettingWords>>

const byLanguage: Readonly<Record<Language, WordsOfSettings>> = { fr: withFrenchSpaces(settingWordsFr), en: settingWordsEn }

/** The words of a setting. */
export function wordsOfSetting(key: SettingKey, language: Language): SettingWords {
  return byLanguage[language][key]
}
