import type { Problem } from '../../shared/kernel/problem'
import type { Result } from '../../shared/kernel/result'
import { sayIn } from '../../shared/text/i18n'
import type { Language } from '../../shared/text/language'
import type { Base } from './base'
import { createPracticeBase, type Person, type Providers } from './open-base'

/** Makes a fresh practice base for a person: in its own store, never exchanged with a real one. */
export async function openPractice(person: Person, providers: Providers, language: Language): Promise<Result<Base, Problem>> {
  return createPracticeBase(sayIn(language)('start.practiceName'), person, providers)
}
