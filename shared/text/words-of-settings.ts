import type { AddressedOffice, SettingKey } from '../records/shipped-settings'
import { officesEn } from './en/codes'
import { settingWordsEn } from './en/settings'
import { officesFr } from './fr/codes'
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

type AddressKey = `address.${AddressedOffice}`

/** Words for every setting that ships: one that lacks them does not compile. A form of address is called as its office is. */
export type WordsOfSettings = Readonly<Record<Exclude<SettingKey, AddressKey>, SettingWords>>

const byLanguage: Readonly<Record<Language, WordsOfSettings>> = { fr: withFrenchSpaces(settingWordsFr), en: settingWordsEn }

const offices: Readonly<Record<Language, Readonly<Record<AddressedOffice, string>>>> = { fr: officesFr, en: officesEn }

/** The words of a setting. */
export function wordsOfSetting(key: SettingKey, language: Language): SettingWords {
  return isAddress(key) ? { label: offices[language][key.slice('address.'.length) as AddressedOffice] } : byLanguage[language][key]
}

function isAddress(key: SettingKey): key is AddressKey {
  return key.startsWith('address.')
}
