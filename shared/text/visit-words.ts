import { visitEn } from './en/dossiers/visit'
import { visitFr } from './fr/dossiers/visit'
import type { Language } from './language'

/** The words that the documents about visits share. */
export type VisitWords = typeof visitFr

const byLanguage: Readonly<Record<Language, VisitWords>> = { fr: visitFr, en: visitEn }

/** The words that the documents about visits share, in a language. */
export function visitWords(language: Language): VisitWords {
  return byLanguage[language]
}
