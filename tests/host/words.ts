import { hostEn } from '../../shared/text/en/host'
import { hostFr, type HostWords } from '../../shared/text/fr/host'
import { preferredLanguage } from '../../shared/text/language'

/** What the launchers say, in the language of the console: French unless it is English. */
export function hostWords(): HostWords {
  const tag = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? ''
  // `C` and `en_US.UTF-8` are what bare machines say without having been asked: only a named English counts.
  return preferredLanguage([tag.startsWith('en_') ? 'en' : 'fr']) === 'en' ? hostEn : hostFr
}

/** A sentence with its values. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] ?? '')
}
