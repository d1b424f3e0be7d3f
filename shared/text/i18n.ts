import { createInstance, type i18n, type TFunction } from 'i18next'
import { sentencesEn } from './en/sentences'
import { sentencesFr } from './fr/sentences'
import { languages, type Language } from './language'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ponte'
    resources: { ponte: typeof sentencesFr }
  }
}

/** Says a sentence: `t('common.save')`. An unknown name or a missing value does not compile. */
export type Say = TFunction<'ponte'>

/** The sentences of every language, ready at once, without network or disk. Switching is `changeLanguage`. */
export function createTexts(language: Language): i18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'fr',
    supportedLngs: [...languages],
    ns: ['ponte'],
    defaultNS: 'ponte',
    resources: { fr: { ponte: sentencesFr }, en: { ponte: sentencesEn } },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  return instance
}

/** The sentences of one language as a plain function, for code outside React. */
export function sayIn(language: Language): Say {
  return createTexts(language).getFixedT(language, 'ponte')
}
