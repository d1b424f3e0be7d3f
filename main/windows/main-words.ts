import { app } from 'electron'
import { mainEn } from '../../shared/text/en/main'
import { mainFr } from '../../shared/text/fr/main'
import { preferredLanguage } from '../../shared/text/language'

/** The sentences that main says by itself. */
export type MainWords = { readonly [Key in keyof typeof mainFr]: string }

/** Main's sentences in the language of the system: French unless English comes first. */
export function mainWords(): MainWords {
  return preferredLanguage(app.getPreferredSystemLanguages()) === 'en' ? mainEn : mainFr
}
