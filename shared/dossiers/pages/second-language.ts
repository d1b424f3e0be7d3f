import type { Language } from '../../text/language'
import { oneOf, type OneOf } from '../choices'

/** A language beside the first one, for those who do not read that. */
export const secondLanguageChoice: OneOf<'none' | Language> = { ...oneOf(['none', 'fr', 'en']), besideLanguage: true }

/** The second language as it was chosen; null for none, and for the first one again. */
export function otherLanguage(chosen: unknown, first: Language): Language | null {
  return (chosen === 'fr' || chosen === 'en') && chosen !== first ? chosen : null
}

/** A word with the same one in the other language beside it; alone where both are the same. */
export function besides(text: string, other: string | null): string {
  return other === null || other === '' || other === text ? text : `${text} / ${other}`
}
