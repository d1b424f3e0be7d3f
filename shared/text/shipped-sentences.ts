import { equalJson, type Json } from '../kernel/json'
import { shippedSettings, type SettingKey } from '../records/shipped-settings'
import { shippedSentencesEn } from './en/shipped-sentences'
import type { Language } from './language'

/** The shipped settings whose value is a sentence, in another language than they ship in. */
export type ShippedSentences = { readonly [Key in Extract<SettingKey, 'aid.campaign' | `privacy.${string}`>]?: string }

// They ship in French, in which the authorities read them.
const byLanguage: Readonly<Record<Language, ShippedSentences>> = { fr: {}, en: shippedSentencesEn }

const shipped: ReadonlyMap<string, Json> = new Map(shippedSettings.map(({ key, value }) => [key, value]))

/** What a setting says in a language: what ships in the words of that language, what the directorate wrote as it was written. */
export function settingIn(key: string, value: Json, language: Language): Json {
  const said: Readonly<Record<string, string | undefined>> = byLanguage[language]
  return (equalJson(value, shipped.get(key) ?? null) ? said[key] : undefined) ?? value
}
