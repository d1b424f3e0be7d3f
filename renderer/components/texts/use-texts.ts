import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { Say } from '../../../shared/text/i18n'
import type { Language } from '../../../shared/text/language'

/** The language of the interface, and how to change it. */
export interface LanguageChoice {
  readonly language: Language
  choose(language: Language): void
}

/** Filled once by the app. */
export const LanguageContext = createContext<LanguageChoice>({ language: 'fr', choose: () => undefined })

/** The sentences and the language of the interface, live. */
export function useTexts(): { readonly say: Say; readonly language: Language } {
  const { t } = useTranslation('ponte')
  return { say: t as Say, language: useContext(LanguageContext).language }
}
