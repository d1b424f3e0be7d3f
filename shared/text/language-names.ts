import { languageTags } from '../records/languages'
import { localeOf, type Language } from './language'

/** The name of a language in the interface language, with a capital: `ar-Arab` → « Arabe (arabe) » as the platform says it; the tag itself when unknown. */
export function languageName(tag: string, language: Language): string {
  const name = unnamed[language][tag] ?? names(language, 'language').of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(localeOf(language)) + name.slice(1)
}

// Languages that some platforms know by their tag alone.
const unnamed: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { sc: 'sarde', co: 'corse', ber: 'berbère' },
  en: { sc: 'Sardinian', co: 'Corsican', ber: 'Berber' },
}

/** The names of the offered languages by tag. */
export function languageCodes(language: Language): Readonly<Record<(typeof languageTags)[number], string>> {
  return Object.fromEntries(languageTags.map((tag) => [tag, languageName(tag, language)])) as Record<(typeof languageTags)[number], string>
}

/** The name of a country in the interface language; the code itself when unknown. */
export function countryName(code: string, language: Language): string {
  return names(language, 'region').of(code) ?? code
}

const made = new Map<string, Intl.DisplayNames>()

// Making one takes as long as fifty answers of it, and a table asks for a name in every row.
function names(language: Language, type: 'language' | 'region'): Intl.DisplayNames {
  const key = `${language} ${type}`
  const known = made.get(key)
  if (known) return known
  const fresh = new Intl.DisplayNames([localeOf(language)], { type })
  made.set(key, fresh)
  return fresh
}
