import { dossiersEn } from './en/dossiers'
import { dossiersFr } from './fr/dossiers'
import type { Language } from './language'

/** The words that stand on printed dossiers and in no window. */
export interface DossierWords {
  /** The names of the dossiers. */
  readonly titles: Readonly<Record<string, string>>
  readonly asOf: string
  /** Before the fingerprint of the data. */
  readonly data: string
  /** The mark of the practice base. */
  readonly practice: string
  /** With `{{page}}` and `{{pages}}`. */
  readonly page: string
}

const byLanguage: Readonly<Record<Language, DossierWords>> = { fr: dossiersFr, en: dossiersEn }

/** The words of printed dossiers in a language. */
export function dossierWords(language: Language): DossierWords {
  return byLanguage[language]
}
