import { languageTags } from '../records/languages'
import { localeOf, type Language } from './language'

/** The name of a language in the interface language, with a capital: `ar-Arab` → « Arabe (arabe) » as the platform says it; the tag itself when unknown. */
export function languageName(tag: string, language: Language): string {
  const name = new Intl.DisplayNames([localeOf(language)], { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(localeOf(language)) + name.slice(1)
}

/** The names of the offered languages by tag. */
export function languageCodes(language: Language): Readonly<Record<(typeof languageTags)[number], string>> {
  return Object.fromEntries(languageTags.map((tag) => [tag, languageName(tag, language)])) as Record<(typeof languageTags)[number], string>
}

/** The name of a country in the interface language; the code itself when unknown. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([localeOf(language)], { type: 'region' }).of(code) ?? code
}
