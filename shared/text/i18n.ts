import { createInstance, type FormatterModule, type i18n, type TFunction } from 'i18next'
import { sentencesEn } from './en/sentences'
import { sentencesFr } from './fr/sentences'
import { withFrenchSpaces } from './french-spaces'
import { languages, localeOf, type Language } from './language'

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
  const instance = createInstance().use(numberFormatter)
  void instance.init({
    lng: language,
    fallbackLng: 'fr',
    supportedLngs: [...languages],
    ns: ['ponte'],
    defaultNS: 'ponte',
    resources: { fr: { ponte: withFrenchSpaces(sentencesFr) }, en: { ponte: sentencesEn } },
    interpolation: { escapeValue: false, alwaysFormat: true },
    returnNull: false,
    initAsync: false,
  })
  return instance
}

/** The sentences of one language as a plain function, for code outside React. */
export function sayIn(language: Language): Say {
  return createTexts(language).getFixedT(language, 'ponte')
}

// Numbers inside sentences carry their thousands: « 3 089 fiches ».
const numberFormatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, inLanguage) =>
    typeof value === 'number' ? new Intl.NumberFormat(localeOf(inLanguage === 'en' ? 'en' : 'fr')).format(value) : String(value),
}
