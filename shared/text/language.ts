/** The languages of the interface. French is the first and the complete one; the others have its shape. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** The tag that the platform's formats are asked with. */
export function localeOf(language: Language): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB'
}

/** The interface language for a person whose system prefers these: French unless English comes first. */
export function preferredLanguage(tags: readonly string[]): Language {
  return tags[0]?.toLowerCase().startsWith('en') === true ? 'en' : 'fr'
}
