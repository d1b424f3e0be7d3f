import partners from '../../assets/practice/partners.json'
import type { Problem } from '../../shared/kernel/problem'
import type { Result } from '../../shared/kernel/result'
import { sayIn } from '../../shared/text/i18n'
import type { Language } from '../../shared/text/language'
import type { Base } from './base'
import { createRecord } from './commands/create-record'
import { createPracticeBase, type Person, type Providers } from './open-base'

/** Makes a fresh practice base for a person: public bodies in their own store, never exchanged with a real one. */
export async function openPractice(person: Person, providers: Providers, language: Language): Promise<Result<Base, Problem>> {
  const made = await createPracticeBase(sayIn(language)('start.practiceName'), person, providers)
  if (!made.ok) return made
  const base = made.value
  for (const { names = [], ...partner } of partners) {
    const draft = { ...partner, names: names.map((name) => ({ id: base.newId(), ...name })) }
    const seeded = await createRecord(base, 'partner', draft, { act: 'seed' })
    if (!seeded.ok) return seeded
  }
  return made
}
